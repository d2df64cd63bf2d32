import { identity } from '#checks/kit/identity.ts';
import { averageLog, columnSums, divergence, rowSums, total } from '#checks/shared/information-tables.ts';
import { type Matrix, entry, fromEntries, outer, scale, transpose } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  /** q_n(z), one row an example. */
  q: Matrix;
  prior: Vector;
  /** p(x_n | z) at the observed x_n, one row an example. */
  likelihood: Matrix;
}
const mean = (values: Vector): number => total(values) / values.length;
const aggregate = ({ q }: Values): Vector => transpose(q).map(mean);
/** I(n; z) for a uniform n, from the joint table. */
const information = ({ q }: Values): number => {
  const joint = scale(1 / q.length, q);
  return divergence(joint.flat(), outer(rowSums(joint), columnSums(joint)).flat());
};
const fit = ({ q, likelihood }: Values): number =>
  mean(q.map((line, n) => averageLog(line, likelihood[n] ?? [])));

const rows = (
  values: Values,
  { share = 1, rest = divergence(aggregate(values), values.prior), sign = -1 } = {},
) => ({
  each: values.q.map(
    (line, n) => averageLog(line, values.likelihood[n] ?? []) + sign * divergence(line, values.prior),
  ),
  divergences: share * information(values) + rest,
  bound: fit(values) - share * information(values) - rest,
});

export default identity({
  formulas: {
    'atlas-elbo-data-average': String.raw`
\begin{aligned}
\mathcal{L}_n &= \mathbb{E}_{q_n}\bigl[\log p(\mathbf{x}_n\mid\mathbf{z})\bigr]-\mathrm{KL}\bigl(q_n(\mathbf{z})\,\|\,p(\mathbf{z})\bigr) \\
\frac{1}{N}\sum_{n=1}^{N}\mathrm{KL}\bigl(q_n(\mathbf{z})\,\|\,p(\mathbf{z})\bigr) &= I_q(n;\mathbf{z})+\mathrm{KL}\bigl(\bar{q}(\mathbf{z})\,\|\,p(\mathbf{z})\bigr), \qquad \bar{q}(\mathbf{z}) = \frac{1}{N}\sum_{n=1}^{N}q_n(\mathbf{z}) \\
\frac{1}{N}\sum_{n=1}^{N}\mathcal{L}_n &= \frac{1}{N}\sum_{n=1}^{N}\mathbb{E}_{q_n}\bigl[\log p(\mathbf{x}_n\mid\mathbf{z})\bigr]-I_q(n;\mathbf{z})-\mathrm{KL}\bigl(\bar{q}(\mathbf{z})\,\|\,p(\mathbf{z})\bigr)
\end{aligned}`,
  },
  against: {
    en: 'mean log ratios of joint probability to q, example by example',
    zh: '逐样本求联合概率与 q 的对数比的平均',
  },
  draw: (random): Values => {
    const [N, K] = [random.integer(2, 4), random.integer(2, 4)];
    return {
      q: random.transitions(N, K),
      prior: random.probabilities(K),
      likelihood: fromEntries(N, K, () => random.between(0.05, 1)),
    };
  },
  stated: (values) => rows(values),
  reference: ({ q, prior, likelihood }) => {
    const bounds = q.map((line, n) =>
      total(
        line.map((weight, z) => weight * Math.log((component(prior, z) * entry(likelihood, n, z)) / weight)),
      ),
    );
    return { each: bounds, divergences: mean(q.map((line) => divergence(line, prior))), bound: mean(bounds) };
  },
  mutants: {
    'the divergence added': (values) => rows(values, { sign: 1 }),
    'the mutual information left out': (values) => rows(values, { share: 0 }),
    'the aggregate divergence in the other order': (values) =>
      rows(values, { rest: divergence(values.prior, aggregate(values)) }),
    'the aggregate not averaged': (values) =>
      rows(values, { rest: divergence(transpose(values.q).map(total), values.prior) }),
  },
});
