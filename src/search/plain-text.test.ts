import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('drops maths, marks and inclusions and keeps the words', () => {
  const markdown =
    '**Bold** with $x^2$ and\n\n$$\n\\frac{a}{b}\n$$\n\n::equation{id=udl-5-27}\n\n> see [the page](https://example.org) `here`';
  expect(plainText(markdown)).toBe('Bold with and see the page here');
});
