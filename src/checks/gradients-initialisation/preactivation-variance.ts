import { identity } from '#checks/kit/identity.ts';
import { type Discrete, expectation } from '#checks/shared/discrete-variable.ts';
import { type Matrix, column } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** Weights with mean zero and one variance but different distributions; activations that depend on each other. */
interface Values {
  sd: number;
  weights: readonly Discrete[];
  activations: Matrix;
  probabilities: Vector;
}

/** A variable of two values with mean zero and this standard deviation, which takes the upper one with probability p. */
const twoValues = (sd: number, p: number): Discrete => ({
  values: [sd * Math.sqrt((1 - p) / p), -sd * Math.sqrt(p / (1 - p))],
  probabilities: [p, 1 - p],
});

/** The mean of a power of Σ Ωh over all outcomes. */
function moment({ weights, activations, probabilities }: Values, power: number): number {
  const state = { values: activations.map((_, s) => s), probabilities };
  return expectation([state, ...weights], ([s = NaN, ...omega]) => dot(omega, activations[s] ?? []) ** power);
}

const second = ({ activations, probabilities }: Values, j: number, of = (h: number) => h * h): number =>
  dot(probabilities, column(activations, j).map(of));

/** The third, the fourth and the last row. */
const rows =
  (wrong: { last?: (values: Values) => number; fourth?: (values: Values) => number } = {}) =>
  (values: Values): number[] => {
    const { weights, sd } = values;
    const fourth = weights.reduce(
      (sum, weight, j) => sum + expectation([weight], ([z = NaN]) => z * z) * second(values, j),
      0,
    );
    const last = sd ** 2 * weights.reduce((sum, _, j) => sum + second(values, j), 0);
    return [moment(values, 2), wrong.fourth?.(values) ?? fourth, wrong.last?.(values) ?? last];
  };

export default identity({
  formulas: {
    'udl-7-30': String.raw`
\begin{aligned}
\sigma^2_{f'_i} &= \mathbb{E}[f_i'^2]-\mathbb{E}[f'_i]^2 \\
&= \mathbb{E}\Biggl[\biggl(\beta_i+\sum_{j=1}^{D_h}\Omega_{ij}h_j\biggr)^2\Biggr]-0 \\
&= \mathbb{E}\Biggl[\biggl(\sum_{j=1}^{D_h}\Omega_{ij}h_j\biggr)^2\Biggr] \\
&= \sum_{j=1}^{D_h}\mathbb{E}\bigl[\Omega_{ij}^2\bigr]\mathbb{E}\bigl[h_j^2\bigr] \\
&= \sum_{j=1}^{D_h}\sigma_\Omega^2\,\mathbb{E}\bigl[h_j^2\bigr] = \sigma_\Omega^2\sum_{j=1}^{D_h}\mathbb{E}\bigl[h_j^2\bigr]
\end{aligned}`,
  },
  against: {
    en: 'the variance over all outcomes of weights and activations together',
    zh: '对权重与激活值的全部取值组合求方差',
  },
  cases: 60,
  draw: (random): Values => {
    const units = random.integer(1, 3);
    const sd = random.between(0.5, 1.5);
    return {
      sd,
      weights: random.list(units, () => twoValues(sd, random.between(0.2, 0.8))),
      activations: random.matrix(3, units).map((row) => row.map((z) => Math.max(0, z))),
      probabilities: random.probabilities(3),
    };
  },
  stated: rows(),
  reference: (values) => {
    const variance = moment(values, 2) - moment(values, 1) ** 2;
    return [variance, variance, variance];
  },
  mutants: {
    'the variance of the activations for the second moment': rows({
      last: (values) =>
        values.sd ** 2 *
        values.weights.reduce((sum, _, j) => sum + second(values, j) - second(values, j, (h) => h) ** 2, 0),
    }),
    'the standard deviation for the variance': rows({
      last: (values) => values.sd * values.weights.reduce((sum, _, j) => sum + second(values, j), 0),
    }),
    'the square of the mean activation': rows({
      fourth: (values) =>
        values.sd ** 2 * values.weights.reduce((sum, _, j) => sum + second(values, j, (h) => h) ** 2, 0),
    }),
  },
});
