import { identity } from '#checks/kit/identity.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import {
  type CategoricalFamily,
  averageHessian,
  averageOuter,
  drawFamily,
  logProbabilities,
  probabilities,
  scores,
} from '#checks/shared/information-categorical-family.ts';
import { hessian } from '#numerics/finite-difference.ts';
import {
  type Matrix,
  add,
  multiplyVector,
  outer,
  scale,
  subtract,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { addScaled, component, dot } from '#numerics/vector.ts';

/** The entries for every value: ∇² log p, and ∇²p/p − ssᵀ; the mean of ∇²p/p; both forms of F. */
const rows = (family: CategoricalFamily, { score = -1, hessianSign = -1 } = {}) => {
  const weights = probabilities(family);
  const own = scores(family);
  const ratio = (x: number): Matrix =>
    scale(
      1 / component(weights, x),
      hessian((theta) => component(probabilities(family, theta), x), family.parameters),
    );
  return {
    each: weights.map((_, x) => add(ratio(x), scale(score, outer(own[x] ?? [], own[x] ?? [])))),
    mean: sumOfMatrices(weights.map((p, x) => scale(p, ratio(x)))),
    fisher: averageOuter(weights, own),
    curvature: scale(hessianSign, averageHessian(family)),
  };
};

export default identity({
  formulas: {
    'atlas-fisher-information-matrix': String.raw`
\begin{aligned}
\nabla^2\log p &= \frac{\nabla^2 p}{p} - \mathbf{s}\mathbf{s}^{T}, \qquad \mathbb{E}\biggl[\frac{\nabla^2 p}{p}\biggr] = \nabla^2\!\int p\,d\mathbf{x} = \mathbf{0} \\
\mathbf{F}(\boldsymbol\theta) &= \mathbb{E}\bigl[\mathbf{s}\mathbf{s}^{T}\bigr] = -\mathbb{E}\bigl[\nabla^2\log p(\mathbf{x}\mid\boldsymbol\theta)\bigr]
\end{aligned}`,
  },
  against: {
    en: 'differences of log probabilities, and the covariance of the softmax arguments',
    zh: '对数概率的差分，以及 softmax 自变量梯度的协方差',
  },
  draw: drawFamily,
  tolerance: 1e-5,
  because: 'second differences in float64 keep seven digits, of which a small probability below costs one',
  stated: (family) => rows(family),
  reference: (family) => {
    const weights = probabilities(family);
    // The Fisher matrix of a softmax: the covariance of the gradients of its arguments.
    const slopes = family.linear.map((a, x) =>
      addScaled(a, dot(family.curved[x] ?? [], family.parameters), family.curved[x] ?? []),
    );
    const centre = multiplyVector(transpose(slopes), weights);
    const covariance = subtract(averageOuter(weights, slopes), outer(centre, centre));
    return {
      each: weights.map((_, x) =>
        hessian((theta) => component(logProbabilities(family, theta), x), family.parameters),
      ),
      mean: zeroMatrix(2, 2),
      fisher: covariance,
      curvature: covariance,
    };
  },
  mutants: {
    'the scores added': (family) => rows(family, { score: 1 }),
    'the curvature without its minus': (family) => rows(family, { hessianSign: 1 }),
    'the mean of the scores for their products': (family) => {
      const mean = multiplyVector(transpose(scores(family)), probabilities(family));
      return { ...rows(family), fisher: outer(mean, mean) };
    },
    'every value counted alike': (family) => ({
      ...rows(family),
      fisher: averageOuter(
        family.linear.map(() => 1 / family.linear.length),
        scores(family),
      ),
    }),
  },
});
