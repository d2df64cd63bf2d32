import { identity } from '#checks/kit/identity.ts';
import { relu } from '#checks/shared/dense-network.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, entry, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
y = \phi_0 &+ \phi_1\mathrm{a}\bigl[\psi_{01}+\psi_{11}\mathrm{a}[\theta_{01}+\theta_{11}x]+\psi_{21}\mathrm{a}[\theta_{02}+\theta_{12}x]\bigr] \\
&+ \phi_2\mathrm{a}\bigl[\psi_{02}+\psi_{12}\mathrm{a}[\theta_{01}+\theta_{11}x]+\psi_{22}\mathrm{a}[\theta_{02}+\theta_{12}x]\bigr]
\end{aligned}`;

/** The first index names where a weight comes from, 0 for the offset; so layers multiply by transposes. */
interface Values {
  theta: Matrix;
  psi: Matrix;
  phi: Vector;
  x: number;
}

const names = ({ theta, psi, phi, x }: Values): Bindings => ({
  '\\mathrm{a}': relu,
  '\\theta': (from: number, to: number) => entry(theta, from, to - 1),
  '\\psi': (from: number, to: number) => entry(psi, from, to - 1),
  '\\phi': (from: number) => component(phi, from),
  x,
});
const wrong = (from: string, to: string) => fromTex(TEX.replace(from, to), names);

export default identity({
  formulas: { 'udl-7-35': TEX },
  against: { en: 'products of transposed matrices, layer by layer', zh: '逐层用转置矩阵相乘' },
  cases: 80,
  draw: (random): Values => ({
    theta: random.matrix(2, 2),
    psi: random.matrix(3, 2),
    phi: random.vector(3),
    x: random.normal(),
  }),
  stated: fromTex(TEX, names),
  reference: ({ theta, psi, phi, x }) => {
    const first = multiplyVector(transpose(theta), [1, x]).map(relu);
    const second = multiplyVector(transpose(psi), [1, ...first]).map(relu);
    return dot(phi, [1, ...second]);
  },
  mutants: {
    'the indices of a weight exchanged': wrong(String.raw`\psi_{21}`, String.raw`\psi_{12}`),
    'the offset of another unit': wrong(String.raw`\psi_{02}`, String.raw`\psi_{01}`),
    'the slope of another unit': wrong(String.raw`\theta_{12}x`, String.raw`\theta_{11}x`),
    'the second unit subtracted': wrong(String.raw`&+ \phi_2`, String.raw`&- \phi_2`),
    'an inner activation lost': wrong(String.raw`\mathrm{a}[\theta_{02}`, String.raw`[\theta_{02}`),
  },
});
