import { autodiff } from '#checks/kit/autodiff.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { type Matrix, fromEntries, multiplyVector, transpose } from '#numerics/matrix.ts';
import {
  type Vector,
  addScaled,
  component,
  norm,
  scaleVector,
  subtractVectors,
  zeroVector,
} from '#numerics/vector.ts';

/** A real and a generated example in the plane, and where between them the slope is measured. */
interface Pair {
  real: Vector;
  generated: Vector;
  t: number;
}
/** The critic Σ wₖ tanh(bₖᵀx), and the weight of the penalty. */
interface Values {
  pairs: readonly Pair[];
  directions: Matrix;
  weights: Vector;
  lambda: number;
}

const features = (directions: Matrix, x: Vector): Vector => multiplyVector(directions, x).map(Math.tanh);
/** ∂ features/∂x transposed (2 × K), so that its product with w is the gradient of the critic. */
function slopes(directions: Matrix, x: Vector): Matrix {
  const t = features(directions, x);
  return fromEntries(2, t.length, (i, k) => (1 - component(t, k) ** 2) * (directions[k]?.[i] ?? NaN));
}

interface Form {
  point: (pair: Pair, next: Pair) => Vector;
  /** The derivative of the penalty by the length of the gradient. */
  push: (length: number) => number;
  sign: number;
}

/** The derivative of the objective by w. */
function gradient({ pairs, directions, weights, lambda }: Values, change: Partial<Form> = {}) {
  const form: Form = {
    point: ({ real, generated, t }) => addScaled(scaleVector(t, real), 1 - t, generated),
    push: (length) => (length > 1 ? 1 : 0),
    sign: 1,
    ...change,
  };
  let sum = zeroVector(weights.length);
  pairs.forEach((pair, i) => {
    sum = addScaled(sum, form.sign, features(directions, pair.generated));
    sum = addScaled(sum, -form.sign, features(directions, pair.real));
    const J = slopes(directions, form.point(pair, pairs[(i + 1) % pairs.length] ?? pair));
    const slope = multiplyVector(J, weights);
    const length = norm(slope);
    sum = addScaled(sum, (lambda * form.push(length)) / length, multiplyVector(transpose(J), slope));
  });
  return { weights: scaleVector(1 / pairs.length, sum) };
}

export default autodiff({
  formulas: {
    'formulary-wgan-gradient-penalty': String.raw`
\begin{aligned}
&\min_{w}\; \mathbb{E}_{z\sim p(z)}\bigl[f_w(g_\theta(z))\bigr] - \mathbb{E}_{x\sim P_r}\bigl[f_w(x)\bigr] + \lambda\, \mathbb{E}_{\hat x}\Bigl[\bigl(\|\nabla_{\hat x} f_w(\hat x)\| - 1\bigr)^{+}\Bigr] \\
&\hat x = t x_1 + (1-t) x_2, \quad x_1 \sim P_r, \quad x_2 = g_\theta(z),\ z \sim p(z), \quad t \sim U(0, 1)
\end{aligned}`,
  },
  against: {
    en: 'the penalised objective differentiated by the weights automatically, slopes in the data by differences',
    zh: '带惩罚的目标对权重作自动微分，对数据的梯度用差分计算',
  },
  cases: 30,
  draw: (random): Values => ({
    pairs: random.list(3, () => ({
      real: random.vector(2),
      generated: random.vector(2),
      t: random.between(0, 1),
    })),
    directions: random.matrix(3, 2),
    weights: random.vector(3),
    lambda: random.between(0.5, 2),
  }),
  at: ({ weights }) => ({ weights }),
  of: (tf, { weights }, { pairs, directions, lambda }) => {
    const terms = pairs.map(({ real, generated, t }) => {
      const score = (x: Vector) => weights.mul(tf.tensor1d([...features(directions, x)])).sum();
      const between = addScaled(generated, t, subtractVectors(real, generated));
      const byData = transpose(jacobian((x) => features(directions, x), between));
      const slope = tf.matMul(tf.tensor2d(byData.map((row) => [...row])), weights.expandDims(1));
      const penalty = tf.relu(slope.square().sum().sqrt().sub(1)).mul(lambda);
      return score(generated).sub(score(real)).add(penalty);
    });
    return tf.addN(terms).div(pairs.length);
  },
  stated: (values) => gradient(values),
  mutants: {
    'short gradients pulled up to one too': (values) =>
      gradient(values, { push: (length) => 2 * (length - 1) }),
    'every slope charged': (values) => gradient(values, { push: () => 1 }),
    'real and generated exchanged': (values) => gradient(values, { sign: -1 }),
    'the slope measured at the real example': (values) => gradient(values, { point: ({ real }) => real }),
  },
  sourceReads: {
    // t x + (1 − t) x₁ with the x of the second term: a mixture of two real examples.
    'formulary-wgan-gradient-penalty': (values) =>
      gradient(values, { point: ({ real, t }, next) => addScaled(scaleVector(t, next.real), 1 - t, real) }),
  },
});
