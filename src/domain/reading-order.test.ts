import { describe, expect, it } from 'vitest';
import { compareByOrder, compareInReadingOrder } from './reading-order.ts';

const at = (source: string, chapter: string, locator: string) => ({
  id: `${source}-${locator}`,
  source,
  chapter,
  locator,
});

describe('compareInReadingOrder', () => {
  it('goes by the place of the source, then chapter and number as numbers', () => {
    const order = new Map([
      ['udl', 1],
      ['formulary', 2],
    ]);
    const entries = [
      at('formulary', 'gan', 'GAN'),
      at('udl', '15', '15.2'),
      at('udl', '05', '5.10'),
      at('udl', '05', '5.9'),
      at('unknown', '01', '1.1'),
    ];
    expect(entries.sort((a, b) => compareInReadingOrder(a, b, order)).map(({ id }) => id)).toEqual([
      'udl-5.9',
      'udl-5.10',
      'udl-15.2',
      'formulary-GAN',
      'unknown-1.1',
    ]);
  });
});

describe('compareByOrder', () => {
  it('breaks ties by id', () => {
    const topics = [
      { id: 'b', order: 1 },
      { id: 'c', order: 0 },
      { id: 'a', order: 1 },
    ];
    expect(topics.sort(compareByOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
