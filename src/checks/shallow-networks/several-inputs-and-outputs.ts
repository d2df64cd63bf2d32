import { identity } from '#checks/kit/identity.ts';
import { type Activation, affine, drawActivation } from '#checks/shared/dense-network.ts';
import { assignments } from '#checks/shared/tex-assignments.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const FOUR = String.raw`
\begin{aligned}
h_1 &= \mathrm{a}[\theta_{10}+\theta_{11}x] \\
h_2 &= \mathrm{a}[\theta_{20}+\theta_{21}x] \\
h_3 &= \mathrm{a}[\theta_{30}+\theta_{31}x] \\
h_4 &= \mathrm{a}[\theta_{40}+\theta_{41}x]
\end{aligned}`;
const OUTPUTS = String.raw`
\begin{aligned}
y_1 &= \phi_{10} + \phi_{11}h_1 + \phi_{12}h_2 + \phi_{13}h_3 + \phi_{14}h_4 \\
y_2 &= \phi_{20} + \phi_{21}h_1 + \phi_{22}h_2 + \phi_{23}h_3 + \phi_{24}h_4
\end{aligned}`;
const PLANES = String.raw`
\begin{aligned}
h_1 &= \mathrm{a}[\theta_{10}+\theta_{11}x_1+\theta_{12}x_2] \\
h_2 &= \mathrm{a}[\theta_{20}+\theta_{21}x_1+\theta_{22}x_2] \\
h_3 &= \mathrm{a}[\theta_{30}+\theta_{31}x_1+\theta_{32}x_2]
\end{aligned}`;
const UNIT = String.raw`h_d = \mathrm{a}\Biggl[\theta_{d0}+\sum_{i=1}^{D_i}\theta_{di}x_i\Biggr]`;
const OUTPUT = String.raw`y_j = \phi_{j0} + \sum_{d=1}^{D}\phi_{jd}h_d`;

/** A network with its biases in the first columns. */
interface Network {
  theta: Matrix;
  phi: Matrix;
  x: Vector;
}
interface Values {
  activation: Activation;
  one: Network;
  two: Network;
  general: Network;
}

const names = ({ activation }: Values, { theta, phi, x }: Network): Bindings => ({
  '\\mathrm{a}': activation,
  '\\theta': (d: number, i: number) => entry(theta, d - 1, i),
  '\\phi': (j: number, d: number) => entry(phi, j - 1, d),
  D: theta.length,
  D_i: x.length,
  x: component(x, 0),
  x_1: component(x, 0),
});

const sides =
  ({ four = FOUR, outputs = OUTPUTS, planes = PLANES, unit = UNIT, output = OUTPUT }) =>
  (values: Values) => {
    const { one, two, general } = values;
    const names1 = names(values, one);
    const hidden = assignments(four, ['h_1', 'h_2', 'h_3', 'h_4'], names1);
    const y = assignments(outputs, ['y_1', 'y_2'], { ...names1, ...hidden });
    const onPlane = assignments(planes, ['h_1', 'h_2', 'h_3'], {
      ...names(values, two),
      x_2: component(two.x, 1),
    });
    const any = { ...names(values, general), x: general.x };
    const h = general.theta.map((_, i) => fromTex(unit, () => ({ ...any, d: i + 1 }))(values));
    return {
      'two outputs': [y.y_1, y.y_2],
      'two inputs': [onPlane.h_1, onPlane.h_2, onPlane.h_3],
      general: general.phi.map((_, i) => fromTex(output, () => ({ ...any, h, j: i + 1 }))(values)),
    };
  };

export default identity({
  formulas: {
    'udl-3-7': FOUR,
    'udl-3-8': OUTPUTS,
    'udl-3-9': PLANES,
    'udl-3-11': UNIT,
    'udl-3-12': OUTPUT,
  },
  against: {
    en: 'products of matrices with the biases as a first column',
    zh: '把偏置并入第一列后的矩阵乘积',
  },
  cases: 80,
  draw: (random): Values => {
    const network = (inputs: number, units: number, outputs: number): Network => ({
      theta: random.matrix(units, inputs + 1),
      phi: random.matrix(outputs, units + 1),
      x: random.vector(inputs),
    });
    return {
      activation: drawActivation(random),
      one: network(1, 4, 2),
      two: network(2, 3, 1),
      general: network(random.integer(1, 4), random.integer(1, 4), random.integer(1, 3)),
    };
  },
  stated: sides({}),
  reference: ({ activation, one, two, general }) => {
    const hidden = ({ theta, x }: Network): Vector => affine(theta, x).map(activation);
    return {
      'two outputs': affine(one.phi, hidden(one)),
      'two inputs': hidden(two),
      general: affine(general.phi, hidden(general)),
    };
  },
  mutants: {
    'the bias of another unit': sides({
      four: FOUR.replace(String.raw`\theta_{40}`, String.raw`\theta_{10}`),
    }),
    'the indices of the output weights exchanged': sides({
      outputs: OUTPUTS.replace(String.raw`\phi_{21}`, String.raw`\phi_{12}`),
    }),
    'the first input twice': sides({ planes: PLANES.replaceAll('x_2', 'x_1') }),
    'the sum without its bias': sides({ unit: UNIT.replace(String.raw`\theta_{d0}+`, '') }),
    'the bias inside of the sum': sides({ unit: UNIT.replace('i=1', 'i=2') }),
    'the bias outside of the activation': sides({
      unit: String.raw`h_d = \theta_{d0}+\mathrm{a}\Biggl[\sum_{i=1}^{D_i}\theta_{di}x_i\Biggr]`,
    }),
    'the offset subtracted': sides({ output: OUTPUT.replace('+', '-') }),
    'one unit too few': sides({ output: OUTPUT.replace('^{D}', '^{D-1}') }),
  },
});
