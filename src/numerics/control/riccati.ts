import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { luFactor, luSolveMatrix } from '../lu.ts';
import {
  type Matrix,
  add,
  identity,
  largestEntry,
  multiply,
  subtract,
  symmetrise,
  transpose,
} from '../matrix.ts';

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

/** An infinite-horizon problem that no controller solves with a finite cost and a stable closed loop. */
export class NoStabilisingSolutionError extends RangeError {
  override readonly name = 'NoStabilisingSolutionError';

  constructor() {
    super(
      'the Riccati equation has no stabilising solution: (A, B) must be stabilisable and (A, Q) detectable',
    );
  }
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

const MAX_DOUBLINGS = 64;

/**
 * The stabilising solution P of P = Q + AᵀPA − AᵀPB(R + BᵀPB)⁻¹BᵀPA, with its gain, by the structure-preserving
 * doubling algorithm (Chu, Fan, Lin & Wang, International Journal of Control 77, 2004): k doublings are 2ᵏ steps
 * of the recursion from zero. What it calls Aₖ is the closed loop over 2ᵏ steps and vanishes if and only if that is stable.
 *
 * @throws NoStabilisingSolutionError if there is none
 */
export function solveDiscreteRiccati(problem: LinearQuadratic): RiccatiStep {
  const { A, B, Q, R } = problem;
  const lower = choleskyFactor(R);
  const unit = identity(A.length);
  let a = A;
  let g = symmetrise(multiply(B, transpose(B.map((right) => choleskySolve(lower, right)))));
  let h = Q;
  for (let doubling = 0; doubling < MAX_DOUBLINGS; doubling += 1) {
    const w = luFactor(add(unit, multiply(g, h)));
    const wa = luSolveMatrix(w, a);
    const wg = luSolveMatrix(w, g);
    const at = transpose(a);
    const growth = symmetrise(multiply(at, multiply(h, wa)));
    g = symmetrise(add(g, multiply(a, multiply(wg, at))));
    h = add(h, growth);
    a = multiply(a, wa);
    const rest = largestEntry(a);
    if (!(rest < Infinity && largestEntry(h) < Infinity)) break;
    if (rest < 1e-8 && largestEntry(growth) <= Number.EPSILON * largestEntry(h)) return polished(problem, h);
  }
  throw new NoStabilisingSolutionError();
}

/** One step of the plain recursion takes away what rounding the doublings has gathered, and gives the gain. */
function polished(problem: LinearQuadratic, P: Matrix): RiccatiStep {
  const better = riccatiStep(problem, P);
  const change = largestEntry(subtract(better.P, P));
  if (!(change <= 1e-6 * largestEntry(P) + Number.MIN_VALUE)) throw new NoStabilisingSolutionError();
  return { P: better.P, K: riccatiStep(problem, better.P).K };
}
