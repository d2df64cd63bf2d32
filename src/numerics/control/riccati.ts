import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { type Matrix, add, largestEntry, multiply, subtract, symmetrise, transpose } from '../matrix.ts';

/**
 * A linear system x′ = Ax + Bu with the cost Σ xᵀQx + uᵀRu, without one half: A (n × n), B (n × m), Q (n × n, symmetric
 * positive semidefinite), R (m × m, symmetric positive definite).
 */
export interface LinearQuadratic {
  readonly A: Matrix;
  readonly B: Matrix;
  readonly Q: Matrix;
  readonly R: Matrix;
}

/** The gain K (m × n) of the best control u = −Kx when the cost to go from the next state is xᵀPx, and the cost to go from here. */
export interface RiccatiStep {
  readonly K: Matrix;
  readonly P: Matrix;
}

/**
 * One step of the Riccati recursion: K = (R + BᵀPB)⁻¹BᵀPA and Q + KᵀRK + (A − BK)ᵀP(A − BK), Joseph's form, which stays
 * symmetric and positive semidefinite (Bertsekas, Dynamic Programming and Optimal Control I, section 4.1).
 *
 * @throws NotPositiveDefiniteError unless R + BᵀPB is positive definite
 */
export function riccatiStep({ A, B, Q, R }: LinearQuadratic, next: Matrix): RiccatiStep {
  const BtP = multiply(transpose(B), next);
  const lower = choleskyFactor(symmetrise(add(R, multiply(BtP, B))));
  const K = transpose(transpose(multiply(BtP, A)).map((right) => choleskySolve(lower, right)));
  const closed = subtract(A, multiply(B, K));
  const P = add(
    add(Q, multiply(transpose(K), multiply(R, K))),
    multiply(transpose(closed), multiply(next, closed)),
  );
  return { K, P: symmetrise(P) };
}

/** The steps of the finite-horizon problem, t = 0 first, from the final cost xᵀPx with P = `final`. */
export function riccatiRecursion(problem: LinearQuadratic, final: Matrix, horizon: number): RiccatiStep[] {
  const steps: RiccatiStep[] = [];
  let P = final;
  for (let t = 0; t < horizon; t += 1) {
    const step = riccatiStep(problem, P);
    steps.push(step);
    P = step.P;
  }
  return steps.reverse();
}

/**
 * Value iteration from P = Q until no entry changes by more than `tolerance` times the largest one, and the steps after the
 * first that it took. Slower and less exact than `solveDiscreteRiccati`.
 *
 * @throws RangeError if it has not come to rest after `most` steps
 */
export function riccatiAtRest(
  problem: LinearQuadratic,
  { tolerance = 1e-13, most = 100_000 } = {},
): RiccatiStep & { readonly steps: number } {
  let step = riccatiStep(problem, problem.Q);
  for (let steps = 1; steps <= most; steps += 1) {
    const next = riccatiStep(problem, step.P);
    const change = largestEntry(subtract(next.P, step.P));
    step = next;
    if (change <= tolerance * Math.max(1, largestEntry(next.P))) return { ...step, steps };
  }
  throw new RangeError(`riccatiAtRest: not at rest after ${most} steps`);
}
