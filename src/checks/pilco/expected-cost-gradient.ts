import { autodiff } from '#checks/kit/autodiff.ts';
import { luDeterminant, luFactor, luInverse } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
} from '#numerics/matrix.ts';
import { type Vector, scaleVector, subtractVectors } from '#numerics/vector.ts';

interface Values {
  mean: Vector;
  covariance: Matrix;
  target: Vector;
  W: Matrix;
}

function gradients({ mean, covariance, target, W }: Values, { half = 0.5, sign = -1, factor = true } = {}) {
  const spread = add(unit(2), multiply(covariance, W));
  const S = multiply(W, luInverse(luFactor(spread)));
  const d = subtractVectors(mean, target);
  const complement = luDeterminant(luFactor(spread)) ** -0.5 * Math.exp(-quadraticForm(S, d) / 2);
  const weight = factor ? complement : 1;
  const Sd = multiplyVector(S, d);
  return {
    mean: scaleVector(weight, Sd),
    covariance: scale(half * weight, add(S, scale(sign, outer(Sd, Sd)))),
  };
}

export default autodiff({
  formulas: {
    'atlas-pilco-expected-cost-gradient': String.raw`
\begin{aligned}
\frac{\partial\mathcal{E}}{\partial\boldsymbol\mu} &= (1-\mathcal{E})\,\mathbf{S}_1\mathbf{d} \\
\frac{\partial\mathcal{E}}{\partial\boldsymbol\Sigma} &= \tfrac{1}{2}(1-\mathcal{E})\bigl(\mathbf{S}_1 - \mathbf{S}_1\mathbf{d}\,\mathbf{d}^{T}\mathbf{S}_1\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the expected cost in closed form, by automatic differentiation',
    zh: '对期望代价的闭式作自动微分',
  },
  cases: 30,
  scale: 0.1,
  draw: (random): Values => ({
    mean: random.vector(2),
    covariance: random.positiveDefinite(2),
    target: random.vector(2),
    W: random.positiveDefinite(2),
  }),
  at: ({ mean, covariance }) => ({ mean, covariance }),
  // For two states: determinant and inverse of I + ΣW written out, with all four entries of Σ free.
  of: (tf, { mean, covariance }, { target, W }) => {
    const weights = tf.tensor2d(W.map((row) => [...row]));
    const spread = tf.eye(2).add(covariance.matMul(weights));
    const at = (i: number, j: number) => spread.slice([i, j], [1, 1]).reshape([1]);
    const determinant = at(0, 0)
      .mul(at(1, 1))
      .sub(at(0, 1).mul(at(1, 0)));
    const adjugate = tf.concat([at(1, 1), at(0, 1).neg(), at(1, 0).neg(), at(0, 0)]).reshape([2, 2]);
    const S = weights.matMul(adjugate).div(determinant);
    const d = mean.sub(tf.tensor1d([...target])).reshape([2, 1]);
    const energy = d.mul(S.matMul(d)).sum();
    return tf.scalar(1).sub(energy.mul(-0.5).exp().div(determinant.sqrt())).sum();
  },
  stated: (values) => gradients(values),
  mutants: {
    'a plus in the bracket': (values) => gradients(values, { sign: 1 }),
    'no half': (values) => gradients(values, { half: 1 }),
    'the factor 1 − E left out': (values) => gradients(values, { factor: false }),
  },
});
