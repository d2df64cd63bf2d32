import { identity } from '#checks/kit/identity.ts';

/** Two values, with f = 0 and 1 up to a shift; every outcome of N draws is a count, so all can be added. */
interface Values {
  p: number;
  q: number;
  f: readonly [number, number];
  factor: number;
}
const mean = ({ p, f: [low, high] }: Values): number => (1 - p) * low + p * high;

/** Bias and variance of the estimate from N draws, over the binomial counts. */
function exact(values: Values, N: number): { bias: number; variance: number } {
  const { p, q, f, factor } = values;
  const weights = [(factor * (1 - p)) / (1 - q), (factor * p) / q] as const;
  let [logChoose, first, second] = [0, 0, 0];
  for (let k = 0; k <= N; k += 1) {
    const probability = Math.exp(logChoose + k * Math.log(q) + (N - k) * Math.log(1 - q));
    const sum = (N - k) * weights[0] + k * weights[1];
    const estimate = ((N - k) * weights[0] * f[0] + k * weights[1] * f[1]) / sum;
    first += probability * (estimate - mean(values));
    second += probability * (estimate - mean(values)) ** 2;
    logChoose += Math.log((N - k) / (k + 1));
  }
  return { bias: first, variance: second - first ** 2 };
}

/** The limit of N·g(N) from N = 200, 400 and 800: the terms in 1/N and 1/N² are eliminated. */
const limit = (g: (N: number) => number): number => {
  const [a, b, c] = [200 * g(200), 400 * g(400), 800 * g(800)];
  const [first, second] = [2 * b - a, 2 * c - b];
  return (4 * second - first) / 3;
};

/** E_q[wᵃ(f − μ)ᵇ]. */
const moment = (values: Values, a: number, b: number): number => {
  const { p, q, f } = values;
  return (
    (1 - q) * ((1 - p) / (1 - q)) ** a * (f[0] - mean(values)) ** b +
    q * (p / q) ** a * (f[1] - mean(values)) ** b
  );
};

export default identity({
  formulas: {
    'atlas-self-normalised-importance-sampling': String.raw`
\begin{aligned}
\hat{\mu}_{\mathrm{SN}} &= \frac{\sum_{i=1}^{N}\tilde{w}_i\,f(x_i)}{\sum_{i=1}^{N}\tilde{w}_i} \\
\mathbb{E}[\hat{\mu}_{\mathrm{SN}}]-\mu &\approx -\frac1N\,\mathbb{E}_q\bigl[w^{2}(f-\mu)\bigr] \\
\mathrm{Var}[\hat{\mu}_{\mathrm{SN}}] &\approx \frac1N\,\mathbb{E}_q\bigl[w^{2}(f-\mu)^{2}\bigr]
\end{aligned}`,
  },
  against: {
    en: 'exact bias and variance for 200 to 800 draws, extrapolated',
    zh: '抽样 200 至 800 次时的精确偏差与方差，再作外推',
  },
  cases: 60,
  draw: (random): Values => ({
    p: random.between(0.25, 0.75),
    q: random.between(0.25, 0.75),
    f: [random.between(-2, -0.5), random.between(0.5, 2)],
    factor: random.between(0.2, 5),
  }),
  tolerance: 1e-4,
  because: 'the limit for many draws is extrapolated from 800',
  stated: (values) => ({ bias: -moment(values, 2, 1), variance: moment(values, 2, 2) }),
  reference: (values) => ({
    bias: limit((N) => exact(values, N).bias),
    variance: limit((N) => exact(values, N).variance),
  }),
  mutants: {
    'the bias without its minus': (values) => ({
      bias: moment(values, 2, 1),
      variance: moment(values, 2, 2),
    }),
    'the weights not squared in the variance': (values) => ({
      bias: -moment(values, 2, 1),
      variance: moment(values, 1, 2),
    }),
    'the weights not squared in the bias': (values) => ({
      bias: -moment(values, 1, 1),
      variance: moment(values, 2, 2),
    }),
    'the spread about zero': (values) => ({
      bias: -moment(values, 2, 1),
      variance: moment(values, 2, 2) + mean(values) ** 2,
    }),
  },
});
