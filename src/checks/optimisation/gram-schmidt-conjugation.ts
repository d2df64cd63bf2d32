import { recursion } from '#checks/kit/identity.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  bilinear,
  identity as unit,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, subtractVectors } from '#numerics/vector.ts';

interface Values {
  A: Matrix;
  vectors: Matrix;
}
interface Form {
  sign: number;
  metric: Matrix;
  below: (u: Vector, d: Vector) => number;
}

/** The directions of the entry. */
function conjugated({ A, vectors }: Values, form: Partial<Form> = {}): Matrix {
  const { sign, metric, below }: Form = {
    sign: -1,
    metric: A,
    below: (_, d) => quadraticForm(A, d),
    ...form,
  };
  return vectors.reduce<Matrix>(
    (found, u) => [
      ...found,
      found.reduce((rest, d) => addScaled(rest, (sign * bilinear(u, metric, d)) / below(u, d), d), u),
    ],
    [],
  );
}
const rows = (values: Values, form: Partial<Form> = {}) => {
  const directions = conjugated(values, form);
  return {
    directions,
    products: multiply(directions, multiply(values.A, transpose(directions))).flatMap((line, i) =>
      line.filter((_, j) => j < i),
    ),
  };
};

export default recursion({
  formulas: {
    'atlas-gram-schmidt-conjugation': String.raw`\mathbf{d}_0 = \mathbf{u}_0, \qquad \mathbf{d}_k = \mathbf{u}_k - \sum_{j=0}^{k-1} \frac{\mathbf{u}_k^{T}\mathbf{A}\mathbf{d}_j}{\mathbf{d}_j^{T}\mathbf{A}\mathbf{d}_j}\,\mathbf{d}_j`,
  },
  against: {
    en: 'each vector less its projection on all earlier ones, by elimination',
    zh: '各向量减去对此前全部向量张成空间的投影（消元法）',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return {
      A: random.positiveDefinite(n),
      vectors: scale(random.between(0.8, 1.5), add(unit(n), scale(0.3, random.matrix(n, n)))),
    };
  },
  stated: (values) => rows(values),
  reference: ({ A, vectors }) => {
    const directions = vectors.map((u, k) => {
      const earlier = vectors.slice(0, k);
      if (k === 0) return u;
      const gram = multiply(earlier, multiply(A, transpose(earlier)));
      const coordinates = solve(gram, multiplyVector(earlier, multiplyVector(A, u)));
      return subtractVectors(u, multiplyVector(transpose(earlier), coordinates));
    });
    return { directions, products: directions.flatMap((_, i) => directions.slice(0, i).map(() => 0)) };
  },
  mutants: {
    'a plus for the minus': (values) => rows(values, { sign: 1 }),
    'the plain inner product above': (values) => rows(values, { metric: unit(values.vectors.length) }),
    'the vector in the denominator': (values) => rows(values, { below: (u) => quadraticForm(values.A, u) }),
    'plain Gram and Schmidt': (values) =>
      rows(values, { metric: unit(values.vectors.length), below: (_, d) => dot(d, d) }),
  },
});
