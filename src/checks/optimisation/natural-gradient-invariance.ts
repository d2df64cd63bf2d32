import { identity } from '#checks/kit/identity.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import {
  type CategoricalFamily,
  averageOuter,
  drawFamily,
  logProbabilities,
  probabilities,
  scores,
} from '#checks/shared/information-categorical-family.ts';
import { gradient as centralDifferences, jacobian } from '#numerics/finite-difference.ts';
import { type Matrix, multiply, multiplyVector, scale, transpose } from '#numerics/matrix.ts';
import { type Vector, component, dot, scaleVector } from '#numerics/vector.ts';

/** The family by θ, and other coordinates ξ with θᵢ = ξᵢ + ½ sin((Cξ)ᵢ); an objective f(θ). */
interface Values {
  family: CategoricalFamily;
  xi: Vector;
  C: Matrix;
  values: Vector;
}
const theta = ({ C }: Values, xi: Vector): Vector =>
  xi.map((value, i) => value + 0.5 * Math.sin(component(multiplyVector(C, xi), i)));
const moved = (values: Values): CategoricalFamily => ({
  ...values.family,
  parameters: theta(values, values.xi),
});
/** The mean of numbers that belong to the values. */
const f = ({ family, values }: Values, at: Vector): number => dot(values, probabilities(family, at));

const rows = (all: Values, { turned = false, twice = true } = {}) => {
  const at = theta(all, all.xi);
  const J = jacobian((xi) => theta(all, xi), all.xi);
  const back = turned ? J : transpose(J);
  const fisher = averageOuter(probabilities(moved(all)), scores(moved(all)));
  const slope = centralDifferences((point) => f(all, point), at);
  return {
    gradient: multiplyVector(back, slope),
    fisher: twice ? multiply(back, multiply(fisher, transpose(back))) : multiply(back, fisher),
    step: solve(fisher, slope),
  };
};

export default identity({
  formulas: {
    'atlas-natural-gradient-invariance': String.raw`
\begin{aligned}
\nabla_{\boldsymbol\xi} f &= \mathbf{J}^{T}\nabla_{\boldsymbol\theta} f, \qquad \mathbf{F}_{\boldsymbol\xi} = \mathbf{J}^{T}\mathbf{F}_{\boldsymbol\theta}\mathbf{J} \\
\mathbf{J}\,\mathbf{F}_{\boldsymbol\xi}^{-1}\nabla_{\boldsymbol\xi} f &= \mathbf{J}\,\mathbf{J}^{-1}\mathbf{F}_{\boldsymbol\theta}^{-1}\mathbf{J}^{-T}\mathbf{J}^{T}\nabla_{\boldsymbol\theta} f = \mathbf{F}_{\boldsymbol\theta}^{-1}\nabla_{\boldsymbol\theta} f
\end{aligned}`,
  },
  against: {
    en: 'gradient, scores and natural step computed in the new coordinates',
    zh: '直接在新坐标下计算的梯度、得分与自然梯度步',
  },
  draw: (random): Values => {
    const family = drawFamily(random);
    return {
      family,
      xi: scaleVector(0.5, random.vector(2)),
      C: scale(0.5, random.matrix(2, 2)),
      values: random.vector(family.linear.length),
    };
  },
  cases: 100,
  tolerance: 1e-6,
  because: 'all derivatives by the new coordinates are differences',
  stated: (all) => rows(all),
  reference: (all) => {
    const logs = (xi: Vector): Vector => logProbabilities(all.family, theta(all, xi));
    const weights = logs(all.xi).map(Math.exp);
    const fisher = averageOuter(weights, jacobian(logs, all.xi));
    const gradient = centralDifferences((xi) => f(all, theta(all, xi)), all.xi);
    return {
      gradient,
      fisher,
      step: multiplyVector(
        jacobian((xi) => theta(all, xi), all.xi),
        solve(fisher, gradient),
      ),
    };
  },
  mutants: {
    'the Jacobian not transposed': (all) => rows(all, { turned: true }),
    'the Jacobian on one side only': (all) => rows(all, { twice: false }),
    'the plain gradient': (all) => ({
      ...rows(all),
      step: centralDifferences((point) => f(all, point), theta(all, all.xi)),
    }),
    'the step not carried over': (all) => ({
      ...rows(all),
      step: solve(
        jacobian((xi) => theta(all, xi), all.xi),
        rows(all).step,
      ),
    }),
  },
});
