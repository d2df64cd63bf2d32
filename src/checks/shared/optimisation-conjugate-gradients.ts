import { type QuadraticProblem, residual } from '#checks/shared/optimisation-quadratics.ts';
import { bilinear } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot } from '#numerics/vector.ts';

/** The steps of conjugate gradients; x, r and d have one more item than α and β. */
export interface ConjugateRun {
  readonly x: readonly Vector[];
  readonly r: readonly Vector[];
  readonly d: readonly Vector[];
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
}

/**
 * Conjugate gradients by what defines them: exact line searches, each direction the new residual less its component
 * along the direction before, in the inner product of A. Residuals are computed anew as b − Ax (Nocedal & Wright,
 * Numerical Optimization, 2nd edition, section 5.1).
 */
export function conjugateSearches(problem: QuadraticProblem, steps: number): ConjugateRun {
  const { A, start } = problem;
  const first = residual(problem, start);
  const [x, r, d] = [[start], [first], [first]];
  const alpha: number[] = [];
  const beta: number[] = [];
  let [here, direction] = [start, first];
  for (let k = 0; k < steps; k += 1) {
    const step = dot(direction, residual(problem, here)) / bilinear(direction, A, direction);
    here = addScaled(here, step, direction);
    const left = residual(problem, here);
    const weight = -bilinear(left, A, direction) / bilinear(direction, A, direction);
    direction = addScaled(left, weight, direction);
    x.push(here);
    r.push(left);
    d.push(direction);
    alpha.push(step);
    beta.push(weight);
  }
  return { x, r, d, alpha, beta };
}

/** Item k of a run. @throws RangeError outside of it. */
export function item<T>(list: readonly T[], k: number): T {
  const found = list[k];
  if (found === undefined) throw new RangeError(`item: ${k} lies outside of a list of ${list.length}`);
  return found;
}
