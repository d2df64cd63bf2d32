import { identity } from '#checks/kit/identity.ts';
import { type Discrete, drawCentred, drawDiscrete, expectation } from '#checks/shared/discrete-variable.ts';
import { type Matrix, column } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** Random bias and weights of one unit, and the activations before it, which may depend on each other. */
interface Values {
  bias: Discrete;
  weights: readonly Discrete[];
  /** The same with mean zero, as they are drawn at the start. */
  initial: { bias: Discrete; weights: readonly Discrete[] };
  activations: { rows: Matrix; probabilities: Vector };
}

const mean = (variable: Discrete): number => expectation([variable], ([z = NaN]) => z);
/** The activations as one random variable: the place of a row. */
const state = ({ activations: { rows, probabilities } }: Values): Discrete => ({
  values: rows.map((_, s) => s),
  probabilities,
});
const activations = ({ activations: { rows } }: Values, s: number): Vector => rows[s] ?? [];

/** E[β + Σ Ωh] over all outcomes together. */
const whole = (values: Values, { bias, weights }: Pick<Values, 'bias' | 'weights'>): number =>
  expectation(
    [bias, state(values), ...weights],
    ([beta = NaN, s = NaN, ...omega]) => beta + dot(omega, activations(values, s)),
  );

/** The second and the third row, and the zero of the last. */
const rows =
  ({
    withBias = 1,
    square = false,
    last,
  }: {
    withBias?: number;
    square?: boolean;
    last?: (values: Values) => number;
  }) =>
  (values: Values) => {
    const { bias, weights } = values;
    const meanOfActivation = (j: number): number =>
      dot(
        values.activations.probabilities,
        column(values.activations.rows, j).map((h) => (square ? h * h : h)),
      );
    const together = weights.map((weight, j) =>
      expectation(
        [weight, state(values)],
        ([omega = NaN, s = NaN]) => omega * component(activations(values, s), j),
      ),
    );
    const apart = weights.map((weight, j) => mean(weight) * meanOfActivation(j));
    const add = (terms: Vector): number => terms.reduce((a, b) => a + b, withBias * mean(bias));
    return { second: add(together), third: add(apart), last: last?.(values) ?? 0 };
  };

export default identity({
  formulas: {
    'udl-7-29': String.raw`
\begin{aligned}
\mathbb{E}[f'_i] &= \mathbb{E}\Biggl[\beta_i+\sum_{j=1}^{D_h}\Omega_{ij}h_j\Biggr] \\
&= \mathbb{E}[\beta_i]+\sum_{j=1}^{D_h}\mathbb{E}[\Omega_{ij}h_j] \\
&= \mathbb{E}[\beta_i]+\sum_{j=1}^{D_h}\mathbb{E}[\Omega_{ij}]\,\mathbb{E}[h_j] \\
&= 0+\sum_{j=1}^{D_h}0\cdot\mathbb{E}[h_j] = 0
\end{aligned}`,
  },
  against: {
    en: 'the mean over all outcomes of biases, weights and activations together',
    zh: '对偏置、权重与激活值的全部取值组合求平均',
  },
  cases: 60,
  draw: (random): Values => {
    const units = random.integer(1, 3);
    const list = (draw: () => Discrete): Discrete[] => random.list(units, draw);
    return {
      bias: drawDiscrete(random),
      weights: list(() => drawDiscrete(random)),
      initial: { bias: { values: [0], probabilities: [1] }, weights: list(() => drawCentred(random)) },
      activations: {
        rows: random.matrix(3, units).map((row) => row.map((z) => Math.max(0, z))),
        probabilities: random.probabilities(3),
      },
    };
  },
  stated: rows({}),
  reference: (values) => ({
    second: whole(values, values),
    third: whole(values, values),
    last: whole(values, values.initial),
  }),
  mutants: {
    'the bias left out': rows({ withBias: 0 }),
    'the second moment of the activations': rows({ square: true }),
    'the mean of the activations left': rows({
      last: ({ activations: { rows: table, probabilities } }) => dot(probabilities, column(table, 0)),
    }),
  },
});
