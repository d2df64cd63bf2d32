import { convergence } from '#checks/kit/convergence.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/** Draws of 0 and 1 times a height, with probability p of the height; a point of the standard normal. */
interface Values {
  p: number;
  height: number;
  z: number;
}
const SIZES = [100, 400, 1600];
const normalBelow = (z: number): number =>
  integrate(
    (u) => gaussian(u, { mean: 0, sd: 1 }),
    [-10, -3, z].toSorted((a, b) => a - b),
  );

/** P((Σ(x − μ))/scale ≤ z), added up over the counts. */
function below(
  { p, height, z }: Values,
  N: number,
  scaleOf: (sd: number, N: number) => number,
  centre = 1,
): number {
  let [logChoose, sum] = [0, 0];
  for (let k = 0; k <= N; k += 1) {
    const standardised = (height * (k - centre * N * p)) / scaleOf(height * Math.sqrt(p * (1 - p)), N);
    if (standardised <= z) sum += Math.exp(logChoose + k * Math.log(p) + (N - k) * Math.log(1 - p));
    logChoose += Math.log((N - k) / (k + 1));
  }
  return sum;
}
const right = (sd: number, N: number): number => sd * Math.sqrt(N);
const errors = (values: Values, scaleOf = right, centre = 1): number[] =>
  SIZES.map((N) => Math.abs(below(values, N, scaleOf, centre) - normalBelow(values.z)));

export default convergence({
  formulas: {
    'atlas-central-limit-theorem': String.raw`\lim_{N\to\infty} P\biggl(\frac{1}{\sigma\sqrt{N}}\sum_{n=1}^{N}(x_n-\mu)\le z\biggr) = \int_{-\infty}^{z}\frac{1}{\sqrt{2\pi}}\,e^{-u^{2}/2}\,du`,
  },
  against: {
    en: 'exact binomial probabilities, with the bound of Berry and Esseen for the distance to the limit',
    zh: '精确的二项概率，与极限的距离用 Berry–Esseen 界控制',
  },
  cases: 60,
  draw: (random): Values => ({
    p: random.between(0.2, 0.8),
    height: random.between(0.5, 3),
    z: random.between(-2, 2),
  }),
  errors: (values) => errors(values),
  // 0.4748 E|x − μ|³/(σ³√N) (Shevtsova 2011).
  guarantee: ({ p }) => SIZES.map((N) => (0.4748 * (p ** 2 + (1 - p) ** 2)) / Math.sqrt(p * (1 - p) * N)),
  mutants: {
    'variance for standard deviation': {
      errors: (values) => errors(values, (sd, N) => sd ** 2 * Math.sqrt(N)),
    },
    'N for its root': { errors: (values) => errors(values, (sd, N) => sd * N) },
    'not divided by the spread': { errors: (values) => errors(values, (_, N) => Math.sqrt(N)) },
    'the mean not subtracted': { errors: (values) => errors(values, right, 0) },
    'another limit': {
      errors: (values) => SIZES.map((N) => Math.abs(below(values, N, right) - (1 + Math.tanh(values.z)) / 2)),
    },
  },
});
