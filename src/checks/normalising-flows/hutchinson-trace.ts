import { identity } from '#checks/kit/identity.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import {
  type Matrix,
  add,
  multiply,
  outer,
  quadraticForm,
  scale,
  trace,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { solveLower } from '#numerics/triangular.ts';
import { type Vector, addScaled, component, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** A matrix, and a random vector with finitely many values, mean 0 and covariance I, that is not normal. */
interface Values {
  A: Matrix;
  probes: readonly Vector[];
  weights: Vector;
}

const expected = ({ probes, weights }: Values, of: (probe: Vector) => number): number =>
  probes.reduce((sum, probe, i) => sum + component(weights, i) * of(probe), 0);
const expectedMatrix = ({ A, probes, weights }: Values, of: (probe: Vector) => Matrix): Matrix =>
  probes.reduce(
    (sum, probe, i) => add(sum, scale(component(weights, i), of(probe))),
    zeroMatrix(A.length, A.length),
  );

/** The five rows, and the mean of the estimate over all pairs of probes; `probe` changes what is drawn. */
const sides =
  ({ probe = (e: Vector): Vector => e, count = 2, wrap = (e: Vector): Matrix => outer(e, e) } = {}) =>
  (given: Values): number[] => {
    const values = { ...given, probes: given.probes.map(probe) };
    const { A } = values;
    const pairs = expected(values, (first) =>
      expected(values, (second) => (quadraticForm(A, first) + quadraticForm(A, second)) / count),
    );
    return [
      trace(multiply(A, expectedMatrix(values, wrap))),
      trace(expectedMatrix(values, (e) => multiply(A, wrap(e)))),
      expected(values, (e) => trace(multiply(A, wrap(e)))),
      expected(values, (e) =>
        trace(
          multiply(
            [e],
            multiply(
              A,
              e.map((x) => [x]),
            ),
          ),
        ),
      ),
      expected(values, (e) => quadraticForm(A, e)),
      pairs,
    ];
  };

export default identity({
  formulas: {
    'udl-16-23': String.raw`
\begin{aligned}
\mathrm{trace}[\mathbf{A}] &= \mathrm{trace}\Bigl[\mathbf{A}\,\mathbb{E}\bigl[\boldsymbol\epsilon\boldsymbol\epsilon^T\bigr]\Bigr] \\
&= \mathrm{trace}\Bigl[\mathbb{E}\bigl[\mathbf{A}\boldsymbol\epsilon\boldsymbol\epsilon^T\bigr]\Bigr] \\
&= \mathbb{E}\Bigl[\mathrm{trace}\bigl[\mathbf{A}\boldsymbol\epsilon\boldsymbol\epsilon^T\bigr]\Bigr] \\
&= \mathbb{E}\Bigl[\mathrm{trace}\bigl[\boldsymbol\epsilon^T\mathbf{A}\boldsymbol\epsilon\bigr]\Bigr] \\
&= \mathbb{E}\bigl[\boldsymbol\epsilon^T\mathbf{A}\boldsymbol\epsilon\bigr]
\end{aligned}`,
    'udl-16-24': String.raw`
\begin{aligned}
\mathrm{trace}[\mathbf{A}] &= \mathbb{E}\bigl[\boldsymbol\epsilon^T\mathbf{A}\boldsymbol\epsilon\bigr] \\
&\approx \frac{1}{I}\sum_{i=1}^{I}\boldsymbol\epsilon_i^T\mathbf{A}\boldsymbol\epsilon_i
\end{aligned}`,
  },
  against: {
    en: 'the sum of the diagonal, for random vectors with finitely many values',
    zh: '对角元之和，随机向量取有限个值',
  },
  draw: (random): Values => {
    const n = random.integer(2, 3);
    const weights = random.probabilities(2 * n + 1);
    const points = random.list(2 * n + 1, () => random.vector(n));
    const mean = points.reduce((sum, x, i) => addScaled(sum, component(weights, i), x), zeroVector(n));
    const centred = points.map((x) => subtractVectors(x, mean));
    const covariance = centred.reduce<Matrix>(
      (sum, x, i) => add(sum, scale(component(weights, i), outer(x, x))),
      zeroMatrix(n, n),
    );
    const lower = choleskyFactor(covariance);
    return { A: random.matrix(n, n), probes: centred.map((x) => solveLower(lower, x)), weights };
  },
  stated: sides(),
  reference: ({ A }) => Array.from({ length: 6 }, () => trace(A)),
  mutants: {
    'a variance of two': sides({ probe: (e) => e.map((x) => Math.SQRT2 * x) }),
    'a mean that is not zero': sides({ probe: (e) => e.map((x) => x + 1) }),
    'the sum for the mean of the probes': sides({ count: 1 }),
    'the square of each element for the outer product': sides({
      wrap: (e) => e.map((x) => e.map(() => x * x)),
    }),
  },
});
