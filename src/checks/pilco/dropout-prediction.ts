import { identity } from '#checks/kit/identity.ts';
import {
  type Matrix,
  add,
  diagonal,
  diagonalOf,
  multiply,
  multiplyVector,
  outer,
  scale,
  subtract,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, component, zeroVector } from '#numerics/vector.ts';

/** Two layers of weights with the identity for activation, and p = kept/4. */
interface Values {
  x: Vector;
  first: Matrix;
  firstBias: Vector;
  second: Matrix;
  secondBias: Vector;
  noise: Matrix;
  kept: number;
}

/** All ways to draw four masks from four equally likely lots, `kept` of which say one: each mask as often as it is likely. */
function masks(kept: number): number[][] {
  const lots = [0, 1, 2, 3].map((lot) => (lot < kept ? 1 : 0));
  return lots.flatMap((a) => lots.flatMap((b) => lots.flatMap((c) => lots.map((d) => [a, b, c, d]))));
}

function prediction(values: Values, { divided = true, centred = 1, noisy = true } = {}) {
  const { x, first, firstBias, second, secondBias, noise, kept } = values;
  const p = divided ? kept / 4 : 1;
  const layer = (weights: Matrix, bias: Vector, mask: Vector, h: Vector): Vector =>
    addVectors(
      multiplyVector(
        weights,
        h.map((value, i) => (value * component(mask, i)) / p),
      ),
      bias,
    );
  const outputs = masks(kept).map((mask) => {
    const hidden = layer(first, firstBias, mask.slice(0, 2), x);
    return layer(second, secondBias, mask.slice(2), hidden);
  });
  const share = 1 / outputs.length;
  const mean = outputs.reduce<Vector>((sum, f) => addScaled(sum, share, f), zeroVector(2));
  const square = outputs.reduce((sum, f) => add(sum, scale(share, outer(f, f))), zeroMatrix(2, 2));
  return {
    mean,
    covariance: add(noisy ? noise : zeroMatrix(2, 2), subtract(square, scale(centred, outer(mean, mean)))),
  };
}

/** The same with each mask entry replaced by its mean and variance: b/p has mean 1 and variance (1 − p)/p. */
function exact({ x, first, firstBias, second, secondBias, noise, kept }: Values) {
  const spread = (1 - kept / 4) / (kept / 4);
  const hidden = addVectors(multiplyVector(first, x), firstBias);
  const scattered = multiply(
    first,
    multiply(diagonal(x.map((value) => spread * value * value)), transpose(first)),
  );
  const squares = diagonalOf(add(scattered, outer(hidden, hidden)));
  const inner = add(scattered, diagonal(squares.map((value) => spread * value)));
  return {
    mean: addVectors(multiplyVector(second, hidden), secondBias),
    covariance: add(noise, multiply(second, multiply(inner, transpose(second)))),
  };
}

export default identity({
  formulas: {
    'atlas-deep-pilco-dropout-model': String.raw`
\begin{aligned}
\mathbf{h}^{(k)}_{\ell+1} &= \mathrm{a}\bigl(\boldsymbol\Omega_{\ell}(\mathbf{b}^{(k)}_{\ell}\odot\mathbf{h}^{(k)}_{\ell})/p+\mathbf{o}_{\ell}\bigr), \qquad \mathbf{f}^{(k)}(\tilde{\mathbf{x}}) = \boldsymbol\Omega_L(\mathbf{b}^{(k)}_L\odot\mathbf{h}^{(k)}_L)/p+\mathbf{o}_L \\
\mathbb{E}[\mathbf{y}] &\approx \bar{\mathbf{f}} = \frac{1}{K}\sum_{k=1}^{K}\mathbf{f}^{(k)}(\tilde{\mathbf{x}}) \\
\mathrm{Cov}[\mathbf{y}] &\approx \boldsymbol\Sigma_w+\frac{1}{K}\sum_{k=1}^{K}\mathbf{f}^{(k)}(\tilde{\mathbf{x}})\,\mathbf{f}^{(k)}(\tilde{\mathbf{x}})^{T}-\bar{\mathbf{f}}\,\bar{\mathbf{f}}^{T}
\end{aligned}`,
  },
  against: {
    en: 'mean and covariance of a linear network from those of its masks, with every mask drawn as often as it is likely',
    zh: '由掩码的均值与方差推出的线性网络的均值与协方差；所有掩码按其概率各取若干次',
  },
  cases: 50,
  draw: (random): Values => ({
    x: random.vector(2),
    first: random.matrix(2, 2),
    firstBias: random.vector(2),
    second: random.matrix(2, 2),
    secondBias: random.vector(2),
    noise: random.positiveDefinite(2),
    kept: random.integer(1, 3),
  }),
  stated: (values) => prediction(values),
  reference: exact,
  mutants: {
    'not divided by p': (values) => prediction(values, { divided: false }),
    'the square of the mean not subtracted': (values) => prediction(values, { centred: 0 }),
    'the noise left out': (values) => prediction(values, { noisy: false }),
  },
});
