import type { Random } from '#checks/kit/random.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, addScaled, dot, scaleVector } from '#numerics/vector.ts';

/**
 * f(x) = ½L‖x‖² − c log Σ exp xᵢ, convex or not: the curvature of log-sum-exp lies between 0, along (1, …, 1), and ½, so that
 * of f lies between L − c/2 and L, and its gradient has the Lipschitz constant L for 0 ≤ c ≤ 4L.
 */
export interface SmoothFunction {
  readonly L: number;
  readonly c: number;
}

/** Any such function; with c = 0 it is a paraboloid. */
export function drawSmooth(random: Random): SmoothFunction {
  const L = random.between(0.5, 2);
  return { L, c: random.between(0, 4 * L) };
}

/** f(x). */
export function smoothValue({ L, c }: SmoothFunction, x: Vector): number {
  return 0.5 * L * dot(x, x) - c * logSumExp(x);
}

/** ∇f(x). */
export function smoothGradient({ L, c }: SmoothFunction, x: Vector): Vector {
  return addScaled(scaleVector(L, x), -c, softmax(x));
}
