import { identity } from '#checks/kit/identity.ts';
import { outcomes } from '#checks/shared/foundations-enumeration.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, multiply, multiplyVector, trace, transpose } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** At one test point: the truth, a prediction for each training set. And a design matrix with the noise of its outputs. */
interface Values {
  truth: number;
  predictions: Vector;
  sets: Vector;
  sigma: number;
  A: Matrix;
}
const mean = ({ predictions, sets }: Values): number => dot(predictions, sets);
const projection = (A: Matrix): Matrix =>
  multiply(A, multiply(inverse(multiply(transpose(A), A)), transpose(A)));

const rows = (values: Values, { noise = 1, bias = 2, divisor = values.A.length } = {}) => {
  const { truth, predictions, sets, sigma, A } = values;
  const spread = dot(
    sets,
    predictions.map((one) => (one - mean(values)) ** 2),
  );
  return {
    error: noise * sigma ** 2 + (truth - mean(values)) ** bias + spread,
    trace: (sigma ** 2 / divisor) * trace(projection(A)),
    parameters: (sigma ** 2 * (A[0]?.length ?? 0)) / divisor,
  };
};

export default identity({
  formulas: {
    'atlas-bias-variance-least-squares': String.raw`
\begin{aligned}
y-\hat{f}_D &= \epsilon+(f-\bar{f})+(\bar{f}-\hat{f}_D) \\
\mathbb{E}_{D,\epsilon}\bigl[(y-\hat{f}_D)^{2}\bigr] &= \sigma^{2}+(f-\bar{f})^{2}+\mathrm{Var}_D[\hat{f}_D] \\
\frac1N\sum_{i=1}^{N}\mathrm{Var}_D\bigl[\hat{f}_D(\mathbf{x}_i)\bigr] &= \frac{\sigma^{2}}{N}\operatorname{tr}[\mathbf{P}] = \frac{\sigma^{2}p}{N}
\end{aligned}`,
  },
  against: {
    en: 'sums over all training sets and all signs of the noise',
    zh: '对全部训练集与噪声的全部正负号求和',
  },
  draw: (random): Values => {
    const [N, p, D] = [random.integer(4, 6), random.integer(1, 2), random.integer(2, 4)];
    return {
      truth: random.normal(),
      predictions: random.vector(D),
      sets: random.probabilities(D),
      sigma: random.between(0.5, 1.5),
      A: random.matrix(N, p),
    };
  },
  stated: (values) => rows(values),
  reference: ({ truth, predictions, sets, sigma, A }) => {
    const squares = [-sigma, sigma].map((noise) =>
      dot(
        sets,
        predictions.map((one) => (truth + noise - one) ** 2),
      ),
    );
    // Noise of ±σ on each output, by the least squares fit of each of the outcomes.
    const fits = outcomes([0.5, 0.5], A.length).map(({ draws, probability }) => {
      const y = draws.map((sign) => sigma * (2 * sign - 1));
      return {
        fit: multiplyVector(A, solve(multiply(transpose(A), A), multiplyVector(transpose(A), y))),
        probability,
      };
    });
    const average = fits.reduce(
      (sum, { fit, probability }) => sum + (probability * dot(fit, fit)) / A.length,
      0,
    );
    return { error: ((squares[0] ?? 0) + (squares[1] ?? 0)) / 2, trace: average, parameters: average };
  },
  mutants: {
    'no noise': (values) => rows(values, { noise: 0 }),
    'the bias not squared': (values) => rows(values, { bias: 1 }),
    'N − 1 for N': (values) => rows(values, { divisor: values.A.length - 1 }),
    'the residual projection': (values) => ({
      ...rows(values),
      trace: values.sigma ** 2 - rows(values).trace,
    }),
    'all data for the parameters': (values) => ({ ...rows(values), parameters: values.sigma ** 2 }),
  },
});
