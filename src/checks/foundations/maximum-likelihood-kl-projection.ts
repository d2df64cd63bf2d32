import { inequality } from '#checks/kit/inequality.ts';
import { divergence, entropy, normalised } from '#checks/shared/information-tables.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** Data on 0, …, n as counts; the model is binomial with n trials. */
interface Values {
  counts: Vector;
  theta: number;
  other: number;
}
const data = ({ counts }: Values): Vector => normalised(counts);
const logModel = ({ counts }: Values, theta: number): Vector => {
  const n = counts.length - 1;
  const choose = (k: number): number =>
    Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, factor) => product * factor, 1);
  return counts.map((_, k) => Math.log(choose(k)) + k * Math.log(theta) + (n - k) * Math.log(1 - theta));
};
const kl = (values: Values, theta: number): number =>
  divergence(data(values), logModel(values, theta).map(Math.exp));
/** (1/N) Σ log p_θ(xᵢ), observation by observation. */
const likelihood = (values: Values, theta: number): number => {
  const observations = values.counts.flatMap((count, k) => Array.from({ length: count }, () => k));
  return (
    observations.reduce((sum, k) => sum + component(logModel(values, theta), k), 0) / observations.length
  );
};
/** The maximum of the likelihood, in closed form. */
const best = (values: Values): number =>
  dot(
    data(values),
    values.counts.map((_, k) => k),
  ) /
  (values.counts.length - 1);

const rows = (values: Values) => ({
  split: -entropy(data(values)) - dot(data(values), logModel(values, values.theta)),
  // Equal up to a constant: differences between two parameters.
  average:
    dot(data(values), logModel(values, values.other)) - dot(data(values), logModel(values, values.theta)),
  sample: likelihood(values, values.other) - likelihood(values, values.theta),
});

export default inequality({
  formulas: {
    'atlas-maximum-likelihood-kl-projection': String.raw`
\begin{aligned}
\operatorname*{argmin}_{\theta}\mathrm{KL}\bigl[p_0\,\big|\big|\,p_\theta\bigr] &= \operatorname*{argmin}_{\theta}\Bigl(\mathbb{E}_{p_0}\bigl[\log p_0(x)\bigr]-\mathbb{E}_{p_0}\bigl[\log p_\theta(x)\bigr]\Bigr) \\
&= \operatorname*{argmax}_{\theta}\mathbb{E}_{p_0}\bigl[\log p_\theta(x)\bigr] \\
&\approx \operatorname*{argmax}_{\theta}\frac1N\sum_{i=1}^{N}\log p_\theta(x_i)
\end{aligned}`,
  },
  against: { en: 'divergences from samples to binomial models', zh: '样本分布到二项模型的散度' },
  draw: (random): Values => ({
    counts: random.list(random.integer(3, 5), () => random.integer(1, 6)),
    theta: random.between(0.05, 0.95),
    other: random.between(0.05, 0.95),
  }),
  // At the parameter of the highest likelihood the divergence is least.
  attained: (random): Values => {
    const values = { counts: random.list(4, () => random.integer(1, 6)), theta: 0.5, other: 0.5 };
    return { ...values, theta: best(values) };
  },
  smaller: (values) => kl(values, best(values)),
  larger: (values) => kl(values, values.theta),
  equal: {
    stated: rows,
    reference: (values) => {
      const difference = kl(values, values.theta) - kl(values, values.other);
      return { split: kl(values, values.theta), average: difference, sample: difference };
    },
  },
  mutants: {
    'the likelihood minimised': {
      smaller: (values) => kl(values, values.theta),
      larger: (values) => kl(values, best(values)),
    },
    'the terms added': {
      stated: (values) => ({ ...rows(values), split: -rows(values).split - 2 * entropy(data(values)) }),
    },
    'the divergence minimised in the other order': {
      stated: (values) => ({
        ...rows(values),
        average:
          divergence(logModel(values, values.theta).map(Math.exp), data(values)) -
          divergence(logModel(values, values.other).map(Math.exp), data(values)),
      }),
    },
    'a sum for the mean of the sample': {
      stated: (values) => ({ ...rows(values), sample: rows(values).sample * values.counts.length }),
    },
  },
});
