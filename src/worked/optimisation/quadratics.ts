import { type Matrix, bilinear, multiplyVector } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';

/** f(x) = ½xᵀAx − bᵀx with its minimiser. */
export interface Quadratic {
  readonly a: Matrix;
  readonly b: Vector;
  readonly minimiser: Vector;
}

/** Example 1: a regression line through (1, 2), (2, 3), (3, 5), (4, 6). */
export const REGRESSION: Quadratic = { a: [[4, 10], [10, 30]], b: [16, 47], minimiser: [0.5, 1.4] }; // prettier-ignore
/** The same with the mean taken from the inputs. */
export const CENTRED: Quadratic = { a: [[4, 0], [0, 5]], b: [16, 7], minimiser: [4, 1.4] }; // prettier-ignore
/** Example 2: the zigzag. */
export const ZIGZAG: Quadratic = { a: [[2, 1], [1, 3]], b: [1, -2], minimiser: [1, -1] }; // prettier-ignore
/** The worst case of the steepest descent from (100, 1). */
export const WORST: Quadratic = { a: [[1, 0], [0, 100]], b: [0, 0], minimiser: [0, 0] }; // prettier-ignore

export const slopeOf =
  ({ a, b }: Quadratic) =>
  (x: Vector): Vector =>
    subtractVectors(multiplyVector(a, x), b);

export const spectrumOf = ({ a }: Quadratic): { mu: number; L: number; kappa: number } => {
  const { values } = symmetricEigen(a);
  const [mu, L] = [component(values, 0), component(values, values.length - 1)];
  return { mu, L, kappa: L / mu };
};

/** ‖x − x*‖_A. */
export const energyNorm = ({ a, minimiser }: Quadratic, x: Vector): number => {
  const error = subtractVectors(x, minimiser);
  return Math.sqrt(bilinear(error, a, error));
};
