import { multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';
import { type Gains, backwardPass } from './ilqr-backward-pass.ts';
import { type LqrProblem, rollout } from './linear-quadratic.ts';

/** A trajectory of a linear-quadratic problem. */
export interface Nominal {
  readonly states: readonly Vector[];
  readonly controls: readonly Vector[];
  readonly cost: number;
}

/** The trajectory of controls that stand one after another in a single vector. */
export function nominalOf(problem: LqrProblem, stacked: Vector): Nominal {
  const m = problem.steps[0]?.R.length ?? 0;
  return rollout(problem, (t) => stacked.slice(t * m, (t + 1) * m));
}

/** iLQR's backward pass along a trajectory of a linear-quadratic problem, for which its model is exact. */
export function linearQuadraticGains({ steps, final }: LqrProblem, nominal: Nominal): Gains[] {
  const along = steps.map(({ A, B, Q, S, R, q, r }, t) => {
    const [x, u] = [nominal.states[t] ?? [], nominal.controls[t] ?? []];
    return {
      fx: A,
      fu: B,
      lx: addVectors(addVectors(multiplyVector(Q, x), multiplyVector(transpose(S), u)), q),
      lu: addVectors(addVectors(multiplyVector(R, u), multiplyVector(S, x)), r),
      lxx: Q,
      lux: S,
      luu: R,
    };
  });
  const end = nominal.states.at(-1) ?? [];
  return backwardPass(along, { Vx: addVectors(multiplyVector(final.P, end), final.p), Vxx: final.P });
}
