import { quadrature } from '#checks/kit/identity.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/** Families of densities: log density, where it is to be integrated, and the published information. */
const FAMILIES = {
  'normal, mean': {
    log: (x: number, theta: number, c: number) => logGaussian(x, { mean: theta, sd: c }),
    breaks: (theta: number, c: number) => [-12, -4, 0, 4, 12].map((step) => theta + step * c),
    information: (_: number, c: number) => 1 / c ** 2,
  },
  'normal, standard deviation': {
    log: (x: number, theta: number) => logGaussian(x, { mean: 0, sd: theta }),
    breaks: (theta: number) => [-12, -4, 0, 4, 12].map((step) => step * theta),
    information: (theta: number) => 2 / theta ** 2,
  },
  'exponential, rate': {
    log: (x: number, theta: number) => Math.log(theta) - theta * x,
    breaks: (theta: number) => [0, 1, 5, 40].map((step) => step / theta),
    information: (theta: number) => 1 / theta ** 2,
  },
  'logistic, location': {
    log: (x: number, theta: number, c: number) =>
      -(x - theta) / c - Math.log(c) - 2 * Math.log1p(Math.exp(-(x - theta) / c)),
    breaks: (theta: number, c: number) => [-38, -5, 0, 5, 38].map((step) => theta + step * c),
    information: (_: number, c: number) => 1 / (3 * c ** 2),
  },
} as const;

interface Values {
  family: keyof typeof FAMILIES;
  theta: number;
  c: number;
}

/** E_θ of a function of score and curvature of the log density, both by differences. */
function average({ family, theta, c }: Values, f: (score: number, curvature: number) => number): number {
  const { log, breaks } = FAMILIES[family];
  const h = 1e-4 * theta;
  return integrate(
    (x) => {
      const [less, here, more] = [log(x, theta - h, c), log(x, theta, c), log(x, theta + h, c)];
      return Math.exp(here) * f((more - less) / (2 * h), (more - 2 * here + less) / h ** 2);
    },
    breaks(theta, c),
    1e-9,
    60,
  );
}
const rows = (values: Values, { power = 2, sign = -1 } = {}) => ({
  mean: average(values, (score) => score),
  squares: average(values, (score) => score ** power),
  curvature: sign * average(values, (_, curvature) => curvature),
});

export default quadrature({
  formulas: {
    'atlas-fisher-information': String.raw`
\begin{aligned}
s(x,\theta) &= \partial_\theta\log p(x\mid\theta), \qquad \mathbb{E}_\theta\bigl[s(x,\theta)\bigr] = 0 \\
\mathcal{I}(\theta) &= \mathbb{E}_\theta\bigl[s(x,\theta)^{2}\bigr] = -\mathbb{E}_\theta\bigl[\partial_\theta^{2}\log p(x\mid\theta)\bigr]
\end{aligned}`,
  },
  against: { en: 'the published information of four families', zh: '四个分布族的已知 Fisher 信息' },
  cases: 60,
  draw: (random): Values => ({
    family: random.pick([
      'normal, mean',
      'normal, standard deviation',
      'exponential, rate',
      'logistic, location',
    ]),
    theta: random.between(0.5, 2),
    c: random.between(0.5, 2),
  }),
  tolerance: 2e-6,
  because: 'the derivatives of the log density are differences',
  stated: (values) => rows(values),
  reference: ({ family, theta, c }) => {
    const value = FAMILIES[family].information(theta, c);
    return { mean: 0, squares: value, curvature: value };
  },
  mutants: {
    'the score not squared': (values) => rows(values, { power: 1 }),
    'the curvature with a plus': (values) => rows(values, { sign: 1 }),
    'a mean score of one': (values) => ({ ...rows(values), mean: 1 }),
  },
});
