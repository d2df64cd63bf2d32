import { NotPositiveDefiniteError, choleskyFactor, choleskySolve } from '#numerics/cholesky.ts';
import {
  type Matrix,
  type Vector,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  symmetrise,
  transpose,
} from '#numerics/matrix.ts';
import { addVectors, dot } from '#numerics/vector.ts';
import type { ControlProblem, FinalExpansion, StageExpansion, Trajectory } from './problem.ts';

/** The law u = û + αk + K(x − x̂) at one time: k (m), K (m × n). */
export interface Gain {
  readonly k: Vector;
  readonly K: Matrix;
}

/** A backward pass: T gains, and the change of the cost that the model promises for a step α, α·`linear` + α²·`quadratic`. */
export interface BackwardPass {
  readonly gains: readonly Gain[];
  readonly linear: number;
  readonly quadratic: number;
}

/** A problem to second order (its dynamics to first) along a trajectory: T stages and the end. */
export interface Expansion {
  readonly stages: readonly (StageExpansion & { readonly fx: Matrix; readonly fu: Matrix })[];
  readonly final: FinalExpansion;
}

/** What all backward passes along a trajectory have in common, however much they are regularised. */
export function expand({ dynamics, cost }: ControlProblem, { states, controls }: Trajectory): Expansion {
  return {
    stages: controls.map((u, t) => {
      const x = states[t] ?? [];
      return { ...dynamics.jacobians(x, u), ...cost.expandStage(x, u) };
    }),
    final: cost.expandFinal(states[controls.length] ?? []),
  };
}

/**
 * The gains of iLQR, or undefined where Q_uu is not positive definite with the regularisation `mu`, which charges
 * ½μ‖δx′‖² for leaving the old states (Tassa, Erez & Todorov, IROS 2012, equations 10 and 11).
 */
export function backwardPass({ stages, final }: Expansion, mu: number): BackwardPass | undefined {
  const gains: Gain[] = [];
  let value = final;
  let linear = 0;
  let quadratic = 0;
  for (const { fx, fu, lx, lu, lxx, luu, lux } of stages.toReversed()) {
    const [fxT, fuT] = [transpose(fx), transpose(fu)];
    const qx = addVectors(lx, multiplyVector(fxT, value.lx));
    const qu = addVectors(lu, multiplyVector(fuT, value.lx));
    const ahead = multiply(fuT, value.lxx);
    const qxx = add(lxx, multiply(fxT, multiply(value.lxx, fx)));
    const quu = symmetrise(add(luu, multiply(ahead, fu)));
    const qux = add(lux, multiply(ahead, fx));
    const firm = (q: Matrix, f: Matrix): Matrix => (mu === 0 ? q : add(q, scale(mu, multiply(fuT, f))));
    const gain = minimiser(firm(quu, fu), firm(qux, fx), qu);
    if (gain === undefined) return undefined;
    gains.push(gain);
    linear += dot(gain.k, qu);
    quadratic += quadraticForm(quu, gain.k) / 2;
    value = valueUnder(gain, { qx, qu, qxx, quu, qux });
  }
  return { gains: gains.reverse(), linear, quadratic };
}

/** k = −H⁻¹q and K = −H⁻¹G; undefined if H is not positive definite. */
function minimiser(h: Matrix, g: Matrix, q: Vector): Gain | undefined {
  try {
    const lower = choleskyFactor(h);
    const solved = transpose(g).map((right) => choleskySolve(lower, right));
    return { k: choleskySolve(lower, q).map((value) => -value), K: scale(-1, transpose(solved)) };
  } catch (error) {
    if (error instanceof NotPositiveDefiniteError) return undefined;
    throw error;
  }
}

interface QExpansion {
  readonly qx: Vector;
  readonly qu: Vector;
  readonly qxx: Matrix;
  readonly quu: Matrix;
  readonly qux: Matrix;
}

/** The value of a law whether or not it is the minimiser: regularised gains are not. */
function valueUnder({ k, K }: Gain, { qx, qu, qxx, quu, qux }: QExpansion): FinalExpansion {
  const kT = transpose(K);
  const bent = addVectors(multiplyVector(quu, k), qu);
  const cross = multiply(kT, qux);
  return {
    lx: addVectors(addVectors(qx, multiplyVector(kT, bent)), multiplyVector(transpose(qux), k)),
    lxx: symmetrise(add(add(qxx, multiply(kT, multiply(quu, K))), add(cross, transpose(cross)))),
  };
}
