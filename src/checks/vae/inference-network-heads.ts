import { identity } from '#checks/kit/identity.ts';
import { logSumExp } from '#numerics/log-sum-exp.ts';
import { type Matrix, column, diagonal, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors } from '#numerics/vector.ts';

/** Weights and biases of both heads; x goes into the first, the hidden layer h into the second. */
interface Values {
  W1: Matrix;
  b1: Vector;
  x: Vector;
  W2: Matrix;
  b2: Vector;
  h: Vector;
}

const softplus = (a: number): number => Math.log(1 + Math.exp(a));
const scales = ({ W2, b2, h }: Values): Vector => addVectors(multiplyVector(W2, h), b2);
/** The mean, and the covariance that the stated root of it stands for. */
const heads =
  (
    root: (values: Values) => Matrix,
    mean = ({ W1, b1, x }: Values): Vector => addVectors(multiplyVector(W1, x), b1),
  ) =>
  (values: Values) => ({
    mean: mean(values),
    covariance: multiply(root(values), transpose(root(values))),
  });

export default identity({
  formulas: {
    'formulary-vae-inference-network': String.raw`
\begin{aligned}
\mu_I &= f_I(x; \phi), & &\text{e.g. } \mu_I = W^{(1)} x + b^{(1)} \\
& & &\phantom{\text{e.g. }} \Sigma_I^{1/2} = \mathrm{diag}\bigl(\mathrm{softplus}(W^{(2)} h + b^{(2)})\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the columns of the weights added up, and independent codes with variances (log[1+eᵃ])²',
    zh: '权重各列的线性组合，以及各维独立、方差为 (log[1+eᵃ])² 的编码',
  },
  draw: (random): Values => {
    const [d, n, m] = [random.integer(2, 3), random.integer(1, 3), random.integer(1, 3)];
    return {
      W1: random.matrix(d, n),
      b1: random.vector(d),
      x: random.vector(n),
      W2: random.matrix(d, m),
      b2: random.vector(d),
      h: random.vector(m),
    };
  },
  stated: heads((values) => diagonal(scales(values).map(softplus))),
  reference: (values) => ({
    mean: values.x.reduce<Vector>((sum, x, j) => addScaled(sum, x, column(values.W1, j)), values.b1),
    covariance: diagonal(scales(values).map((a) => logSumExp([0, a]) ** 2)),
  }),
  mutants: {
    'no softplus': heads((values) => diagonal(scales(values))),
    'the exponential for the softplus': heads((values) => diagonal(scales(values).map(Math.exp))),
    'the covariance for its root': heads((values) => diagonal(scales(values).map((a) => softplus(a) ** 2))),
    'the bias subtracted': heads(
      (values) => diagonal(scales(values).map(softplus)),
      ({ W1, b1, x }) => addScaled(multiplyVector(W1, x), -1, b1),
    ),
  },
  sourceReads: {
    // The softplus of the finished matrix, zeros and all.
    'formulary-vae-inference-network': heads((values) =>
      diagonal(scales(values)).map((line) => line.map(softplus)),
    ),
  },
});
