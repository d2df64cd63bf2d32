import { identity } from '#checks/kit/identity.ts';
import { columnSums, conditionals, drawJoint, rowSums } from '#checks/shared/information-tables.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  joint: Matrix;
  y: Vector;
}
const spread = (weights: Vector, y: Vector): number =>
  dot(
    weights,
    y.map((value) => (value - dot(weights, y)) ** 2),
  );

const rows = ({ joint, y }: Values, { within = 1, between = 1, weights = rowSums(joint) } = {}) => {
  const means = conditionals(joint).map((line) => dot(line, y));
  const variances = conditionals(joint).map((line) => spread(line, y));
  return {
    mean: dot(weights, means),
    variance: within * dot(weights, variances) + between * spread(weights, means),
  };
};

export default identity({
  formulas: {
    'atlas-total-expectation-variance': String.raw`
\begin{aligned}
\mathbb{E}[y] &= \mathbb{E}\bigl[\mathbb{E}[y\mid x]\bigr] \\
\mathrm{Var}[y] &= \mathbb{E}\bigl[\mathrm{Var}[y\mid x]\bigr]+\mathrm{Var}\bigl[\mathbb{E}[y\mid x]\bigr]
\end{aligned}`,
  },
  against: {
    en: 'mean and variance of y alone, from the column sums',
    zh: '由列和直接求出的 y 的均值与方差',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(2, 4), random.integer(2, 4)];
    return { joint: drawJoint(random, n, m), y: random.vector(m) };
  },
  stated: (values) => rows(values),
  reference: ({ joint, y }) => ({ mean: dot(columnSums(joint), y), variance: spread(columnSums(joint), y) }),
  mutants: {
    'the variance of the means left out': (values) => rows(values, { between: 0 }),
    'the mean of the variances left out': (values) => rows(values, { within: 0 }),
    'the terms subtracted': (values) => rows(values, { between: -1 }),
    'every x counted alike': (values) =>
      rows(values, { weights: values.joint.map(() => 1 / values.joint.length) }),
  },
});
