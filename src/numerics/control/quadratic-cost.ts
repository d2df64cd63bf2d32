import { type Matrix, type Vector, multiplyVector, quadraticForm, scale, zeroMatrix } from '../matrix.ts';
import { scaleVector, subtractVectors } from '../vector.ts';
import type { Cost } from './control-problem.ts';

/** Weights of (x − goal)ᵀQ(x − goal) + uᵀRu, without one half, and Qf of the final state: symmetric. */
export interface QuadraticWeights {
  readonly Q: Matrix;
  readonly R: Matrix;
  readonly Qf: Matrix;
  readonly goal: Vector;
}

/** The cost Σₜ (xₜ − goal)ᵀQ(xₜ − goal) + uₜᵀRuₜ, and (x_T − goal)ᵀQf(x_T − goal) at the end. */
export function quadraticCost({ Q, R, Qf, goal }: QuadraticWeights): Cost {
  const from = (x: Vector): Vector => subtractVectors(x, goal);
  const twice = (a: Matrix, x: Vector): Vector => scaleVector(2, multiplyVector(a, x));
  const byControlState = zeroMatrix(R.length, Q.length);
  return {
    cost: (x, u) => quadraticForm(Q, from(x)) + quadraticForm(R, u),
    expandCost: (x, u) => ({
      byState: twice(Q, from(x)),
      byControl: twice(R, u),
      byStateState: scale(2, Q),
      byControlState,
      byControlControl: scale(2, R),
    }),
    finalCost: (x) => quadraticForm(Qf, from(x)),
    expandFinalCost: (x) => ({ gradient: twice(Qf, from(x)), hessian: scale(2, Qf) }),
  };
}
