import { quadrature } from '#checks/kit/identity.ts';
import { averageUnder } from '#checks/shared/bayesian-normal.ts';
import { total } from '#checks/shared/information-tables.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** Scalar inputs and the spectral density of the squared-exponential kernel: normal frequencies of standard deviation 1/ℓ. */
interface Values {
  s: number;
  length: number;
  x: number;
  other: number;
  frequencies: Vector;
}
const kernel = ({ s, length }: Values, tau: number): number =>
  s ** 2 * Math.exp(-(tau ** 2) / (2 * length ** 2));
const features = ({ s, frequencies }: Values, x: number): Vector =>
  frequencies.flatMap((omega) =>
    [Math.cos(omega * x), Math.sin(omega * x)].map((value) => (s / Math.sqrt(frequencies.length)) * value),
  );

const rows = (values: Values, { sign = -1, twice = 2, half = 0.5, M = values.frequencies.length } = {}) => {
  const { s, x, other, frequencies } = values;
  const tau = x + sign * other;
  return {
    product: (s ** 2 / M) * total(frequencies.map((omega) => Math.cos(omega * tau))),
    mean: kernel(values, tau),
    variance: (half * s ** 4 + half * s ** 2 * kernel(values, twice * tau) - kernel(values, tau) ** 2) / M,
  };
};

export default quadrature({
  formulas: {
    'atlas-random-fourier-features': String.raw`
\begin{aligned}
\boldsymbol\varphi(\mathbf{x}) &= \frac{s}{\sqrt M}\bigl[\cos\boldsymbol\omega_1^{T}\mathbf{x},\ \sin\boldsymbol\omega_1^{T}\mathbf{x},\ \dots,\ \cos\boldsymbol\omega_M^{T}\mathbf{x},\ \sin\boldsymbol\omega_M^{T}\mathbf{x}\bigr]^{T} \\
\boldsymbol\varphi(\mathbf{x})^{T}\boldsymbol\varphi(\mathbf{x}') &= \frac{s^{2}}{M}\sum_{m=1}^{M}\cos\bigl(\boldsymbol\omega_m^{T}\boldsymbol\tau\bigr) \\
\mathbb{E}\bigl[\boldsymbol\varphi(\mathbf{x})^{T}\boldsymbol\varphi(\mathbf{x}')\bigr] &= k(\boldsymbol\tau) \\
\mathrm{Var}\bigl[\boldsymbol\varphi(\mathbf{x})^{T}\boldsymbol\varphi(\mathbf{x}')\bigr] &= \frac{1}{M}\Bigl(\tfrac12 s^{4}+\tfrac12 s^{2}k(2\boldsymbol\tau)-k(\boldsymbol\tau)^{2}\Bigr)
\end{aligned}`,
  },
  against: {
    en: 'the features multiplied, and integrals over the frequencies',
    zh: '特征向量的内积，以及对频率的积分',
  },
  draw: (random): Values => ({
    s: random.between(0.6, 1.5),
    length: random.between(0.6, 1.5),
    x: random.between(-1.5, 1.5),
    other: random.between(-1.5, 1.5),
    frequencies: random.vector(random.integer(1, 4)),
  }),
  stated: (values) => rows(values),
  reference: (values) => {
    const { length, x, other, frequencies } = values;
    // One frequency alone; the others are independent of it.
    const single = (omega: number): number => {
      const alone = { ...values, frequencies: [omega] };
      return dot(features(alone, x), features(alone, other));
    };
    const spectrum = { mean: 0, sd: 1 / length };
    const mean = averageUnder(spectrum, single);
    return {
      product: dot(features(values, x), features(values, other)),
      mean,
      variance: averageUnder(spectrum, (omega) => (single(omega) - mean) ** 2) / frequencies.length,
    };
  },
  mutants: {
    'the inputs added': (values) => rows(values, { sign: 1 }),
    'the kernel at τ for 2τ': (values) => rows(values, { twice: 1 }),
    'no halves': (values) => rows(values, { half: 1 }),
    'all 2M features counted': (values) => rows(values, { M: 2 * values.frequencies.length }),
    'the square of the mean added': (values) => ({
      ...rows(values),
      variance: rows(values).variance + (2 * rows(values).mean ** 2) / values.frequencies.length,
    }),
  },
});
