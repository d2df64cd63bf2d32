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
import { gradient as centralDifferences, hessian } from '#numerics/finite-difference.ts';
import { scale } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

const divergences = (family: CategoricalFamily) => {
  const here = probabilities(family);
  return {
    forward: (theta: Vector) => divergence(here, probabilities(family, theta)),
    backward: (theta: Vector) => divergence(probabilities(family, theta), here),
  };
};
const rows = (
  family: CategoricalFamily,
  fisher = averageOuter(probabilities(family), scores(family)),
  slope: Vector = [0, 0],
) => ({
  slopes: [slope, slope],
  curvatures: [fisher, fisher],
});

export default identity({
  formulas: {
    'atlas-fisher-kl-hessian': String.raw`
\begin{aligned}
\nabla_{\boldsymbol\theta'}\,\mathrm{KL}(p_{\boldsymbol\theta}\,\|\,p_{\boldsymbol\theta'})\Big|_{\boldsymbol\theta'=\boldsymbol\theta} &= \nabla_{\boldsymbol\theta'}\,\mathrm{KL}(p_{\boldsymbol\theta'}\,\|\,p_{\boldsymbol\theta})\Big|_{\boldsymbol\theta'=\boldsymbol\theta} = \mathbf{0} \\
\nabla_{\boldsymbol\theta'}^2\,\mathrm{KL}(p_{\boldsymbol\theta}\,\|\,p_{\boldsymbol\theta'})\Big|_{\boldsymbol\theta'=\boldsymbol\theta} &= \nabla_{\boldsymbol\theta'}^2\,\mathrm{KL}(p_{\boldsymbol\theta'}\,\|\,p_{\boldsymbol\theta})\Big|_{\boldsymbol\theta'=\boldsymbol\theta} = \mathbf{F}(\boldsymbol\theta)
\end{aligned}`,
  },
  against: {
    en: 'first and second differences of the divergence, in both orders',
    zh: '两种次序下散度的一阶与二阶差分',
  },
  draw: drawFamily,
  tolerance: 1e-6,
  because: 'second differences in float64 keep seven digits',
  stated: (family) => rows(family),
  reference: (family) => {
    const { forward, backward } = divergences(family);
    return {
      slopes: [forward, backward].map((f) => centralDifferences(f, family.parameters)),
      curvatures: [forward, backward].map((f) => hessian(f, family.parameters)),
    };
  },
  mutants: {
    'half of the Fisher matrix': (family) =>
      rows(family, scale(0.5, averageOuter(probabilities(family), scores(family)))),
    'the mean Hessian without its minus': (family) => rows(family, averageHessian(family)),
    'a gradient that does not vanish': (family) => rows(family, undefined, scores(family)[0]),
    'every value counted alike': (family) =>
      rows(
        family,
        averageOuter(
          family.linear.map(() => 1 / family.linear.length),
          scores(family),
        ),
      ),
  },
});
