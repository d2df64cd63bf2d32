import { quadrature } from '#checks/kit/identity.ts';
import { gammaOfHalves } from '#checks/shared/bayesian-gamma.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`
\begin{aligned}
k_{1/2}(r) &= s^{2}\exp\Bigl(-\frac{r}{\ell}\Bigr) \\
k_{3/2}(r) &= s^{2}\Bigl(1+\frac{\sqrt3\,r}{\ell}\Bigr)\exp\Bigl(-\frac{\sqrt3\,r}{\ell}\Bigr) \\
k_{5/2}(r) &= s^{2}\Bigl(1+\frac{\sqrt5\,r}{\ell}+\frac{5r^{2}}{3\ell^{2}}\Bigr)\exp\Bigl(-\frac{\sqrt5\,r}{\ell}\Bigr)
\end{aligned}`;

interface Values {
  s: number;
  length: number;
  r: number;
}
const ORDERS = ['1/2', '3/2', '5/2'] as const;
const names = ({ s, length, r }: Values): Bindings => ({ s, '\\ell': length, r });
const rows = (tex: string) => (values: Values) =>
  ORDERS.map((order) => fromTex(tex, names, { of: `k_{${order}}(r)` })(values));

/** s² 2^(1−ν)/Γ(ν) z^ν K_ν(z), z = √(2ν) r/ℓ, with the Bessel function K_ν(z) = ∫ exp(−z cosh t) cosh νt dt over t ≥ 0. */
const general = ({ s, length, r }: Values, nu: number): number => {
  const z = (Math.sqrt(2 * nu) * r) / length;
  const bessel = integrate((t) => Math.exp(-z * Math.cosh(t)) * Math.cosh(nu * t), [0, 1, 2, 4, 8]);
  return ((s ** 2 * 2 ** (1 - nu)) / gammaOfHalves(nu)) * z ** nu * bessel;
};

export default quadrature({
  formulas: { 'atlas-kernel-matern': TEX },
  against: {
    en: 'the general Matérn kernel with an integral for the Bessel function',
    zh: '一般 Matérn 核，其中的贝塞尔函数用积分计算',
  },
  cases: 100,
  draw: (random): Values => ({
    s: random.between(0.6, 1.5),
    length: random.between(0.5, 1.5),
    r: random.between(0.3, 2),
  }),
  stated: rows(TEX),
  reference: (values) => [0.5, 1.5, 2.5].map((nu) => general(values, nu)),
  mutants: {
    'a growing kernel': rows(
      TEX.replace(String.raw`\exp\Bigl(-\frac{r}{\ell}`, String.raw`\exp\Bigl(\frac{r}{\ell}`),
    ),
    'three for its root': rows(TEX.replace(String.raw`1+\frac{\sqrt3\,r}`, String.raw`1+\frac{3\,r}`)),
    'the root of three in the third row': rows(
      TEX.replace(String.raw`-\frac{\sqrt5\,r}`, String.raw`-\frac{\sqrt3\,r}`),
    ),
    'five thirds upside down': rows(
      TEX.replace(String.raw`\frac{5r^{2}}{3\ell^{2}}`, String.raw`\frac{3r^{2}}{5\ell^{2}}`),
    ),
    's not squared': rows(
      TEX.replace(String.raw`s^{2}\exp\Bigl(-\frac{r}`, String.raw`s\exp\Bigl(-\frac{r}`),
    ),
  },
});
