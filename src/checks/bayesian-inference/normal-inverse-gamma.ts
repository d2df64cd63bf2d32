import { quadrature } from '#checks/kit/identity.ts';
import { gammaOfHalves } from '#checks/shared/bayesian-gamma.ts';
import { total } from '#checks/shared/information-tables.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values {
  x: Vector;
  m0: number;
  kappa0: number;
  a0: number;
  b0: number;
  next: number;
}
/** The Student density with ν degrees of freedom, location m and squared scale s². */
const student = (x: number, nu: number, m: number, squared: number): number =>
  (gammaOfHalves((nu + 1) / 2) / gammaOfHalves(nu / 2) / Math.sqrt(nu * Math.PI * squared)) *
  (1 + (x - m) ** 2 / (nu * squared)) ** (-(nu + 1) / 2);

const rows = (
  { x, m0, kappa0, a0, b0, next }: Values,
  { shape = 0.5, spread = 2, cross = 2, fewer = 0, wide = 1 } = {},
): number => {
  const N = x.length;
  const mean = total(x) / N;
  const [kappa, m, a] = [kappa0 + N, (kappa0 * m0 + N * mean) / (kappa0 + N), a0 + shape * N];
  const b =
    b0 +
    total(x.map((one) => (one - mean) ** 2)) / spread +
    ((kappa0 * N) / (cross * (kappa0 + N))) * (mean - m0) ** 2;
  return student(next, 2 * a - fewer, m, (b * (kappa + wide)) / (a * kappa));
};

/** ∫∫ of prior times likelihood over μ and log σ². */
function mass({ m0, kappa0, a0, b0 }: Values, data: Vector): number {
  const centre =
    Math.log(b0 + 0.5 * total(data.map((one) => (one - m0) ** 2))) - Math.log(a0 + data.length / 2);
  return integrate(
    (log) => {
      const sd = Math.exp(log / 2);
      const prior = (b0 ** a0 / gammaOfHalves(a0)) * Math.exp(-a0 * log - b0 / sd ** 2);
      const inner = integrate(
        (mu) =>
          gaussian(mu, { mean: m0, sd: sd / Math.sqrt(kappa0) }) *
          data.reduce((product, one) => product * gaussian(one, { mean: mu, sd }), 1),
        [-8, -2, 0, 2, 8].map((step) => m0 + (step * sd) / Math.sqrt(kappa0)),
        1e-11,
        30,
      );
      return prior * inner;
    },
    [-6, -2, 0, 2, 6, 14].map((step) => centre + step),
    1e-9,
    40,
  );
}

export default quadrature({
  formulas: {
    'atlas-normal-inverse-gamma': String.raw`
\begin{aligned}
p(\mu,\sigma^2) &= \mathcal{N}(\mu\mid m_0,\sigma^2/\kappa_0)\,\mathrm{IG}(\sigma^2\mid a_0,b_0) \\
\kappa_N &= \kappa_0+N, \qquad m_N = \frac{\kappa_0m_0+N\bar{x}}{\kappa_0+N}, \qquad a_N = a_0+\frac{N}{2} \\
b_N &= b_0+\frac{1}{2}\sum_{n=1}^{N}(x_n-\bar{x})^2+\frac{\kappa_0N}{2(\kappa_0+N)}(\bar{x}-m_0)^2 \\
p(x_{\mathrm{new}}\mid x_1,\dots,x_N) &= \mathrm{St}\Bigl(x_{\mathrm{new}}\,\Big|\,2a_N,\;m_N,\;\frac{b_N(\kappa_N+1)}{a_N\kappa_N}\Bigr)
\end{aligned}`,
  },
  against: { en: 'the forecast by integrals over mean and variance', zh: '对均值与方差积分得到的预测密度' },
  cases: 20,
  draw: (random): Values => ({
    x: random.list(random.integer(1, 3), () => random.between(-1, 1.5)),
    m0: random.between(-0.5, 0.5),
    kappa0: random.between(0.5, 2),
    a0: random.pick([2, 2.5, 3]),
    b0: random.between(0.7, 2),
    next: random.between(-2, 2),
  }),
  stated: (values) => rows(values),
  reference: (values) => mass(values, [...values.x, values.next]) / mass(values, values.x),
  mutants: {
    'N for N/2 in the shape': (values) => rows(values, { shape: 1 }),
    'no half of the squares': (values) => rows(values, { spread: 1 }),
    'no half of the shift': (values) => rows(values, { cross: 1 }),
    'one degree of freedom too few': (values) => rows(values, { fewer: 1 }),
    'the spread of the mean left out': (values) => rows(values, { wide: 0 }),
  },
});
