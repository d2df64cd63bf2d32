import { choleskyFactor, choleskySolve, NotPositiveDefiniteError } from '../cholesky.ts';
import {
  type Matrix,
  add,
  identity,
  multiply,
  multiplyTransposed,
  multiplyVector,
  multiplyVectorTransposed,
  scale,
  symmetrise,
  transpose,
} from '../matrix.ts';
import { type Vector, addScaled, addVectors, dot, scaleVector, subtractVectors } from '../vector.ts';
import { contract, type ControlProblem, type ExpandedStep, type Trajectory } from './control-problem.ts';

/** The curvature from which gains are computed: `atlas-ilqr-regularisation`. */
export interface Damping {
  readonly mu: number;
  /** Deviations of what are held small: of the controls (μI), or of the next states (μ f_uᵀf_u). */
  readonly of: 'controls' | 'states';
}

/** The affine law u = û + αk + K(x − x̂) for every time, and the parts of the expected change of the cost. */
export interface Sweep {
  readonly openLoop: readonly Vector[];
  readonly feedback: readonly Matrix[];
  /** Σ kᵀQ_u, negative. */
  readonly linear: number;
  /** ½ Σ kᵀQ_uu k. */
  readonly quadratic: number;
}

/** The derivatives of a Q-function: `atlas-ilqr-q-expansion`; with second derivatives of f, `atlas-ddp-second-order-terms`. */
interface QDerivatives {
  readonly x: Vector;
  readonly u: Vector;
  readonly xx: Matrix;
  readonly uu: Matrix;
  readonly ux: Matrix;
}

/**
 * The backward sweep of iLQR along a trajectory, of DDP where the steps carry second derivatives of the dynamics.
 *
 * @returns the sweep, or the time at which the damped curvature was not positive definite
 */
export function sweepBack(
  problem: ControlProblem,
  { states }: Trajectory,
  steps: readonly ExpandedStep[],
  damping: Damping,
): Sweep | number {
  const final = problem.expandFinalCost(states.at(-1) ?? []);
  let [gradient, hessian] = [final.gradient, final.hessian];
  const openLoop: Vector[] = [];
  const feedback: Matrix[] = [];
  let [linear, quadratic] = [0, 0];
  for (let t = steps.length - 1; t >= 0; t -= 1) {
    const step = steps[t];
    if (step === undefined) throw new RangeError(`sweepBack: no step ${t}`);
    const q = qDerivatives(step, gradient, hessian);
    const gains = gainsOf(q, step, damping);
    if (gains === undefined) return t;
    const { k, K } = gains;
    const curved = multiplyVector(q.uu, k);
    linear += dot(k, q.u);
    quadratic += dot(k, curved) / 2;
    gradient = addVectors(
      addVectors(q.x, multiplyVectorTransposed(K, addVectors(curved, q.u))),
      multiplyVectorTransposed(q.ux, k),
    );
    // KᵀQ_uu K + KᵀQ_ux + Q_uxᵀK is the symmetric part of Kᵀ(Q_uu K + 2Q_ux).
    const inner = add(multiply(q.uu, K), scale(2, q.ux));
    hessian = symmetrise(add(q.xx, multiplyTransposed(K, inner)));
    openLoop.unshift(k);
    feedback.unshift(K);
  }
  return { openLoop, feedback, linear, quadratic };
}

function qDerivatives(step: ExpandedStep, gradient: Vector, hessian: Matrix): QDerivatives {
  const { byState: fx, byControl: fu } = step.dynamics;
  const ahead = multiply(hessian, fx);
  const plain = {
    x: addVectors(step.byState, multiplyVectorTransposed(fx, gradient)),
    u: addVectors(step.byControl, multiplyVectorTransposed(fu, gradient)),
    xx: add(step.byStateState, multiplyTransposed(fx, ahead)),
    uu: add(step.byControlControl, multiplyTransposed(fu, multiply(hessian, fu))),
    ux: add(step.byControlState, multiplyTransposed(fu, ahead)),
  };
  if (step.curvatures.length === 0) return plain;
  const n = gradient.length;
  const bend = contract(step.curvatures, gradient, n + step.byControl.length);
  const block = (rows: Matrix, from: number, to?: number): Matrix => rows.map((row) => row.slice(from, to));
  return {
    ...plain,
    xx: add(plain.xx, block(bend.slice(0, n), 0, n)),
    uu: add(plain.uu, block(bend.slice(n), n)),
    ux: add(plain.ux, block(bend.slice(n), 0, n)),
  };
}

/** `atlas-ilqr-gains`, from the damped curvature; undefined where that is not positive definite. */
function gainsOf(
  q: QDerivatives,
  { dynamics: { byState, byControl } }: ExpandedStep,
  { mu, of }: Damping,
): { k: Vector; K: Matrix } | undefined {
  const uu = add(
    q.uu,
    scale(mu, of === 'states' ? multiplyTransposed(byControl, byControl) : identity(q.u.length)),
  );
  const ux = of === 'states' && mu > 0 ? add(q.ux, scale(mu, multiplyTransposed(byControl, byState))) : q.ux;
  try {
    const factor = choleskyFactor(uu);
    const solved = transpose(ux).map((column) => choleskySolve(factor, column));
    return { k: scaleVector(-1, choleskySolve(factor, q.u)), K: scale(-1, transpose(solved)) };
  } catch (error) {
    if (error instanceof NotPositiveDefiniteError) return undefined;
    throw error;
  }
}

/** ΔJ(α) = α Σ kᵀQ_u + ½α² Σ kᵀQ_uu k: `atlas-ilqr-expected-improvement`, negative for an improvement. */
export function expectedChange({ linear, quadratic }: Sweep, alpha: number): number {
  return alpha * linear + alpha * alpha * quadratic;
}

/** The law of `atlas-ilqr-forward-pass` around a trajectory. */
export function lawAround(
  { states, controls }: Trajectory,
  { openLoop, feedback }: Sweep,
  alpha: number,
): (x: Vector, t: number) => Vector {
  return (x, t) => {
    const planned = addScaled(controls[t] ?? [], alpha, openLoop[t] ?? []);
    return addVectors(planned, multiplyVector(feedback[t] ?? [], subtractVectors(x, states[t] ?? [])));
  };
}
