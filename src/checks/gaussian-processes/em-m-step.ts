import { inequality } from '#checks/kit/inequality.ts';
import type { Normal } from '#checks/shared/bayesian-normal.ts';
import { type MixtureData, drawMixture, logJoint } from '#checks/shared/gaussian-processes-mixture.ts';
import { columnSums, total } from '#checks/shared/information-tables.ts';
import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, entry, fromEntries, row, scale, symmetrise } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Responsibilities, held fixed, and another choice of all parameters. */
interface Values {
  x: Matrix;
  r: Matrix;
  other: Pick<MixtureData, 'weights' | 'components'>;
}
/** Σ r log(π N): what the M step maximises. */
const objective = ({ x, r }: Values, { weights, components }: Values['other']): number =>
  total(
    logJoint({ weights, components, x }).flatMap((line, n) => line.map((value, k) => entry(r, n, k) * value)),
  );

/** The formulas of the entry, with a choice of the centre and of what is divided by. */
function best(
  { x, r }: Values,
  { centre = (own: Vector): Vector => own, share = 1, divide = (Nk: number) => Nk } = {},
): Values['other'] {
  const Nk = columnSums(r);
  const over = (k: number, f: (n: number) => number): number =>
    total(x.map((_, n) => entry(r, n, k) * f(n))) / divide(component(Nk, k));
  const axes = row(x, 0).map((_, i) => i);
  return {
    weights: Nk.map((value) => (share * value) / x.length + (1 - share) / Nk.length),
    components: Nk.map((_, k) => {
      const mean = axes.map((i) => over(k, (n) => entry(x, n, i)));
      const from = centre(mean);
      return {
        mean,
        covariance: axes.map((i) =>
          axes.map((j) =>
            over(k, (n) => (entry(x, n, i) - component(from, i)) * (entry(x, n, j) - component(from, j))),
          ),
        ),
      };
    }),
  };
}
/** The slopes of the objective there, weights as softmax of their logarithms so that they stay a distribution. */
const slopes = (values: Values, at: Values['other']) => {
  const [logs, means] = [at.weights.map(Math.log), at.components.map(({ mean }) => mean)];
  const replaced = (k: number, part: Partial<Normal>): Values['other'] => ({
    ...at,
    components: at.components.map((normal, i) => (i === k ? { ...normal, ...part } : normal)),
  });
  return {
    weights: centralDifferences((a) => objective(values, { ...at, weights: softmax(a) }), logs),
    means: means.map((mean, k) =>
      centralDifferences((m) => objective(values, replaced(k, { mean: m })), mean),
    ),
    // Symmetric matrices only.
    covariances: at.components.map(({ covariance }, k) =>
      centralDifferences(
        (flat) =>
          objective(
            values,
            replaced(k, {
              covariance: symmetrise(
                fromEntries(covariance.length, covariance.length, (i, j) =>
                  component(flat, i * covariance.length + j),
                ),
              ),
            }),
          ),
        covariance.flat(),
      ),
    ),
  };
};

export default inequality({
  formulas: {
    'atlas-em-m-step': String.raw`
\begin{aligned}
N_k &= \sum_{n=1}^{N}r_{nk} \\
\pi_k &= \frac{N_k}{N} \\
\boldsymbol\mu_k &= \frac{1}{N_k}\sum_{n=1}^{N}r_{nk}\,\mathbf{x}_n \\
\boldsymbol\Sigma_k &= \frac{1}{N_k}\sum_{n=1}^{N}r_{nk}\,(\mathbf{x}_n-\boldsymbol\mu_k)(\mathbf{x}_n-\boldsymbol\mu_k)^{T}
\end{aligned}`,
  },
  against: { en: 'the expected log joint density at other parameters', zh: '其他参数下的期望对数联合密度' },
  draw: (random): Values => {
    const { weights, components, x: any } = drawMixture(random);
    // Spread out, so that no covariance is nearly singular.
    const x = any.map((point, n) =>
      point.map((value, i) => 0.3 * value + 1.5 * Math.cos((2 * Math.PI * n) / 5 + (i * Math.PI) / 2)),
    );
    return { x, r: random.transitions(x.length, weights.length), other: { weights, components } };
  },
  tolerance: 1e-5,
  because: 'the slopes are differences',
  smaller: (values) => objective(values, values.other),
  larger: (values) => objective(values, best(values)),
  equal: {
    stated: (values) => slopes(values, best(values)),
    reference: ({ other: { weights, components } }) => ({
      weights: weights.map(() => 0),
      means: components.map(({ mean }) => mean.map(() => 0)),
      covariances: components.map(({ covariance }) => covariance.flat().map(() => 0)),
    }),
  },
  mutants: {
    'the mean of all data as the centre': {
      stated: (values) =>
        slopes(values, best(values, { centre: () => columnSums(scale(1 / values.x.length, values.x)) })),
    },
    'equal weights': { stated: (values) => slopes(values, best(values, { share: 0 })) },
    'N for the number of a component': {
      stated: (values) => slopes(values, best(values, { divide: () => values.x.length })),
    },
    'N − 1 for N': {
      stated: (values) =>
        slopes(values, best(values, { divide: (Nk) => (Nk * (values.x.length - 1)) / values.x.length })),
    },
  },
});
