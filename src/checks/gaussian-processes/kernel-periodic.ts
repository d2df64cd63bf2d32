import { identity } from '#checks/kit/identity.ts';
import { squaredExponential } from '#checks/shared/gaussian-processes-data.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry } from '#numerics/matrix.ts';
import { type Vector, norm, subtractVectors } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\mathbf{u}(x) &= \begin{bmatrix}\cos(2\pi x/p)\\ \sin(2\pi x/p)\end{bmatrix},\qquad \|\mathbf{u}(x)-\mathbf{u}(x')\|^{2} = 4\sin^{2}\Bigl(\frac{\pi(x-x')}{p}\Bigr) \\
k(x,x') &= s^{2}\exp\Bigl(-\frac{\|\mathbf{u}(x)-\mathbf{u}(x')\|^{2}}{2\ell^{2}}\Bigr) = s^{2}\exp\biggl(-\frac{2}{\ell^{2}}\sin^{2}\Bigl(\frac{\pi(x-x')}{p}\Bigr)\biggr)
\end{aligned}`;

interface Values {
  s: number;
  length: number;
  period: number;
  x: number;
  other: number;
}
const circle = ({ period }: Values, x: number): Vector => [
  Math.cos((2 * Math.PI * x) / period),
  Math.sin((2 * Math.PI * x) / period),
];
const names = ({ s, length, period, x, other }: Values): Bindings => ({
  s,
  '\\ell': length,
  p: period,
  x,
  "x'": other,
});
const rows = (tex: string) => (values: Values) => ({
  distance: fromTex(tex, names, { of: String.raw`\|\mathbf{u}(x)-\mathbf{u}(x')\|^{2}` })(values),
  kernel: fromTex(tex, names, { of: "k(x,x')", side: 2 })(values),
});

export default identity({
  formulas: { 'atlas-kernel-periodic': TEX },
  against: { en: 'the squared-exponential kernel of points on the circle', zh: '圆周上各点的平方指数核' },
  draw: (random): Values => ({
    s: random.between(0.6, 1.5),
    length: random.between(0.5, 1.5),
    period: random.between(0.7, 3),
    x: random.between(-3, 3),
    other: random.between(-3, 3),
  }),
  stated: rows(TEX),
  reference: (values) => {
    const squared = norm(subtractVectors(circle(values, values.x), circle(values, values.other))) ** 2;
    return {
      distance: squared,
      kernel: entry(
        squaredExponential([circle(values, values.x)], [circle(values, values.other)], {
          signal: values.s,
          length: values.length,
        }),
        0,
        0,
      ),
    };
  },
  mutants: {
    '2π for π in the sine': rows(
      TEX.replaceAll(String.raw`\frac{\pi(x-x')}{p}`, String.raw`\frac{2\pi(x-x')}{p}`),
    ),
    'the sine not squared': rows(TEX.replace(String.raw`4\sin^{2}`, String.raw`4\sin`)),
    'one for two in the exponent': rows(
      TEX.replace(String.raw`-\frac{2}{\ell^{2}}`, String.raw`-\frac{1}{\ell^{2}}`),
    ),
    'the length-scale not squared': rows(
      TEX.replace(String.raw`-\frac{2}{\ell^{2}}`, String.raw`-\frac{2}{\ell}`),
    ),
    'a plus between the inputs': rows(TEX.replaceAll("(x-x')}", "(x+x')}")),
  },
});
