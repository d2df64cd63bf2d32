import { expect, test } from 'vitest';
import { typeset } from '#markdown/katex.ts';
import { BASE, breakableLists } from './breakable-lists.ts';

const pieces = (tex: string, display = false): number =>
  breakableLists(typeset(tex, display).replaceAll('<span class="katex-base">', BASE)).split(BASE).length - 1;

test.each([
  ['1.5,\\,2.5,\\,3.5', 3],
  ['a,b', 2],
  ['x', 1],
  ['f(1,2)', 1],
  ['(1,2),\\,[3,4)', 2],
  ['x_{i,j}', 1],
  ['a=1,\\,2', 3],
])('%s: %i pieces', (tex, count) => {
  expect(pieces(tex)).toBe(count);
});

test('a display formula keeps its pieces', () => {
  expect(pieces('a,\\quad b', true)).toBe(1);
});

test('what is not a formula is left alone', () => {
  expect(breakableLists('<p>a, <span>b</span>, c</p>')).toBe('<p>a, <span>b</span>, c</p>');
});
