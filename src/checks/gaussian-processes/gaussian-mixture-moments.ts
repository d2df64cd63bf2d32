import { identity } from '#checks/kit/identity.ts';
import { averageOfQuadratic } from '#checks/shared/bayesian-normal.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import { type MixtureData, drawMixture } from '#checks/shared/gaussian-processes-mixture.ts';
import { averageOuter } from '#checks/shared/information-categorical-family.ts';
import { total } from '#checks/shared/information-tables.ts';
import { add, scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, subtractVectors, zeroVector } from '#numerics/vector.ts';

const rows = ({ weights, components }: MixtureData, { within = 1, between = 1, share = weights } = {}) => {
  const mean = components.reduce(
    (sum, normal, k) => addScaled(sum, component(share, k), normal.mean),
    zeroVector(components[0]?.mean.length ?? 0),
  );
  const inside = sumOfMatrices(
    components.map(({ covariance }, k) => scale(component(weights, k), covariance)),
  );
  const spread = averageOuter(
    weights,
    components.map((normal) => subtractVectors(normal.mean, mean)),
  );
  return { mean, covariance: add(scale(within, inside), scale(between, spread)) };
};

export default identity({
  formulas: {
    'atlas-gaussian-mixture-moments': String.raw`
\begin{aligned}
p(\mathbf{x}) &= \sum_{k=1}^{K}\pi_k\,\mathcal{N}(\mathbf{x}\mid\boldsymbol\mu_k,\boldsymbol\Sigma_k) \\
\mathbb{E}[\mathbf{x}] &= \boldsymbol\mu = \sum_{k=1}^{K}\pi_k\boldsymbol\mu_k \\
\mathrm{Cov}[\mathbf{x}] &= \sum_{k=1}^{K}\pi_k\boldsymbol\Sigma_k+\sum_{k=1}^{K}\pi_k(\boldsymbol\mu_k-\boldsymbol\mu)(\boldsymbol\mu_k-\boldsymbol\mu)^{T}
\end{aligned}`,
  },
  against: {
    en: 'first and second moments about zero, component by component',
    zh: '逐分量求出的一阶与二阶原点矩',
  },
  draw: drawMixture,
  stated: (mixture) => rows(mixture),
  reference: ({ weights, components }) => {
    const average = (f: (x: Vector) => number): number =>
      total(components.map((normal, k) => component(weights, k) * averageOfQuadratic(normal, f)));
    const axes = components[0]?.mean.map((_, i) => i) ?? [];
    const mean = axes.map((i) => average((x) => component(x, i)));
    return {
      mean,
      covariance: axes.map((i) =>
        axes.map(
          (j) => average((x) => component(x, i) * component(x, j)) - component(mean, i) * component(mean, j),
        ),
      ),
    };
  },
  mutants: {
    'the spread of the means left out': (mixture) => rows(mixture, { between: 0 }),
    'the covariances left out': (mixture) => rows(mixture, { within: 0 }),
    'the spread subtracted': (mixture) => rows(mixture, { between: -1 }),
    'an unweighted mean': (mixture) =>
      rows(mixture, { share: mixture.weights.map(() => 1 / mixture.weights.length) }),
  },
});
