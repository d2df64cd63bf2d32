import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import {
  type Matrix,
  add,
  largestEntry,
  multiply,
  scale,
  subtract,
  symmetrise,
  transpose,
} from '../matrix.ts';

/** x' = Ax + Bu with the step cost ½(xᵀQx + uᵀRu), R positive definite. */
export interface Regulator {
  readonly a: Matrix;
  readonly b: Matrix;
  readonly q: Matrix;
  readonly r: Matrix;
}

/** The matrix P of the cost-to-go ½xᵀPx and the gain K of the control u = Kx that attains it. */
export interface RiccatiStep {
  readonly p: Matrix;
  readonly k: Matrix;
}

/**
 * One step back: from P at time t + 1 to P and K at time t, in the first of the forms of `atlas-riccati-recursion`.
 *
 * @throws NotPositiveDefiniteError unless R + BᵀPB is positive definite
 */
export function riccatiStep({ a, b, q, r }: Regulator, next: Matrix): RiccatiStep {
  const pa = multiply(next, a);
  const factor = choleskyFactor(add(r, multiply(transpose(b), multiply(next, b))));
  const cross = multiply(transpose(b), pa);
  const k = scale(-1, transpose(transpose(cross).map((column) => choleskySolve(factor, column))));
  return { p: symmetrise(add(q, add(multiply(transpose(a), pa), multiply(transpose(cross), k)))), k };
}

/**
 * The fixed point that the recursion reaches from P = Q, and the steps that it took until no entry changed by more than
 * `tolerance` times the largest one.
 *
 * @throws RangeError if it has not come to rest after `most` steps
 */
export function riccatiFixedPoint(
  regulator: Regulator,
  { tolerance = 1e-13, most = 100_000 } = {},
): RiccatiStep & { readonly steps: number } {
  let step: RiccatiStep = riccatiStep(regulator, regulator.q);
  for (let steps = 1; steps <= most; steps += 1) {
    const next = riccatiStep(regulator, step.p);
    const change = largestEntry(subtract(next.p, step.p));
    step = next;
    if (change <= tolerance * Math.max(1, largestEntry(next.p))) return { ...step, steps };
  }
  throw new RangeError(`riccatiFixedPoint: not at rest after ${most} steps`);
}
