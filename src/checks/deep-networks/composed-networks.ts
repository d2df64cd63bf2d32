import { identity } from '#checks/kit/identity.ts';
import { type Activation, affine, drawActivation } from '#checks/shared/dense-network.ts';
import { assignments } from '#checks/shared/tex-assignments.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex, sidesFromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const SECOND = String.raw`
\begin{aligned}
h'_1 &= \mathrm{a}[\theta'_{10}+\theta'_{11}y] \\
h'_2 &= \mathrm{a}[\theta'_{20}+\theta'_{21}y] \\
h'_3 &= \mathrm{a}[\theta'_{30}+\theta'_{31}y]
\end{aligned}`;
const OUTPUT = String.raw`y' = \phi'_0 + \phi'_1h'_1 + \phi'_2h'_2 + \phi'_3h'_3`;
const SUBSTITUTED = String.raw`
\begin{aligned}
h'_1 &= \mathrm{a}[\theta'_{10}+\theta'_{11}y] = \mathrm{a}[\theta'_{10}+\theta'_{11}\phi_0+\theta'_{11}\phi_1h_1+\theta'_{11}\phi_2h_2+\theta'_{11}\phi_3h_3] \\
h'_2 &= \mathrm{a}[\theta'_{20}+\theta'_{21}y] = \mathrm{a}[\theta'_{20}+\theta'_{21}\phi_0+\theta'_{21}\phi_1h_1+\theta'_{21}\phi_2h_2+\theta'_{21}\phi_3h_3] \\
h'_3 &= \mathrm{a}[\theta'_{30}+\theta'_{31}y] = \mathrm{a}[\theta'_{30}+\theta'_{31}\phi_0+\theta'_{31}\phi_1h_1+\theta'_{31}\phi_2h_2+\theta'_{31}\phi_3h_3]
\end{aligned}`;
const SHORT = String.raw`
\begin{aligned}
h'_1 &= \mathrm{a}[\psi_{10}+\psi_{11}h_1+\psi_{12}h_2+\psi_{13}h_3] \\
h'_2 &= \mathrm{a}[\psi_{20}+\psi_{21}h_1+\psi_{22}h_2+\psi_{23}h_3] \\
h'_3 &= \mathrm{a}[\psi_{30}+\psi_{31}h_1+\psi_{32}h_2+\psi_{33}h_3]
\end{aligned}`;

/** Two shallow networks of three units, the biases first; the second takes what the first puts out. */
interface Network {
  theta: Matrix;
  phi: Vector;
}
interface Values {
  activation: Activation;
  first: Network;
  second: Network;
  x: number;
}

const hidden = ({ activation, first, x }: Values): Vector => affine(first.theta, [x]).map(activation);
const between = (values: Values): number => component(affine([values.first.phi], hidden(values)), 0);

/** The abbreviations ψ of (4.6) for the products of (4.5). */
const psi =
  ({ first, second }: Values) =>
  (d: number, j: number): number =>
    (j === 0 ? entry(second.theta, d - 1, 0) : 0) + entry(second.theta, d - 1, 1) * component(first.phi, j);

const names = (values: Values): Bindings => ({
  '\\mathrm{a}': values.activation,
  h: hidden(values),
  y: between(values),
  '\\phi': (d: number) => component(values.first.phi, d),
  "\\phi'": (d: number) => component(values.second.phi, d),
  "\\theta'": (d: number, i: number) => entry(values.second.theta, d - 1, i),
  '\\psi': psi(values),
});

const LEFTS = ["h'_1", "h'_2", "h'_3"] as const;

const sides =
  ({ second = SECOND, output = OUTPUT, substituted = SUBSTITUTED, short = SHORT }) =>
  (values: Values) => {
    const h = assignments(second, LEFTS, names(values));
    return {
      'udl-4-3': LEFTS.map((left) => h[left]),
      'udl-4-4': fromTex(output, () => ({ ...names(values), ...h }))(values),
      'udl-4-5': LEFTS.map((of) => sidesFromTex(substituted, names, { of })(values)),
      'udl-4-6': LEFTS.map((of) => fromTex(short, names, { of })(values)),
    };
  };

export default identity({
  formulas: {
    'udl-4-3': SECOND,
    'udl-4-4': OUTPUT,
    'udl-4-5': SUBSTITUTED,
    'udl-4-6': SHORT,
  },
  against: {
    en: 'two networks called one after the other, as products of matrices',
    zh: '用矩阵乘积依次计算两个网络',
  },
  cases: 60,
  draw: (random): Values => {
    const network = (): Network => ({ theta: random.matrix(3, 2), phi: random.vector(4) });
    return { activation: drawActivation(random), first: network(), second: network(), x: random.normal() };
  },
  stated: sides({}),
  reference: (values) => {
    const h = affine(values.second.theta, [between(values)]).map(values.activation);
    return {
      'udl-4-3': h,
      'udl-4-4': component(affine([values.second.phi], h), 0),
      'udl-4-5': h.map((unit) => [unit, unit]),
      'udl-4-6': h,
    };
  },
  mutants: {
    'the offset not multiplied': sides({
      substituted: SUBSTITUTED.replace(String.raw`\theta'_{11}\phi_0`, String.raw`\phi_0`),
    }),
    'the weight of another unit': sides({
      substituted: SUBSTITUTED.replace(String.raw`\theta'_{31}\phi_2`, String.raw`\theta'_{21}\phi_2`),
    }),
    'the indices of a weight exchanged': sides({
      short: SHORT.replace(String.raw`\psi_{23}`, String.raw`\psi_{32}`),
    }),
    'the bias subtracted': sides({
      second: SECOND.replace(String.raw`\theta'_{10}+`, String.raw`-\theta'_{10}+`),
    }),
    'an output weight of the first network': sides({
      output: OUTPUT.replace(String.raw`\phi'_3`, String.raw`\phi_3`),
    }),
  },
});
