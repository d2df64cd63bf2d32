import { describe, expect, test } from 'vitest';
import { normalForm } from './normal-form.ts';
import { allFormulas } from './samples/written-formulas.ts';

describe('formulas that say the same have one normal form', () => {
  test.each([
    [String.raw`\bigl( a\,b \bigr)`, String.raw`\left(a b\right)`],
    [String.raw`x_{i}^{2}`, 'x_i^2'],
    [String.raw`\mathbf{x}`, String.raw`\boldsymbol x`],
    [String.raw`\tfrac{1}{2}`, String.raw`\frac12`],
    [String.raw`a \leq b`, String.raw`a\le b`],
    [String.raw`\mathbf{A}^\top`, String.raw`\mathbf{A}^{T}`],
    [String.raw`x^{\prime}`, "x'"],
    [String.raw`D[q\,\big|\big|\,p]`, String.raw`D[q \,\|\, p]`],
    [String.raw`p(x\mid z)`, 'p(x|z)'],
    [String.raw`\begin{aligned} a &= b \\[4pt] &= c \end{aligned}`, 'a = b = c'],
    [String.raw`\left.\frac{a}{b}\right|`, String.raw`\frac{a}{b}\Big|`],
    [String.raw`a\hspace{1em}b,`, 'ab'],
  ])('%s', (one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });
});

describe('formulas that say different things have different normal forms', () => {
  test.each([
    ['x_{ij}', 'x_i j'],
    ['a - b', 'a + b'],
    [String.raw`\mathbf{x}`, 'x'],
    [String.raw`\frac{a}{bc}`, String.raw`\frac{a}{b}c`],
    [String.raw`\begin{cases} a & b \\ c & d \end{cases}`, String.raw`\begin{cases} a & b c & d \end{cases}`],
    ['x^{2}', 'x^{-2}'],
    [String.raw`\mathbf{A}^{T}`, String.raw`\mathbf{A}`],
  ])('%s', (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });
});

test('each sign and digit of every entry counts', { timeout: 60_000 }, () => {
  let changes = 0;
  for (const { id, tex } of allFormulas()) {
    const form = normalForm(tex);
    for (const { index, 0: character } of tex.matchAll(/[-+=\d^_]/g)) {
      const before = tex.slice(0, index);
      // A length, such as the distance of two rows, says nothing.
      if (/(?:\\\[|space\{)[^\]}]*$/.test(before)) continue;
      const other =
        { '-': '+', '+': '-', '=': '<', '^': '_', _: '^' }[character] ?? String((Number(character) + 1) % 10);
      expect(normalForm(`${before}${other}${tex.slice(index + 1)}`), `${id} at ${String(index)}`).not.toBe(
        form,
      );
      changes += 1;
    }
  }
  expect(changes).toBeGreaterThan(5000);
});
