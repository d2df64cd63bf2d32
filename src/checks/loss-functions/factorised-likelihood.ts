import { identity } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex, sidesFromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { type Matrix, entry, row, subtract } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';

const PRODUCT = String.raw`Pr(\mathbf{y}|\mathbf{f}[\mathbf{x},\boldsymbol\phi]) = \prod_{d} Pr(y_d|\mathrm{f}_d[\mathbf{x},\boldsymbol\phi])`;
const LOSS = String.raw`L[\boldsymbol\phi] = -\sum_{i=1}^{I} \log\bigl[Pr(\mathbf{y}_i|\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi])\bigr] = -\sum_{i=1}^{I}\sum_{d} \log\bigl[Pr(y_{id}|\mathrm{f}_d[\mathbf{x}_i,\boldsymbol\phi])\bigr]`;

/** Outputs and predicted means, a row for each example; every output is normal with variance 1. */
interface Values {
  y: Matrix;
  f: Matrix;
}

/** The spherical normal density of all outputs of one example at once. */
function joint({ y, f }: Values, i: number): number {
  const r = row(subtract(y, f), i);
  return Math.exp(-dot(r, r) / 2) / Math.sqrt((2 * Math.PI) ** r.length);
}

function names(values: Values): Bindings {
  const { y, f } = values;
  return {
    I: y.length,
    d: row(y, 0).map((_, d) => d + 1),
    y,
    '\\mathbf{x}': y.map((_, i) => i),
    '\\boldsymbol\\phi': 0,
    '\\mathrm{f}': (d: number, i: number) => entry(f, i, d - 1),
    Pr: (output: number, mean: number) => gaussian(output, { mean, sd: 1 }),
    // Of the vectors at once.
    '\\mathbf{y}': y.map((_, i) => i),
    '\\mathbf{f}': (i: number) => i,
    P: (i: number) => joint(values, i),
  };
}
const first = (values: Values): Bindings => ({
  ...names(values),
  y: row(values.y, 0),
  '\\mathbf{x}': 0,
});

const sides = (product: string, loss: string) => {
  const [density, chain] = [
    fromTex(product, first),
    sidesFromTex(loss.replace(String.raw`Pr(\mathbf{y}`, String.raw`P(\mathbf{y}`), names),
  ];
  return (values: Values) => ({ product: density(values), loss: chain(values) });
};

export default identity({
  formulas: { 'udl-5-25': PRODUCT, 'udl-5-26': LOSS },
  against: {
    en: 'the joint density of normal outputs as one exponential of a squared distance',
    zh: '把各正态输出的联合密度写成距离平方的一个指数函数',
  },
  draw: (random): Values => {
    const [n, outputs] = [random.integer(1, 4), random.integer(1, 3)];
    return { y: random.matrix(n, outputs), f: random.matrix(n, outputs) };
  },
  scale: 0.05,
  stated: sides(PRODUCT, LOSS),
  reference: (values) => {
    const loss = -values.y.reduce((sum, _, i) => sum + Math.log(joint(values, i)), 0);
    return { product: joint(values, 0), loss: [loss, loss] };
  },
  mutants: {
    'densities added': sides(PRODUCT.replace(String.raw`\prod`, String.raw`\sum`), LOSS),
    'the logarithm of the sum': sides(
      PRODUCT,
      LOSS.replace(String.raw`\sum_{d} \log\bigl[`, String.raw`\log\bigl[\sum_{d} `),
    ),
    'the minus lost': sides(PRODUCT, LOSS.replaceAll(String.raw`-\sum`, String.raw`\sum`)),
    'the first output for all': sides(PRODUCT, LOSS.replace('y_{id}', 'y_{i1}')),
  },
});
