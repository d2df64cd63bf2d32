import { luFactor, luSolve, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, dot, scaleVector } from '#numerics/vector.ts';
import { type StepDerivatives, expansionOf } from './polynomial-step.ts';

/** The derivatives of one step along a trajectory. */
export type LinearStep = Pick<StepDerivatives, 'fx' | 'fu' | 'lx' | 'lu' | 'lxx' | 'lux' | 'luu'>;

/** What the backward pass finds at one time, and what it adds to the two sums of the expected change. */
export interface Gains {
  readonly k: Vector;
  readonly K: Matrix;
  /** kᵀQ_u. */
  readonly first: number;
  /** kᵀQ_uu k. */
  readonly second: number;
  /** Q_uᵀQ_uu⁻¹Q_u. */
  readonly decrease: number;
}

/** iLQR's backward pass without regularisation, from gradient and Hessian of the final cost; t = 0 first. */
export function backwardPass(
  steps: readonly LinearStep[],
  final: { readonly Vx: Vector; readonly Vxx: Matrix },
): Gains[] {
  const found: Gains[] = [];
  let { Vx, Vxx } = final;
  for (const step of [...steps].reverse()) {
    const { Qx, Qu, Qxx, Quu, Qux } = expansionOf({ ...step, Vx, Vxx, fxx: [], fux: [], fuu: [] });
    const H = luFactor(Quu);
    const k = scaleVector(-1, luSolve(H, Qu));
    const K = scale(-1, luSolveMatrix(H, Qux));
    const [first, second] = [dot(k, Qu), quadraticForm(Quu, k)];
    found.unshift({ k, K, first, second, decrease: dot(Qu, luSolve(H, Qu)) });
    Vx = addVectors(Qx, multiplyVector(transpose(K), addVectors(multiplyVector(Quu, k), Qu)));
    Vx = addVectors(Vx, multiplyVector(transpose(Qux), k));
    const cross = multiply(transpose(Qux), K);
    const squares = multiply(transpose(K), multiply(Quu, K));
    Vxx = add(add(Qxx, squares), add(transpose(cross), cross));
  }
  return found;
}
