import { identity } from '#checks/kit/identity.ts';
import { onRing, shifted } from '#checks/shared/convolution.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** An input on a ring, a kernel, a shift that is no whole turn. */
interface Values {
  input: Vector;
  kernel: Vector;
  by: number;
}

/** Two layers of convolution with an activation: the function f of both statements. */
const layers = ({ kernel }: Values, input: Vector, stride = 1): Vector => {
  const layer = (x: Vector): Vector =>
    x.map((_, i) =>
      Math.tanh(
        dot(
          kernel,
          [-1, 0, 1].map((offset) => onRing(x, stride * i + offset)),
        ),
      ),
    );
  return layer(layer(input));
};
const pooled = (units: Vector): number => units.reduce((sum, h) => sum + h * h, 0) / units.length;
/** A dense read-out, which has a weight for each place. */
const readOut = (units: Vector): number => units.reduce((sum, h, i) => sum + (i + 1) * h, 0) / units.length;

const leftSides = (values: Values, { stride = 1, pool = pooled } = {}) => {
  const units = layers(values, shifted(values.input, values.by), stride);
  return { invariant: pool(units), equivariant: units };
};

export default identity({
  formulas: {
    'udl-10-1': String.raw`\mathbf{f}\bigl[\mathbf{t}[\mathbf{x}]\bigr] = \mathbf{f}[\mathbf{x}]`,
    'udl-10-2': String.raw`\mathbf{f}\bigl[\mathbf{t}[\mathbf{x}]\bigr] = \mathbf{t}\bigl[\mathbf{f}[\mathbf{x}]\bigr]`,
  },
  against: {
    en: 'two convolutional layers on a ring, computed before the shift; for invariance their mean square too',
    zh: '环上的两层卷积先计算后平移；检验不变性时再取均方',
  },
  draw: (random): Values => {
    const n = random.integer(4, 8);
    return { input: random.vector(n), kernel: random.vector(3), by: random.integer(1, n - 1) };
  },
  stated: (values) => leftSides(values),
  reference: (values) => {
    const units = layers(values, values.input);
    return { invariant: pooled(units), equivariant: shifted(units, values.by) };
  },
  mutants: {
    'invariance of the layers themselves': (values) => ({
      ...leftSides(values),
      equivariant: layers(values, values.input),
    }),
    'the shift the other way': (values) => ({
      ...leftSides(values),
      equivariant: shifted(layers(values, values.input), -values.by),
    }),
    'every second position only': (values) => leftSides(values, { stride: 2 }),
    'a weight for each place at the end': (values) => leftSides(values, { pool: readOut }),
  },
});
