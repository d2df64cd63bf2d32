import { identity } from '#checks/kit/identity.ts';
import { sumOver } from '#checks/shared/decision-process.ts';
import { polynomial, rot180 } from '#checks/shared/convolution-arrays.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, fromEntries, shape } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const LINE = String.raw`y_t = \sum_{k=1}^{K} w_k x_{t-k+1}`;
const PLANE = String.raw`y_{ij} = \sum_{u=1}^{U} \sum_{v=1}^{V} w_{uv} x_{i-u+1,\, j-v+1}`;
const UNTURNED = String.raw`y_{ij} = \sum_{u=1}^{U} \sum_{v=1}^{V} w_{uv} x_{i+u-1,\, j+v-1}`;

interface Values {
  signal: Vector;
  filter: Vector;
  image: Matrix;
  kernel: Matrix;
  /** Where the polynomials are compared. */
  at: readonly [number, number];
}

/** Zero outside of the array. */
const pixel =
  (a: Matrix) =>
  (i: number, j: number): number =>
    a[i - 1]?.[j - 1] ?? 0;

const names2d = ({ image, kernel }: Values): Bindings => {
  const [U, V] = shape(kernel);
  return { U, V, w: pixel(kernel), x: pixel(image) };
};

/** The values at one point of the polynomials of all outputs, those at the border included. */
const outputs = (line: string, plane: string, unturned: string) => (values: Values) => {
  const { signal, filter, image, kernel, at } = values;
  const [M, N] = shape(image);
  const [U, V] = shape(kernel);
  const y1 = fromTex(line, (t: number) => ({
    t,
    K: filter.length,
    w: filter,
    x: (time: number) => signal[time - 1] ?? 0,
  }));
  const whole = (tex: string, from: readonly [number, number]): Matrix =>
    fromEntries(M + U - 1, N + V - 1, (i, j) =>
      fromTex(tex, () => ({ ...names2d(values), i: i + from[0], j: j + from[1] }))(undefined),
    );
  return {
    line: sumOver(signal.length + filter.length - 1, (t) => y1(t + 1) * at[0] ** t),
    plane: polynomial(whole(plane, [1, 1]), ...at),
    // The first window meets the first pixel with its last weight.
    unturned: polynomial(whole(unturned, [2 - U, 2 - V]), ...at),
  };
};

export default identity({
  formulas: {
    'formulary-convolution-1d': LINE,
    'formulary-convolution-2d': PLANE,
    'formulary-cross-correlation': UNTURNED,
  },
  against: {
    en: 'products of the polynomials of kernel and signal, the kernel turned round for the cross-correlation',
    zh: '核与信号各成多项式后的乘积；互相关则先把核旋转 180°',
  },
  cases: 40,
  draw: (random): Values => ({
    signal: random.vector(random.integer(2, 5)),
    filter: random.vector(random.integer(1, 3)),
    image: random.matrix(random.integer(2, 4), random.integer(2, 4)),
    kernel: random.matrix(random.integer(1, 3), random.integer(1, 3)),
    at: [random.between(0.5, 1.3), random.between(0.5, 1.3)],
  }),
  stated: outputs(LINE, PLANE, UNTURNED),
  reference: ({ signal, filter, image, kernel, at }) => {
    const line = (numbers: Vector): number =>
      sumOver(numbers.length, (t) => component(numbers, t) * at[0] ** t);
    return {
      line: line(filter) * line(signal),
      plane: polynomial(kernel, ...at) * polynomial(image, ...at),
      unturned: polynomial(rot180(kernel), ...at) * polynomial(image, ...at),
    };
  },
  mutants: {
    'the signal read forwards': outputs(LINE.replace('t-k+1', 't+k-1'), PLANE, UNTURNED),
    'one step too early': outputs(LINE.replace('t-k+1', 't-k'), PLANE, UNTURNED),
    'columns not turned': outputs(LINE, PLANE.replace('j-v+1', 'j+v-1'), UNTURNED),
    'rows and columns of the kernel exchanged': outputs(LINE, PLANE.replace('w_{uv}', 'w_{vu}'), UNTURNED),
    'rows turned': outputs(LINE, PLANE, UNTURNED.replace('i+u-1', 'i-u+1')),
    'one pixel too far': outputs(LINE, PLANE, UNTURNED.replace('j+v-1', 'j+v')),
  },
});
