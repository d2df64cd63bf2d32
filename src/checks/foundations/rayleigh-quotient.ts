import { inequality } from '#checks/kit/inequality.ts';
import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import { type Matrix, column, multiplyVector, quadraticForm, transpose } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, dot, norm, scaleVector } from '#numerics/vector.ts';

interface Values {
  A: Matrix;
  x: Vector;
}
const quotient = (A: Matrix, x: Vector): number => quadraticForm(A, x) / dot(x, x);
/** Σ λᵢcᵢ² / Σ cᵢ². */
const weighted = ({ A, x }: Values, power = 2): number => {
  const { values, vectors } = symmetricEigen(A);
  const squares = multiplyVector(transpose(vectors), x).map((c) => Math.abs(c) ** power);
  return dot(values, squares) / squares.reduce((sum, value) => sum + value, 0);
};
const slope = ({ A, x }: Values, { factor = 2, sign = -1 } = {}): Vector =>
  scaleVector(factor / dot(x, x), addScaled(multiplyVector(A, x), sign * quotient(A, x), x));
const ends = ({ A }: Values): [number, number] => {
  const { values } = symmetricEigen(A);
  return [values[0] ?? NaN, values.at(-1) ?? NaN];
};

export default inequality({
  formulas: {
    'atlas-rayleigh-quotient-bounds': String.raw`
\begin{aligned}
R(\mathbf{x}) &= \frac{\mathbf{x}^{T}\mathbf{A}\mathbf{x}}{\mathbf{x}^{T}\mathbf{x}} = \frac{\sum_{i}\lambda_i c_i^{2}}{\sum_{i} c_i^{2}} \\
\lambda_{\min} &\le R(\mathbf{x}) \le \lambda_{\max} \\
\nabla R(\mathbf{x}) &= \frac{2}{\mathbf{x}^{T}\mathbf{x}}\bigl(\mathbf{A}\mathbf{x}-R(\mathbf{x})\,\mathbf{x}\bigr)
\end{aligned}`,
  },
  against: {
    en: 'random symmetric matrices, and central differences for the gradient',
    zh: '随机对称矩阵；梯度用中心差分核对',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    const direction = random.vector(n);
    return { A: random.symmetric(n), x: scaleVector(random.between(0.5, 2) / norm(direction), direction) };
  },
  tolerance: 1e-7,
  because: 'the gradient is held against differences',
  smaller: (values) => [ends(values)[0], quotient(values.A, values.x)],
  larger: (values) => [quotient(values.A, values.x), ends(values)[1]],
  equal: {
    stated: (values) => ({
      quotient: weighted(values),
      gradient: slope(values),
      // Both bounds are reached, at the eigenvectors.
      ends: ends(values),
    }),
    reference: ({ A, x }) => {
      const { vectors } = symmetricEigen(A);
      return {
        quotient: quotient(A, x),
        gradient: centralDifferences((at) => quotient(A, at), x),
        ends: [quotient(A, column(vectors, 0)), quotient(A, column(vectors, A.length - 1))],
      };
    },
  },
  mutants: {
    'the coordinates not squared': {
      stated: (values) => ({ quotient: weighted(values, 1), gradient: slope(values), ends: ends(values) }),
    },
    'the factor two left out': {
      stated: (values) => ({
        quotient: weighted(values),
        gradient: slope(values, { factor: 1 }),
        ends: ends(values),
      }),
    },
    'a plus in the gradient': {
      stated: (values) => ({
        quotient: weighted(values),
        gradient: slope(values, { sign: 1 }),
        ends: ends(values),
      }),
    },
    'the bounds exchanged': { smaller: (values) => [ends(values)[1], quotient(values.A, values.x)] },
  },
});
