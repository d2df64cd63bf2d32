import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot, subtractVectors } from '#numerics/vector.ts';

/** A network of two layers with σ = tanh, made so that it reconstructs x up to a known error. */
interface Values {
  x: Vector;
  error: Vector;
  W1: Matrix;
  b1: Vector;
  W2: Matrix;
  b2: Vector;
}

const code = ({ x, W1, b1 }: Values, sign = 1): Vector =>
  addVectors(
    multiplyVector(W1, x),
    b1.map((b) => sign * b),
  ).map(Math.tanh);
const decoded = ({ W2, b2 }: Values, h: Vector): Vector =>
  addVectors(multiplyVector(W2, h), b2).map(Math.tanh);
const squared = (a: Vector): number => dot(a, a);
/** ‖x − x'‖² for another way of making x'. */
const loss = (reconstruct: (values: Values) => Vector) => (values: Values) =>
  squared(subtractVectors(values.x, reconstruct(values)));

export default identity({
  formulas: {
    'formulary-auto-encoder-reconstruction-loss': String.raw`L(x, x') = \|x - x'\|^2 = \bigl\|x - \sigma\bigl(W_2\, \sigma(W_1 x + b_1) + b_2\bigr)\bigr\|^2`,
  },
  against: {
    en: 'the error that the biases of the decoder were chosen to leave',
    zh: '选取解码器偏置时预先设定的误差',
  },
  draw: (random): Values => {
    const [d, p] = [random.integer(2, 4), random.integer(1, 3)];
    const target = random.list(d, () => random.between(-0.9, 0.9));
    const error = random.list(d, () => random.between(-1, 1));
    const network = {
      x: addVectors(target, error),
      error,
      W1: random.matrix(p, d),
      b1: random.vector(p),
      W2: random.matrix(d, p),
    };
    const h = code({ ...network, b2: [] });
    return { ...network, b2: subtractVectors(target.map(Math.atanh), multiplyVector(network.W2, h)) };
  },
  stated: loss((values) => decoded(values, code(values))),
  reference: ({ error }) => squared(error),
  mutants: {
    'the biases of the code subtracted': loss((values) => decoded(values, code(values, -1))),
    'no activation in the code': loss((values) =>
      decoded(values, addVectors(multiplyVector(values.W1, values.x), values.b1)),
    ),
    'no biases in the decoder': loss((values) => multiplyVector(values.W2, code(values)).map(Math.tanh)),
    'not squared': (values) => Math.sqrt(loss((given) => decoded(given, code(given)))(values)),
  },
  sourceReads: {
    'formulary-auto-encoder-reconstruction-loss': notComputable(
      'a pair of maps is set equal to a number; the expanded sum of squares differs only in the name of a bias',
    ),
  },
});
