import { symbolTex } from './display-formulas.ts';
import type { Draw } from '#numerics/draw.ts';

const { vector, parameter, matrix, scalar } = symbolTex;

const FORMS: readonly ((draw: Draw) => string)[] = [
  (draw) => `${scalar(draw)} = ${draw.decimal()}`,
  (draw) => `${vector(draw)}\\in\\mathbb{R}^{${String(draw.int(2, 512))}}`,
  (draw) => `\\lVert ${parameter(draw)}\\rVert^2 \\leq ${draw.decimal()}`,
  (draw) => `q(${vector(draw)}|${parameter(draw)})`,
  (draw) => `\\frac{${String(draw.int(1, 9))}}{${String(draw.int(10, 99))}}\\sum_{i} ${scalar(draw)}`,
  (draw) => `\\nabla_{${parameter(draw)}} L[${parameter(draw)}]`,
  (draw) => `${matrix(draw)}^{-1}${vector(draw)}`,
  (draw) => `\\log p(${vector(draw)}|${parameter(draw)})`,
  (draw) => `\\mathrm{Tr}[${matrix(draw)}] = ${draw.decimal()}`,
  (draw) =>
    `\\sigma_{${String(draw.int(1, 99))}}^2 + \\mu_{${String(draw.int(1, 99))}}^2 - ${draw.decimal()}`,
  (draw) => `\\mathbb{E}_{${vector(draw)}}[${scalar(draw)}\\,f]`,
  (draw) => `O(n^{${draw.decimal()}}\\log n)`,
  (draw) => `t > ${String(draw.int(2, 9999))}`,
  (draw) => `\\exp(-${scalar(draw)}/${draw.decimal()})`,
];

/** A short formula as it stands in a sentence, of a random form. */
export function inlineFormula(draw: Draw): string {
  return draw.pick(FORMS)(draw);
}
