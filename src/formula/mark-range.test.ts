import { expect, test } from 'vitest';
import { markRange } from './mark-range.ts';

const mark = (tex: string, part: string): string | null => {
  const start = tex.indexOf(part);
  return markRange(tex, start, start + part.length);
};

test('puts a part into a group of its own', () => {
  expect(mark('a + b = c', 'b = c')).toBe('a + \\htmlData{match=1}{b = c}');
  expect(mark('\\frac{x}{b}', 'x')).toBe('\\frac{\\htmlData{match=1}{x}}{b}');
});

test('marks the pieces between signs of alignment one by one', () => {
  expect(mark('x &= a \\\\ &= b', 'x &= a \\\\ &= b')).toBe(
    '\\htmlData{match=1}{x }&\\htmlData{match=1}{= a }\\\\ &\\htmlData{match=1}{= b}',
  );
  expect(mark('f = \\begin{cases} a & b \\end{cases}', '\\begin{cases} a & b \\end{cases}')).toBe(
    'f = \\htmlData{match=1}{\\begin{cases} a & b \\end{cases}}',
  );
});

test('marks nothing that no group can hold', () => {
  expect(mark('\\left( a + b \\right)', '\\left( a')).toBeNull();
  expect(mark('\\frac{a}{b}', 'a}{b')).toBeNull();
  expect(mark('\\begin{aligned} a \\end{aligned}', 'a \\end{aligned}')).toBeNull();
});
