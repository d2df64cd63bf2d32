import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, fromEntries } from '#numerics/matrix.ts';
import { type Vector, component, dot, scaleVector } from '#numerics/vector.ts';

/** c + bᵀx + ½xᵀHx. */
export interface Quadratic {
  readonly constant: number;
  readonly slope: Vector;
  readonly hessian: Matrix;
}

/** The coefficients of a quadratic function of n numbers, read off from its values at 0, eᵢ and eᵢ + eⱼ. */
export function quadraticCoefficients(f: (x: Vector) => number, n: number): Quadratic {
  const unit = (...ones: readonly number[]): Vector =>
    Array.from({ length: n }, (_, i) => ones.filter((one) => one === i).length);
  const constant = f(unit());
  const alone = Array.from({ length: n }, (_, i) => f(unit(i)));
  const hessian = fromEntries(
    n,
    n,
    (i, j) => f(unit(i, j)) - component(alone, i) - component(alone, j) + constant,
  );
  return {
    constant,
    slope: alone.map((value, i) => value - constant - (hessian[i]?.[i] ?? 0) / 2),
    hessian,
  };
}

/** Where a strictly convex quadratic function of n numbers is least, and its least value, from its values alone. */
export function quadraticMinimum(f: (x: Vector) => number, n: number): { at: Vector; value: number } {
  const { constant, slope, hessian } = quadraticCoefficients(f, n);
  const at = scaleVector(-1, luSolve(luFactor(hessian), slope));
  return { at, value: constant + dot(slope, at) / 2 };
}
