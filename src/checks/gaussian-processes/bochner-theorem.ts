import { quadrature } from '#checks/kit/identity.ts';
import { integrate } from '#numerics/quadrature.ts';

interface Values {
  s: number;
  length: number;
  tau: number;
  omega: number;
}
type Spectrum = (values: Values, omega: number) => number;
const normalSpectrum: Spectrum = ({ s, length }, omega) =>
  ((s ** 2 * length) / Math.sqrt(2 * Math.PI)) * Math.exp((-(length ** 2) * omega ** 2) / 2);
const cauchySpectrum: Spectrum = ({ s, length }, omega) =>
  ((s ** 2 / Math.PI) * length) / (1 + length ** 2 * omega ** 2);
const steps = (size: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => i * size);

const rows = (values: Values, { normal = normalSpectrum, cauchy = cauchySpectrum } = {}) => ({
  // k(τ) = ∫ S(ω) cos ωτ dω, twice the half of an even integrand.
  normal:
    2 *
    integrate((omega) => normal(values, omega) * Math.cos(omega * values.tau), steps(2 / values.length, 6)),
  // The tail of this one is too long; its inverse is taken instead.
  cauchy: cauchy(values, values.omega),
});

export default quadrature({
  formulas: {
    'atlas-bochner-theorem': String.raw`
\begin{aligned}
k(\boldsymbol\tau) &= \int S(\boldsymbol\omega)\,e^{i\boldsymbol\omega^{T}\boldsymbol\tau}\,d\boldsymbol\omega = \int S(\boldsymbol\omega)\cos(\boldsymbol\omega^{T}\boldsymbol\tau)\,d\boldsymbol\omega,\qquad S(\boldsymbol\omega)\ge 0 \\
s^{2}e^{-\tau^{2}/(2\ell^{2})}\quad&\longleftrightarrow\quad S(\omega) = \frac{s^{2}\ell}{\sqrt{2\pi}}\,e^{-\ell^{2}\omega^{2}/2} \\
s^{2}e^{-|\tau|/\ell}\quad&\longleftrightarrow\quad S(\omega) = \frac{s^{2}}{\pi}\,\frac{\ell}{1+\ell^{2}\omega^{2}}
\end{aligned}`,
  },
  against: { en: 'Fourier integrals in both directions', zh: '正反两个方向的傅里叶积分' },
  cases: 100,
  draw: (random): Values => ({
    s: random.between(0.6, 1.5),
    length: random.between(0.5, 2),
    tau: random.between(-2, 2),
    omega: random.between(-2, 2),
  }),
  stated: (values) => rows(values),
  reference: ({ s, length, tau, omega }) => ({
    normal: s ** 2 * Math.exp(-(tau ** 2) / (2 * length ** 2)),
    cauchy: integrate(
      (t) => (s ** 2 * Math.exp(-t / length) * Math.cos(omega * t)) / Math.PI,
      steps(5 * length, 8),
    ),
  }),
  mutants: {
    'ℓ for its inverse in the exponent': (values) =>
      rows(values, { normal: (v, omega) => normalSpectrum({ ...v, length: 1 / v.length }, omega) }),
    'the factor ℓ left out': (values) =>
      rows(values, { normal: (v, omega) => normalSpectrum(v, omega) / v.length }),
    'π for the root of 2π': (values) =>
      rows(values, { normal: (v, omega) => (normalSpectrum(v, omega) * Math.sqrt(2 * Math.PI)) / Math.PI }),
    '2π for π': (values) => rows(values, { cauchy: (v, omega) => cauchySpectrum(v, omega) / 2 }),
    'ω not squared': (values) =>
      rows(values, {
        cauchy: (v, omega) => ((v.s ** 2 / Math.PI) * v.length) / (1 + v.length ** 2 * Math.abs(omega)),
      }),
    'the standard deviation for the variance': (values) =>
      rows(values, { normal: (v, omega) => normalSpectrum(v, omega) / v.s }),
  },
});
