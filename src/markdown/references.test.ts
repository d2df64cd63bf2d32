import { describe, expect, it } from 'vitest';
import { findReferences } from './references.ts';

/** What is found, as its text in the source and its target. */
const found = (text: string, own: string | null = 'udl'): string[] =>
  findReferences(text, own).map(
    ({ start, end, source, locator }) => `${text.slice(start, end)} -> ${source}:${locator}`,
  );

describe('findReferences', () => {
  it.each([
    ['see UDL 17.24 for', ['UDL 17.24 -> udl:17.24']],
    ['UDL17.24.', ['UDL17.24 -> udl:17.24']],
    ['UDL\u00A017.24', ['UDL\u00A017.24 -> udl:17.24']],
    ['由UDL 17.24可得', ['UDL 17.24 -> udl:17.24']],
    ['by (17.20)', ['17.20 -> udl:17.20']],
    ['（17.20、17.21）', ['17.20 -> udl:17.20', '17.21 -> udl:17.21']],
    ['(17.20, 17.21)', ['17.20 -> udl:17.20', '17.21 -> udl:17.21']],
    ['(17.20–17.23)', ['17.20 -> udl:17.20', '17.23 -> udl:17.23']],
    ['(5.3) then UDL 2.1 then (5.4)', ['5.3 -> udl:5.3', 'UDL 2.1 -> udl:2.1', '5.4 -> udl:5.4']],
  ])('finds in %j', (text, references) => {
    expect(found(text)).toEqual(references);
  });

  it.each(['MUDL 5.3', '17.20', '(see 17.20)', '(17)', '(17.20 and more)', 'UDL chapter 5', ''])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('takes bare numbers for nothing where a text has no source of its own', () => {
    expect(found('(17.20) and UDL 5.3', null)).toEqual(['UDL 5.3 -> udl:5.3']);
  });
});
