import type { Draw } from '#numerics/draw.ts';

const VECTORS = [
  '\\mathbf{x}',
  '\\mathbf{z}',
  '\\mathbf{w}',
  '\\mathbf{h}',
  '\\mathbf{u}',
  '\\boldsymbol\\mu',
  '\\boldsymbol\\beta',
];
const PARAMETERS = [
  '\\boldsymbol\\theta',
  '\\boldsymbol\\phi',
  '\\boldsymbol\\psi',
  '\\boldsymbol\\omega',
  '\\boldsymbol\\eta',
];
const MATRICES = [
  '\\mathbf{A}',
  '\\mathbf{K}',
  '\\boldsymbol\\Sigma',
  '\\boldsymbol\\Omega',
  '\\mathbf{W}',
  '\\mathbf{H}',
];
const SCALARS = ['\\alpha', '\\beta', '\\gamma', '\\lambda', '\\tau', '\\epsilon', '\\sigma', 'c', 'r'];
const FUNCTIONS = ['f', 'g', 'h', '\\ell', 'V', 'Q', '\\kappa', '\\varphi'];
const INDICES = ['i', 'j', 'k', 'n', 't', 'm'];

/** A symbol with an index, so that few entries share one. */
export const symbolTex = {
  vector: (draw: Draw): string => indexed(draw, draw.pick(VECTORS)),
  parameter: (draw: Draw): string => indexed(draw, draw.pick(PARAMETERS)),
  matrix: (draw: Draw): string => indexed(draw, draw.pick(MATRICES)),
  scalar: (draw: Draw): string => indexed(draw, draw.pick(SCALARS)),
};

function indexed(draw: Draw, letter: string): string {
  return `${letter}_{${String(draw.int(1, 99))}}`;
}

interface Letters {
  x: string;
  z: string;
  theta: string;
  matrix: string;
  a: string;
  b: string;
  f: string;
  i: string;
  count: string;
  number: string;
}

function letters(draw: Draw): Letters {
  const [x = 'x', z = 'z'] = draw.some(VECTORS, 2);
  const [a = 'a', b = 'b'] = draw.some(SCALARS, 2);
  const i = draw.pick(INDICES);
  return {
    x: indexed(draw, x),
    z: indexed(draw, z),
    theta: indexed(draw, draw.pick(PARAMETERS)),
    matrix: indexed(draw, draw.pick(MATRICES)),
    a: indexed(draw, a),
    b: indexed(draw, b),
    f: draw.pick(FUNCTIONS),
    i,
    count: `${i.toUpperCase()}_{${String(draw.int(1, 99))}}`,
    number: draw.decimal(),
  };
}

