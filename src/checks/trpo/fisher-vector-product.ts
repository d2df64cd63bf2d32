import { type Tensor, type Tf, autodiff } from '#checks/kit/autodiff.ts';
import {
  type Features,
  drawFeatures,
  fisherMatrix,
  logLinearPolicy,
} from '#checks/shared/log-linear-policy.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import { type Vector, scaleVector } from '#numerics/vector.ts';

interface Values {
  features: Features;
  theta: Vector;
  weights: Vector;
  direction: Vector;
}

/**
 * vᵀ∇ of the mean divergence from the old policy: Σ over states of their weights times Σ (π − π_old) vᵀφ, still a function
 * of θ. In closed form, because TensorFlow.js does not differentiate the gradient of an exponential a second time.
 */
function slope(tf: Tf, theta: Tensor, { features, theta: old, weights, direction }: Values): Tensor {
  const phi = tf.tensor3d(features.map((row) => row.map((entries) => [...entries])));
  const before = tf.tensor2d(logLinearPolicy(features, old).map((row) => [...row]));
  const now = tf.softmax(phi.mul(theta).sum(2));
  const along = phi.mul(tf.tensor1d([...direction])).sum(2);
  return now
    .sub(before)
    .mul(along)
    .sum(1)
    .mul(tf.tensor1d([...weights]))
    .sum();
}

const product =
  (factor = 1) =>
  ({ features, theta, weights, direction }: Values) => ({
    theta: scaleVector(factor, multiplyVector(fisherMatrix(features, theta, weights), direction)),
  });

export default autodiff({
  formulas: {
    'atlas-fisher-vector-product': String.raw`\mathbf{F}\mathbf{v}=\nabla_{\boldsymbol\theta}\Bigl(\bigl(\nabla_{\boldsymbol\theta}\,\overline{\mathrm{KL}}(\boldsymbol\theta_{\mathrm{old}},\boldsymbol\theta)\bigr)^{T}\mathbf{v}\Bigr)\Big|_{\boldsymbol\theta=\boldsymbol\theta_{\mathrm{old}}}`,
  },
  against: {
    en: 'the slope of the divergence along v by automatic differentiation, against the covariance of the scores times v',
    zh: '由自动微分对散度沿 v 的斜率求梯度，与得分协方差乘 v 比较',
  },
  cases: 30,
  draw: (random): Values => {
    const [states, actions] = [random.integer(1, 4), random.integer(2, 3)];
    return {
      features: drawFeatures(random, { states, actions }, 4),
      theta: random.vector(4),
      weights: random.probabilities(states),
      direction: random.vector(4),
    };
  },
  at: ({ theta }) => ({ theta }),
  of: (tf, { theta }, values) => slope(tf, theta, values),
  stated: product(),
  mutants: {
    'half of the product': product(0.5),
    'the other sign': product(-1),
    'zero, as when the inner gradient is inserted too early': product(0),
  },
});
