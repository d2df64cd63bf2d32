import { quadrature } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`
\begin{aligned}
k(r) &= s^{2}\int_{0}^{\infty}e^{-\tau r^{2}/2}\,\mathrm{Gamma}\bigl(\tau\mid\alpha,\alpha\ell^{2}\bigr)\,d\tau \\
&= s^{2}\Bigl(1+\frac{r^{2}}{2\alpha\ell^{2}}\Bigr)^{-\alpha}
\end{aligned}`;

interface Values {
  s: number;
  length: number;
  alpha: number;
  r: number;
}
const names = ({ s, length, alpha, r }: Values): Bindings => ({ s, '\\ell': length, '\\alpha': alpha, r });
const stated = (tex: string) => fromTex(tex, names);

export default quadrature({
  formulas: { 'atlas-kernel-rational-quadratic': TEX },
  against: {
    en: 'the integral over gamma distributed inverse squared length-scales',
    zh: '对服从伽马分布的长度尺度平方之倒数积分',
  },
  draw: (random): Values => ({
    s: random.between(0.6, 1.5),
    length: random.between(0.5, 1.5),
    alpha: random.between(1, 4),
    r: random.between(0, 2),
  }),
  stated: stated(TEX),
  reference: ({ s, length, alpha, r }) => {
    const density = (tau: number): number => tau ** (alpha - 1) * Math.exp(-alpha * length ** 2 * tau);
    const breaks = [0, 0.1, 0.5, 1, 2, 5, 20, 40].map((step) => step / length ** 2);
    const mass = integrate(density, breaks, 1e-13);
    return (s ** 2 * integrate((tau) => Math.exp((-tau * r ** 2) / 2) * density(tau), breaks, 1e-13)) / mass;
  },
  mutants: {
    'the sign of the exponent': stated(TEX.replace(String.raw`^{-\alpha}`, String.raw`^{\alpha}`)),
    'the two left out': stated(TEX.replace(String.raw`{2\alpha\ell^{2}}`, String.raw`{\alpha\ell^{2}}`)),
    'α left out below': stated(TEX.replace(String.raw`{2\alpha\ell^{2}}`, String.raw`{2\ell^{2}}`)),
    'the distance not squared': stated(
      TEX.replace(String.raw`\frac{r^{2}}{2\alpha`, String.raw`\frac{r}{2\alpha`),
    ),
    's not squared': stated(TEX.replace(String.raw`&= s^{2}\Bigl`, String.raw`&= s\Bigl`)),
  },
});
