import type { Random } from '#checks/kit/random.ts';
import { type Matrix, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, dot, subtractVectors } from '#numerics/vector.ts';

/** ½xᵀAx − bᵀx with a positive definite A, and a point to start from. */
export interface QuadraticProblem {
  readonly A: Matrix;
  readonly b: Vector;
  readonly start: Vector;
}

/** A well conditioned problem of n dimensions. */
export function drawProblem(random: Random, n: number): QuadraticProblem {
  return { A: random.positiveDefinite(n), b: random.vector(n), start: random.vector(n) };
}

/** ½xᵀAx − bᵀx. */
export function objective({ A, b }: QuadraticProblem, x: Vector): number {
  return 0.5 * quadraticForm(A, x) - dot(b, x);
}

/** r = b − Ax. */
export function residual({ A, b }: QuadraticProblem, x: Vector): Vector {
  return subtractVectors(b, multiplyVector(A, x));
}

/** √(eᵀAe). */
export function energyNorm(A: Matrix, e: Vector): number {
  return Math.sqrt(Math.max(0, quadraticForm(A, e)));
}

/**
 * The least of a function on the line that is a quadratic, from its values at −1, 0 and 1: where it is, and how far
 * below the value at 0.
 */
export function vertex(f: (t: number) => number): { at: number; decrease: number } {
  const [left, here, right] = [f(-1), f(0), f(1)];
  const [slope, curvature] = [(right - left) / 2, right - 2 * here + left];
  return { at: -slope / curvature, decrease: slope ** 2 / (2 * curvature) };
}

/** A root of an increasing function between two points, by bisection to the last bit. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let step = 0; step < 100; step += 1) {
    const middle = (a + b) / 2;
    if (f(middle) > 0) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}
