import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLocators } from './locator-order.ts';

const locator = fc.string({ unit: fc.constantFrom(...'0195.aZ -·散'), maxLength: 6 });

describe('compareLocators', () => {
  it('sorts as a reader counts', () => {
    const sorted = [
      '2.1',
      '5.1',
      '5.2',
      '5.9',
      '5.10',
      '5.10a',
      '5.10b',
      '15.1',
      '15.10',
      'VAE',
      'VAE 2',
      'VAE 10',
      '散度',
    ];
    expect(sorted.toReversed().toSorted(compareLocators)).toEqual(sorted);
  });

  it('is an order: reflexive only for equals, antisymmetric, transitive', () => {
    fc.assert(
      fc.property(locator, locator, locator, (a, b, c) => {
        expect(compareLocators(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareLocators(a, b))).toBe(-Math.sign(compareLocators(b, a)) || 0);
        const [x = '', y = '', z = ''] = [a, b, c].toSorted(compareLocators);
        expect(compareLocators(x, y)).toBeLessThanOrEqual(0);
        expect(compareLocators(y, z)).toBeLessThanOrEqual(0);
        expect(compareLocators(x, z)).toBeLessThanOrEqual(0);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  it('orders the numbers of a chapter by value', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), fc.nat(999), (chapter, a, b) => {
        const at = (number: number): string => `${String(chapter)}.${String(number)}`;
        expect(Math.sign(compareLocators(at(a), at(b)))).toBe(Math.sign(a - b));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
