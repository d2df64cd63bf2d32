import { quadrature } from '#checks/kit/identity.ts';
import { integratePlane } from '#numerics/plane-quadrature.ts';

type Pair = readonly [number, number];
type Square = readonly [Pair, Pair];

/** x = R[z₁, z₂e^{a tanh z₁} + b tanh z₁], and a wave k, c to average under both densities. */
interface Values {
  R: Square;
  a: number;
  b: number;
  k: Pair;
  c: number;
}

const det = ([[a, b], [c, d]]: Square): number => a * d - b * c;
const times = ([[a, b], [c, d]]: Square, [x, y]: Pair): Pair => [a * x + b * y, c * x + d * y];
const product = (A: Square, [[a, b], [c, d]]: Square): Square => {
  const [first, second] = [times(A, [a, c]), times(A, [b, d])];
  return [
    [first[0], second[0]],
    [first[1], second[1]],
  ];
};

const base = ([x, y]: Pair): number => Math.exp(-(x * x + y * y) / 2) / (2 * Math.PI);
const flow = ({ R, a, b }: Values, [z1, z2]: Pair): Pair => {
  const bend = Math.tanh(z1);
  return times(R, [z1, z2 * Math.exp(a * bend) + b * bend]);
};
const inverse = ({ R, a, b }: Values, x: Pair): Pair => {
  const [[p, q], [r, s]] = R;
  const [u, v] = times(
    [
      [s, -q],
      [-r, p],
    ],
    x,
  );
  const [z1, w] = [u / det(R), v / det(R)];
  const bend = Math.tanh(z1);
  return [z1, (w - b * bend) * Math.exp(-a * bend)];
};
const jacobian = ({ R, a, b }: Values, [z1, z2]: Pair): Square => {
  const bend = Math.tanh(z1);
  const scale = Math.exp(a * bend);
  return product(R, [
    [1, 0],
    [(z2 * a * scale + b) * (1 - bend * bend), scale],
  ]);
};

const overPlane = (reach: number, f: (x: Pair) => number): number =>
  integratePlane((x, y) => f([x, y]), reach, 0.16);

const wave = ({ k, c }: Values, x: Pair): number => Math.cos(k[0] * x[0] + k[1] * x[1] + c);

/** The mean of the wave under the stated density, with a choice of what the determinant does. */
const average = (factor: (J: Square) => number) => (values: Values) =>
  overPlane(16, (x) => {
    const z = inverse(values, x);
    const density = base(z);
    return density === 0 ? 0 : wave(values, x) * factor(jacobian(values, z)) * density;
  });

export default quadrature({
  formulas: {
    'udl-16-3': String.raw`Pr(\mathbf{x}|\boldsymbol\phi) = \biggl|\frac{\partial \mathbf{f}[\mathbf{z},\boldsymbol\phi]}{\partial \mathbf{z}}\biggr|^{-1}\cdot Pr(\mathbf{z})`,
  },
  against: {
    en: 'the average of a wave over the mapped base variable',
    zh: '余弦波在映射后的基变量上的平均',
  },
  cases: 10,
  draw: (random): Values => {
    const angle = random.between(0, 2 * Math.PI);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const turn: Square = [
      [c, -s],
      [s, c],
    ];
    const R = product(turn, [
      [random.between(0.7, 1.2), 0],
      [0, random.sign() * random.between(0.7, 1.2)],
    ]);
    return {
      R,
      a: random.between(-0.4, 0.4),
      b: random.between(-1, 1),
      k: [random.between(-1, 1), random.between(-1, 1)],
      c: random.between(-0.5, 0.5),
    };
  },
  stated: average((J) => 1 / Math.abs(det(J))),
  reference: (values) => overPlane(9, (z) => wave(values, flow(values, z)) * base(z)),
  mutants: {
    'the determinant not inverted': average((J) => Math.abs(det(J))),
    'no absolute value': average((J) => 1 / det(J)),
    'the norm of the first column for the determinant': average(([[a], [c]]) => 1 / Math.hypot(a, c)),
  },
});
