import { expect, it } from 'vitest';
import { trimTex } from './trim-tex.ts';

it.each([
  ['  a + b ', 'a + b'],
  ['a,\\ ', 'a,\\ '],
  ['a,\\   ', 'a,\\ '],
  ['a \\\\ ', 'a \\\\'],
  ['\\ ', '\\ '],
  [' ', ''],
])('makes %j %j', (tex, trimmed) => {
  expect(trimTex(tex)).toBe(trimmed);
});
