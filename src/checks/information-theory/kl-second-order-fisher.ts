import { identity } from '#checks/kit/identity.ts';
import {
  type CategoricalFamily,
  averageHessian,
  averageOuter,
  drawFamily,
  probabilities,
  scores,
} from '#checks/shared/information-categorical-family.ts';
import { divergence } from '#checks/shared/information-tables.ts';
import { quadraticForm, scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot } from '#numerics/vector.ts';

interface Values {
  family: CategoricalFamily;
  direction: Vector;
}
interface Form {
  outer: number;
  hessian: number;
}

/** Per squared step: both quadratic forms; the linear term; and both forms of the Fisher matrix. */
const rows = ({ family, direction }: Values, { outer, hessian }: Form = { outer: 0.5, hessian: -0.5 }) => {
  const weights = probabilities(family);
  const fisher = averageOuter(weights, scores(family));
  return {
    linear: dot(
      weights,
      scores(family).map((score) => dot(direction, score)),
    ),
    expansion: hessian * quadraticForm(averageHessian(family), direction),
    quadratic: outer * quadraticForm(fisher, direction),
    fisher: scale(2 * outer, fisher),
  };
};

/** KL(p_θ ‖ p_{θ+hδ})/h² for h → 0: two steps of either sign, extrapolated to an error of order h⁴. */
function curvature({ family, direction }: Values): number {
  const at = (h: number): number =>
    divergence(probabilities(family), probabilities(family, addScaled(family.parameters, h, direction)));
  const mean = (h: number): number => (at(h) + at(-h)) / (2 * h * h);
  return (4 * mean(0.005) - mean(0.01)) / 3;
}

export default identity({
  formulas: {
    'atlas-kl-second-order-fisher': String.raw`
\begin{aligned}
\mathrm{KL}(p_{\boldsymbol\theta}\,\|\,p_{\boldsymbol\theta+\boldsymbol\delta}) &= -\mathbb{E}\bigl[\log p_{\boldsymbol\theta+\boldsymbol\delta}(x) - \log p_{\boldsymbol\theta}(x)\bigr] \\
&= -\boldsymbol\delta^{T}\mathbb{E}\bigl[\nabla\log p_{\boldsymbol\theta}(x)\bigr] - \tfrac12\,\boldsymbol\delta^{T}\,\mathbb{E}\bigl[\nabla^{2}\log p_{\boldsymbol\theta}(x)\bigr]\,\boldsymbol\delta + O(\|\boldsymbol\delta\|^{3}) \\
&= \tfrac12\,\boldsymbol\delta^{T}\mathbf{F}(\boldsymbol\theta)\,\boldsymbol\delta + O(\|\boldsymbol\delta\|^{3}) \\
\mathbf{F}(\boldsymbol\theta) &= \mathbb{E}\bigl[\nabla\log p_{\boldsymbol\theta}(x)\,\nabla\log p_{\boldsymbol\theta}(x)^{T}\bigr] = -\mathbb{E}\bigl[\nabla^{2}\log p_{\boldsymbol\theta}(x)\bigr]
\end{aligned}`,
  },
  against: {
    en: 'divergences to near parameters over the squared step',
    zh: '邻近参数间的散度除以步长的平方',
  },
  draw: (random): Values => ({ family: drawFamily(random), direction: random.vector(2) }),
  tolerance: 1e-6,
  because: 'second differences in float64 keep seven digits',
  stated: (values) => rows(values),
  reference: (values) => {
    const value = curvature(values);
    return {
      linear: 0,
      expansion: value,
      quadratic: value,
      fisher: scale(-1, averageHessian(values.family)),
    };
  },
  mutants: {
    'no half': (values) => rows(values, { outer: 1, hessian: -1 }),
    'the Hessian with a plus': (values) => rows(values, { outer: 0.5, hessian: 0.5 }),
    'the scores averaged without weights': (values) => {
      const { family } = values;
      const fisher = averageOuter(
        family.linear.map(() => 1 / family.linear.length),
        scores(family),
      );
      return { ...rows(values), fisher, quadratic: 0.5 * quadraticForm(fisher, values.direction) };
    },
    'a gradient that does not vanish': (values) => ({
      ...rows(values),
      linear: dot(
        values.family.linear.map(() => 1),
        scores(values.family).map((score) => dot(values.direction, score)),
      ),
    }),
  },
});
