import { autodiff } from '#checks/kit/autodiff.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const OFFSET = String.raw`2(\phi_0+\phi_1 x_i-y_i)`;
const SLOPE = String.raw`2x_i(\phi_0+\phi_1 x_i-y_i)`;

interface Values {
  phi: Vector;
  x: number;
  y: number;
}

const names = ({ phi, x, y }: Values): Bindings => ({
  '\\phi_0': component(phi, 0),
  '\\phi_1': component(phi, 1),
  x_i: x,
  y_i: y,
});
const both = (offset: string, slope: string) => (values: Values) => ({
  phi: [fromTex(offset, names)(values), fromTex(slope, names)(values)],
});

export default autodiff({
  formulas: {
    'udl-6-7': String.raw`\frac{\partial \ell_i}{\partial\boldsymbol\phi} = \begin{bmatrix} \dfrac{\partial \ell_i}{\partial\phi_0} \\[2ex] \dfrac{\partial \ell_i}{\partial\phi_1} \end{bmatrix} = \begin{bmatrix} ${OFFSET} \\[1ex] ${SLOPE} \end{bmatrix}`,
  },
  against: {
    en: 'the gradient of the squared error by automatic differentiation',
    zh: '由自动微分求得的平方误差的梯度',
  },
  cases: 30,
  draw: (random): Values => ({ phi: random.vector(2), x: random.normal(), y: random.normal() }),
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { x, y }) =>
    phi
      .mul(tf.tensor1d([1, x]))
      .sum()
      .sub(y)
      .square(),
  stated: both(OFFSET, SLOPE),
  mutants: {
    'the factor two lost': both(OFFSET.replace('2', ''), SLOPE),
    'the inner derivative lost': both(OFFSET, SLOPE.replace('x_i', '')),
    'the output added': both(OFFSET, SLOPE.replace('-', '+')),
    'the entries exchanged': both(SLOPE, OFFSET),
  },
});
