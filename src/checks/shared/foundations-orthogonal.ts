import type { Random } from '#checks/kit/random.ts';
import { type Matrix, column, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, dot, norm, scaleVector } from '#numerics/vector.ts';

/** Orthonormal vectors that span what the given ones do, by Gram and Schmidt; dependent ones are left out. */
export function orthonormal(vectors: Matrix, tolerance = 1e-9): Matrix {
  return vectors.reduce<Matrix>((basis, vector) => {
    // Twice is enough: the second pass takes away the rounding of the first.
    const rest = withoutComponents(basis, withoutComponents(basis, vector));
    const length = norm(rest);
    return length > tolerance * Math.max(1, norm(vector)) ? [...basis, scaleVector(1 / length, rest)] : basis;
  }, []);
}

/** v less its components along orthonormal vectors. */
export function withoutComponents(basis: Matrix, v: Vector): Vector {
  return basis.reduce((rest, q) => addScaled(rest, -dot(q, v), q), v);
}

/** A random orthogonal n × n matrix. */
export function drawOrthogonal(random: Random, n: number): Matrix {
  return orthonormal(random.matrix(n, n));
}

/** Singular values, descending, with right and left singular vectors as rows, from the eigenvectors of BᵀB. */
export function singularVectors(b: Matrix): { values: Vector; right: Matrix; left: Matrix } {
  const { values, vectors } = symmetricEigen(multiply(transpose(b), b));
  const kept = values
    .map((value, i) => ({ value: Math.sqrt(Math.max(0, value)), v: column(vectors, i) }))
    .filter(({ value }) => value > 1e-7)
    .toReversed();
  return {
    values: kept.map(({ value }) => value),
    right: kept.map(({ v }) => v),
    left: kept.map(({ value, v }) => scaleVector(1 / value, multiplyVector(b, v))),
  };
}
