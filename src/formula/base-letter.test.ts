import { expect, it } from 'vitest';
import { baseLetter, BASE_LETTERS } from './base-letter.ts';

it.each([
  ['x', 'X'],
  ['\\mathbf{x}_i', 'X'],
  ['\\hat{\\boldsymbol\\phi}', 'phi'],
  ['\\varepsilon', 'epsilon'],
  ['\\boldsymbol\\Sigma^{1/2}', 'sigma'],
  ['\\operatorname*{argmin}_{\\boldsymbol\\phi}', 'A'],
  ['D_{KL}\\bigl[q\\,\\big|\\big|\\,p\\bigr]', 'D'],
  ['\\mathbb{E}_{\\mathbf z}', 'E'],
  ['\\log', 'L'],
  ['\\ell_i', 'L'],
  ['\\nabla_\\theta', 'theta'],
  ['\\|\\cdot\\|', ''],
])('looks %s up under %s', (tex, letter) => {
  expect(baseLetter(tex)).toBe(letter);
  expect(BASE_LETTERS).toContain(letter);
});
