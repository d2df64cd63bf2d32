import { inequality } from '#checks/kit/inequality.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type Matrix, add, column, multiplyVector, outer, transpose, zeroMatrix } from '#numerics/matrix.ts';
import { type SymmetricEigen, symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, dot, subtractVectors } from '#numerics/vector.ts';

/** Data, and linear maps: the encoder by its p × d matrix, the decoder by its d × p matrix. */
interface Values {
  data: readonly Vector[];
  encoder: Matrix;
  decoder: Matrix;
}

/** Σ ‖x − (ψ∘φ)(x)‖² over the data, or the sum of another power of the distance. */
const loss = ({ data, encoder, decoder }: Values, power = 2): number =>
  data.reduce((sum, x) => {
    const error = subtractVectors(x, multiplyVector(decoder, multiplyVector(encoder, x)));
    return sum + dot(error, error) ** (power / 2);
  }, 0);

const spectrum = ({ data }: Values): SymmetricEigen => {
  const d = data[0]?.length ?? 0;
  return symmetricEigen(data.reduce((sum, x) => add(sum, outer(x, x)), zeroMatrix(d, d)));
};
/** The maps onto and from the span of the p leading, or else the p last, principal directions. */
function principal(values: Values, leading = true): Values {
  const { vectors, values: eigenvalues } = spectrum(values);
  const p = values.encoder.length;
  const first = leading ? eigenvalues.length - p : 0;
  const encoder = values.encoder.map((_, i) => column(vectors, first + i));
  return { ...values, encoder, decoder: transpose(encoder) };
}

export default inequality({
  formulas: {
    'formulary-auto-encoder-training': String.raw`\phi, \psi = \operatorname*{arg\,min}_{\phi, \psi} \bigl\|x - (\psi \circ \phi)(x)\bigr\|^2`,
  },
  against: {
    en: 'the principal components of the data, the known optimum for linear maps, and the variance they leave',
    zh: '数据的主成分（线性映射时已知的最优解）及其剩余方差',
  },
  draw: (random): Values => {
    const d = random.integer(2, 4);
    const p = random.integer(1, d - 1);
    return {
      data: random.list(random.integer(4, 8), () => random.vector(d)),
      encoder: random.matrix(p, d),
      decoder: random.matrix(d, p),
    };
  },
  attained: (random) =>
    principal({
      data: random.list(5, () => random.vector(3)),
      encoder: random.matrix(2, 3),
      decoder: random.matrix(3, 2),
    }),
  smaller: (values) => loss(principal(values)),
  larger: (values) => loss(values),
  equal: {
    stated: (values) => loss(principal(values)),
    reference: (values) => {
      const d = values.data[0]?.length ?? 0;
      const eigenvalues = spectrum(values).values.slice(0, d - values.encoder.length);
      return eigenvalues.reduce((sum, value) => sum + value, 0);
    },
  },
  mutants: {
    'the greatest for the least': {
      smaller: (values) => loss(values),
      larger: (values) => loss(principal(values)),
    },
    'the distance not squared': { stated: (values) => loss(principal(values), 1) },
    'the directions of least variance': { stated: (values) => loss(principal(values, false)) },
  },
  sourceReads: {
    'formulary-auto-encoder-training': notComputable(
      'the composition φ∘ψ puts an input where a code belongs: the shapes do not fit',
    ),
  },
});
