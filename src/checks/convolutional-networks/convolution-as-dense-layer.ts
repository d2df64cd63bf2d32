import { identity } from '#checks/kit/identity.ts';
import { sidesFromTex, fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, fromEntries, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const CONVOLUTION = String.raw`
\begin{aligned}
h_i &= \mathrm{a}\bigl[\beta + \omega_1x_{i-1} + \omega_2x_i + \omega_3x_{i+1}\bigr] \\
&= \mathrm{a}\Biggl[\beta + \sum_{j=1}^{3}\omega_jx_{i+j-2}\Biggr]
\end{aligned}`;
const DENSE = String.raw`h_i = \mathrm{a}\Biggl[\beta_i + \sum_{j=1}^{D}\omega_{ij}x_j\Biggr]`;

/** An input with its ends, a kernel, a bias. */
interface Values {
  input: Vector;
  kernel: Vector;
  bias: number;
}

/** ω_ij = ω_{j−i+2} on three diagonals, zero elsewhere. */
const banded = ({ input, kernel }: Values): Matrix =>
  fromEntries(input.length, input.length, (i, j) => kernel[j - i + 1] ?? 0);

/** Both rows of the convolution and the dense layer, at every position whose neighbours exist. */
const layers = (convolution: string, dense: string) => (values: Values) => {
  const D = values.input.length;
  const positions = Array.from({ length: D - 2 }, (_, n) => n + 2);
  const names = (i: number) => ({
    i,
    D,
    x: values.input,
    '\\mathrm{a}': Math.tanh,
    '\\beta': values.bias,
    '\\omega': values.kernel,
  });
  const denseNames = (i: number) => ({
    ...names(i),
    '\\beta': values.input.map(() => values.bias),
    '\\omega': banded(values),
  });
  return positions.map((i) => [
    ...sidesFromTex(convolution, () => names(i))(values),
    fromTex(dense, () => denseNames(i))(values),
  ]);
};

export default identity({
  formulas: { 'udl-10-4': CONVOLUTION, 'udl-10-5': DENSE },
  against: {
    en: 'the product with a matrix that has the kernel on three diagonals',
    zh: '与三条对角线上排着卷积核的矩阵相乘',
  },
  cases: 100,
  draw: (random): Values => ({
    input: random.vector(random.integer(3, 6)),
    kernel: random.vector(3),
    bias: random.normal(),
  }),
  stated: layers(CONVOLUTION, DENSE),
  reference: (values) => {
    const inner = multiplyVector(banded(values), values.input).map((z) => Math.tanh(z + values.bias));
    return values.input.slice(2).map((_, n) => [1, 2, 3].map(() => component(inner, n + 1)));
  },
  mutants: {
    'the kernel off its centre': layers(CONVOLUTION.replace('i+j-2', 'i+j-3').replace('j=1', 'j=2'), DENSE),
    'one weight forgotten': layers(CONVOLUTION.replace('}^{3}', '}^{2}'), DENSE),
    'the kernel flipped': layers(CONVOLUTION.replace('i+j-2', 'i-j+2'), DENSE),
    'the bias subtracted': layers(CONVOLUTION.replace(String.raw`\beta +`, String.raw`-\beta +`), DENSE),
    'the weights transposed': layers(
      CONVOLUTION,
      DENSE.replace(String.raw`\omega_{ij}`, String.raw`\omega_{ji}`),
    ),
  },
});
