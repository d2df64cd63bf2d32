import {
  type Matrix,
  type Vector,
  multiplyVector,
  quadraticForm,
  scale,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { scaleVector, subtractVectors } from '#numerics/vector.ts';
import type { Cost } from './problem.ts';

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
  const lux = zeroMatrix(R.length, Q.length);
  return {
    stage: (x, u) => quadraticForm(Q, from(x)) + quadraticForm(R, u),
    final: (x) => quadraticForm(Qf, from(x)),
    expandStage: (x, u) => ({
      lx: twice(Q, from(x)),
      lxx: scale(2, Q),
      lu: twice(R, u),
      luu: scale(2, R),
      lux,
    }),
    expandFinal: (x) => ({ lx: twice(Qf, from(x)), lxx: scale(2, Qf) }),
  };
}
