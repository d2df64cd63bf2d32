import { choleskyFactor } from '#numerics/cholesky.ts';
import { type Matrix, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, component, dot, norm, scaleVector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

const A: Matrix = [[4, 1, 0], [1, 3, 1], [0, 1, 2]]; // prettier-ignore

const STEPS = 7;

/** Example 2 of the notes on foundations: eigenvalues, Cholesky factor, and the Rayleigh quotients of the power method. */
export function matrix(): WorkedValues {
  const { values } = symmetricEigen(A);
  const largest = component(values, 2);
  const rayleigh: number[] = [];
  let x: Vector = [1, 1, 1];
  for (let step = 0; step < STEPS; step += 1) {
    rayleigh.push(quadraticForm(A, x) / dot(x, x));
    const image = multiplyVector(A, x);
    x = scaleVector(1 / norm(image), image);
  }
  const errors = rayleigh.map((value) => largest - value);
  return {
    values,
    cholesky: choleskyFactor(A),
    rayleigh,
    factors: errors.slice(1).map((error, i) => error / component(errors, i)),
    limit: (component(values, 1) / largest) ** 2,
  };
}
