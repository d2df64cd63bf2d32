import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { luFactor, luSolveMatrix } from '../lu.ts';
import {
  type Matrix,
  add,
  identity,
  largestEntry,
  multiply,
  multiplyTransposed,
  scale,
  subtract,
  symmetrise,
  transpose,
} from '../matrix.ts';
import { spectralRadius } from '../spectral-radius.ts';
import { UnstableSystemError, stationaryCovariance } from './lyapunov.ts';
import { type LinearQuadratic, type RiccatiStep, riccatiStep } from './riccati.ts';

/** An infinite-horizon problem whose Riccati equation has no solution with a stable closed loop. */
export class NoStabilisingSolutionError extends RangeError {
  override readonly name = 'NoStabilisingSolutionError';

  constructor() {
    super(
      'the Riccati equation has no stabilising solution: (A, B) must be stabilisable, and no mode of A on the unit circle may be without cost',
    );
  }
}

/**
 * The stabilising solution P of P = Q + AᵀPA − AᵀPB(R + BᵀPB)⁻¹BᵀPA, with its gain: the only one if (A, Q) is detectable,
 * otherwise the largest (Lancaster & Rodman, Algebraic Riccati Equations, chapter 13). By doubling, then by Newton's method, which
 * takes away what rounding has gathered; where a growing mode costs nothing doubling ends elsewhere, and Newton starts from the gain of
 * a problem in which all modes cost.
 *
 * @throws NoStabilisingSolutionError if there is none
 */
export function solveDiscreteRiccati(problem: LinearQuadratic): RiccatiStep {
  const P = doubled(problem);
  const found = P && refined(problem, riccatiStep(problem, P).K);
  if (found !== undefined) return found;
  const all = scale(Math.max(1, largestEntry(problem.Q)), identity(problem.A.length));
  const start = doubled({ ...problem, Q: add(problem.Q, all) });
  const largest = start && refined(problem, riccatiStep(problem, start).K);
  if (largest === undefined || spectralRadius(closedLoop(problem, largest.K)) > 1 - 1e-6)
    throw new NoStabilisingSolutionError();
  return largest;
}

function closedLoop({ A, B }: LinearQuadratic, K: Matrix): Matrix {
  return subtract(A, multiply(B, K));
}

const MAX_DOUBLINGS = 64;

/**
 * The structure-preserving doubling algorithm (Chu, Fan, Lin & Wang, International Journal of Control 77, 2004): k doublings are
 * 2ᵏ steps of the recursion from zero. What it calls Aₖ is the closed loop over 2ᵏ steps and vanishes if and only if that is stable.
 *
 * @returns P, or undefined if the closed loop is not stable
 */
function doubled({ A, B, Q, R }: LinearQuadratic): Matrix | undefined {
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
    if (!(rest < Infinity && largestEntry(h) < Infinity)) return undefined;
    if (rest < 1e-8 && largestEntry(growth) <= Number.EPSILON * largestEntry(h)) return h;
  }
  return undefined;
}

const MOST_NEWTON_STEPS = 100;

/**
 * Newton's method from a stabilising gain (Hewer, IEEE Transactions on Automatic Control 16, 1971): the cost of the
 * gain, then the best gain for that cost, until rounding stops it.
 *
 * @returns undefined if a gain on the way does not stabilise or it comes to no rest
 */
function refined(problem: LinearQuadratic, start: Matrix): RiccatiStep | undefined {
  let K = start;
  let [before, change] = [costOf(problem, K), Infinity];
  for (let step = 0; before !== undefined && step < MOST_NEWTON_STEPS; step += 1) {
    K = riccatiStep(problem, before).K;
    const P = costOf(problem, K);
    if (P === undefined) return undefined;
    const moved = largestEntry(subtract(P, before));
    const size = largestEntry(P);
    if (moved <= Number.EPSILON * size || (moved <= 1e-8 * size && moved >= change / 2))
      return { P, K: riccatiStep(problem, P).K };
    [before, change] = [P, moved];
  }
  return undefined;
}

/** P with P = Q + KᵀRK + (A − BK)ᵀP(A − BK): xᵀPx is what u = −Kx costs for ever. Undefined if that has no end. */
function costOf(problem: LinearQuadratic, K: Matrix): Matrix | undefined {
  const running = symmetrise(add(problem.Q, multiplyTransposed(K, multiply(problem.R, K))));
  try {
    return stationaryCovariance(transpose(closedLoop(problem, K)), running);
  } catch (error) {
    if (error instanceof UnstableSystemError) return undefined;
    throw error;
  }
}