/** The kinds of displayed formulas: sums, expectations, divergences, derivations, matrices and so on. */
const FORMS: readonly ((l: Letters, draw: Draw) => string)[] = [
  ({ x, theta, f, i, count, a }) =>
    `L[${theta}] = \\frac{1}{${count}}\\sum_{${i}=1}^{${count}}\\Bigl(y_{${i}} - ${f}\\bigl[${x},${theta}\\bigr]\\Bigr)^2 + ${a}\\,\\lVert ${theta}\\rVert^2`,
  ({ x, z, theta, number }) =>
    `\\mathbb{E}_{q(${z}|${x})}\\biggl[\\log\\frac{p(${x},${z}|${theta})}{q(${z}|${x})}\\biggr] \\leq \\log p(${x}|${theta}) + ${number}`,
  ({ z, theta, a, number }) =>
    `D_{KL}\\Bigl[q(${z})\\,\\Big|\\Big|\\,p(${z}|${theta})\\Bigr] = \\int q(${z})\\log\\frac{q(${z})}{p(${z}|${theta})}\\,d${z} \\geq \\frac{${a}}{${number}}`,
  ({ x, matrix, z, number }) =>
    `p(${x}) = \\frac{1}{(2\\pi)^{D/2}\\,|${matrix}|^{1/2}}\\exp\\Bigl(-\\frac{1}{2}(${x}-${z})^{T}${matrix}^{-1}(${x}-${z})\\Bigr) + ${number}`,
  ({ theta, a, b, f, x, number }) =>
    `\\begin{aligned}\n${theta} &\\leftarrow ${theta} - ${a}\\,\\nabla_{${theta}} ${f}[${x},${theta}] \\\\\n&= \\Bigl(1 - ${number}\\,${b}\\Bigr)${theta} - ${a}\\,\\frac{\\partial ${f}}{\\partial ${theta}} \\\\\n&= ${theta} - ${a}\\bigl(${x} + ${b}\\,${theta}\\bigr)\n\\end{aligned}`,
  ({ matrix, a, b, x, z }, draw) =>
    `\\begin{pmatrix} ${matrix} & ${x} \\\\ ${x}^{T} & ${a} \\end{pmatrix}^{-1}\\begin{pmatrix} ${z} \\\\ ${b} \\end{pmatrix} = \\frac{1}{${draw.decimal()}}\\begin{pmatrix} ${String(draw.int(2, 99))} & ${draw.decimal()} \\\\ ${draw.decimal()} & ${String(draw.int(2, 99))} \\end{pmatrix}\\begin{pmatrix} ${x} \\\\ ${a} \\end{pmatrix}`,
  ({ x, z, i, count, a, matrix }) =>
    `\\mathrm{softmax}_{${i}}\\biggl[\\frac{${x}^{T}${matrix}\\,${z}}{\\sqrt{${a}}}\\biggr] = \\frac{\\exp\\bigl(${x}^{T}${matrix}\\,${z}/\\sqrt{${a}}\\bigr)}{\\sum_{${i}=1}^{${count}}\\exp\\bigl(${x}^{T}${matrix}\\,${z}^{(${i})}/\\sqrt{${a}}\\bigr)}`,
  ({ f, x, z, a, number, i, count }) =>
    `${f}(${x}) = \\max_{${z}}\\Bigl\\{ r(${x},${z}) + ${a}\\sum_{${i}=1}^{${count}} P_{${i}}(\\tilde{${x}}|${x},${z})\\,${f}(\\tilde{${x}}) \\Bigr\\} - ${number}`,
  ({ x, z, theta, a, number, i, count }) =>
    `\\begin{aligned}\n\\log p(${x}|${theta}) &= \\log\\int p(${x}|${z})\\,p(${z}|${theta})\\,d${z} \\\\\n&\\geq \\int q(${z})\\log\\frac{p(${x}|${z})\\,p(${z}|${theta})}{q(${z})}\\,d${z} \\\\\n&= \\mathbb{E}_{q}\\bigl[\\log p(${x}|${z})\\bigr] - D_{KL}\\bigl[q(${z})\\,||\\,p(${z}|${theta})\\bigr] \\\\\n&\\approx \\frac{${a}}{${count}}\\sum_{${i}=1}^{${count}}\\log p(${x}|${z}) - ${number}\n\\end{aligned}`,
  ({ f, x, z, a, b, matrix }) =>
    `\\kappa(${x},${z}) = ${a}^2\\exp\\Bigl(-\\frac{\\lVert ${x}-${z}\\rVert^2}{2\\,${b}^2}\\Bigr) + ${f}(${x})^{T}${matrix}\\,${f}(${z})`,
  ({ x, z, f, a, number }) =>
    `W_{${number}}(p,q) = \\sup_{\\lVert ${f}\\rVert_{L}\\leq ${a}}\\;\\mathbb{E}_{${x}\\sim p}\\bigl[${f}(${x})\\bigr] - \\mathbb{E}_{${z}\\sim q}\\bigl[${f}(${z})\\bigr]`,
  ({ theta, a, b, i, number }) =>
    `\\hat{${theta}} = \\operatorname*{argmin}_{${theta}}\\Bigl[-\\sum_{${i}}${a}\\log\\bigl[\\mathrm{sig}[${theta}]\\bigr] - \\sum_{${i}}(1-${a})\\log\\bigl[1-\\mathrm{sig}[${theta}]\\bigr]\\Bigr] \\in \\Bigl(-${b},\\,${number}\\Bigr)`,
];

/** A displayed formula of a random form. */
export function displayFormula(draw: Draw): string {
  return draw.pick(FORMS)(letters(draw), draw);
}
