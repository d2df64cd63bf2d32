import { inequality } from '#checks/kit/inequality.ts';

/** Two values of z: the joint probabilities p(x, z) and q of the second. */
interface Values {
  joint: readonly [number, number];
  q: number;
}
const weights = ({ joint, q }: Values): readonly [number, number] => [joint[0] / (1 - q), joint[1] / q];

/** E[log of the mean of K weights], over the binomial counts. */
function bound(values: Values, K: number, average = (sum: number) => sum / K): number {
  const { q } = values;
  const [low, high] = weights(values);
  let [logChoose, mean] = [0, 0];
  for (let k = 0; k <= K; k += 1) {
    mean +=
      Math.exp(logChoose + k * Math.log(q) + (K - k) * Math.log(1 - q)) *
      Math.log(average((K - k) * low + k * high));
    logChoose += Math.log((K - k) / (k + 1));
  }
  return mean;
}
const logEvidence = ({ joint }: Values): number => Math.log(joint[0] + joint[1]);
const elbo = ({ joint, q }: Values): number =>
  (1 - q) * Math.log(joint[0] / (1 - q)) + q * Math.log(joint[1] / q);
const spread = (values: Values): number => {
  const [low, high] = weights(values);
  const mean = (1 - values.q) * low + values.q * high;
  return (1 - values.q) * (low - mean) ** 2 + values.q * (high - mean) ** 2;
};
const chain = [1, 2, 3, 4, 8];
const rows = (values: Values, { half = 2, power = 2, of = spread } = {}) => ({
  first: bound(values, 1),
  // K times the gap for many samples.
  gap: of(values) / (half * Math.exp(power * logEvidence(values))),
});
/** The limit of K·g(K) from K = 200, 400 and 800. */
const limit = (g: (K: number) => number): number => {
  const [a, b, c] = [200 * g(200), 400 * g(400), 800 * g(800)];
  return (4 * (2 * c - b) - (2 * b - a)) / 3;
};

export default inequality({
  formulas: {
    'atlas-importance-weighted-bound': String.raw`
\begin{aligned}
\mathcal{L}_K &= \mathbb{E}_{\mathbf{z}_1,\dots,\mathbf{z}_K\sim q}\biggl[\log\frac{1}{K}\sum_{k=1}^{K}w_k\biggr], \qquad w_k = \frac{p(\mathbf{x},\mathbf{z}_k)}{q(\mathbf{z}_k)} \\
\mathcal{L}(q) &= \mathcal{L}_1 \le \mathcal{L}_K \le \mathcal{L}_{K+1} \le \log p(\mathbf{x}) \\
\log p(\mathbf{x})-\mathcal{L}_K &= \frac{\mathrm{Var}[w]}{2K\,p(\mathbf{x})^2}+o\Bigl(\frac{1}{K}\Bigr)
\end{aligned}`,
  },
  against: { en: 'sums over all counts of up to 800 samples', zh: '对至多 800 个样本的全部计数求和' },
  cases: 60,
  draw: (random): Values => ({
    joint: [random.between(0.1, 0.8), random.between(0.1, 0.8)],
    q: random.between(0.25, 0.75),
  }),
  // The posterior itself: all weights are equal.
  attained: (random): Values => {
    const joint = [random.between(0.1, 0.8), random.between(0.1, 0.8)] as const;
    return { joint, q: joint[1] / (joint[0] + joint[1]) };
  },
  tolerance: 1e-5,
  because: 'the limit for many samples is extrapolated from 800',
  smaller: (values) => chain.map((K) => bound(values, K)),
  larger: (values) => [...chain.slice(1).map((K) => bound(values, K)), logEvidence(values)],
  equal: {
    stated: (values) => rows(values),
    reference: (values) => ({
      first: elbo(values),
      gap: limit((K) => logEvidence(values) - bound(values, K)),
    }),
  },
  mutants: {
    'the sum for the mean': { smaller: (values) => chain.map((K) => bound(values, K, (sum) => sum)) },
    'the bounds falling with K': { smaller: (values) => chain.toReversed().map((K) => bound(values, K)) },
    'no half in the gap': { stated: (values) => rows(values, { half: 1 }) },
    'the evidence not squared': { stated: (values) => rows(values, { power: 1 }) },
    'the standard deviation of the weights': {
      stated: (values) => rows(values, { of: (v) => Math.sqrt(spread(v)) }),
    },
  },
});
