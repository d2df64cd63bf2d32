import { multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, subtractVectors } from '#numerics/vector.ts';
import { type BackwardPass, type Gain, backwardPass, expand } from './backward-pass.ts';
import type { ControlProblem, Trajectory } from './problem.ts';

/** How much a backward pass is regularised, and by which factor that last changed. */
export interface Damping {
  readonly mu: number;
  readonly factor: number;
}

/** One iteration of iLQR: the pass that was used, how far it was followed, and where that led. */
export interface Iteration {
  readonly trajectory: Trajectory;
  readonly pass: BackwardPass;
  /** Share of the open-loop terms that was applied. */
  readonly alpha: number;
  /** Actual over promised decrease of the cost. */
  readonly ratio: number;
  readonly damping: Damping;
}

export interface SolverOptions {
  /** Iterations after which the best trajectory so far is the result. */
  readonly iterations: number;
  /** A promised decrease below this share of the cost ends the search. */
  readonly tolerance: number;
}

export interface Solution {
  readonly trajectory: Trajectory;
  readonly iterations: readonly Iteration[];
  /** False if the iterations ran out first. */
  readonly converged: boolean;
}

const NO_DAMPING: Damping = { mu: 0, factor: 1 };
const LEAST_MU = 1e-6;
const MOST_MU = 1e10;
const SMALLEST_STEP = 2 ** -10;
/** Share of the promised decrease that a step must bring. */
const ACCEPTED_RATIO = 1e-4;

/** The trajectory of the given controls. Its cost is not finite where it runs away. */
export function rollOut(problem: ControlProblem, controls: readonly Vector[]): Trajectory {
  return follow(problem, controls.length, (t) => controls[t] ?? []);
}

/** Runs the true system with û + αk + K(x − x̂) from x₀. */
export function forwardPass(
  problem: ControlProblem,
  nominal: Trajectory,
  gains: readonly Gain[],
  alpha: number,
): Trajectory {
  return follow(problem, nominal.controls.length, (t, x) => {
    const gain = gains[t];
    const control = nominal.controls[t] ?? [];
    if (gain === undefined) return control;
    const deviation = subtractVectors(x, nominal.states[t] ?? []);
    return addVectors(addScaled(control, alpha, gain.k), multiplyVector(gain.K, deviation));
  });
}

function follow(
  { dynamics, cost, x0 }: ControlProblem,
  horizon: number,
  control: (t: number, x: Vector) => Vector,
): Trajectory {
  const states = [x0];
  const controls: Vector[] = [];
  let total = 0;
  let x = x0;
  for (let t = 0; t < horizon; t += 1) {
    const u = control(t, x);
    total += cost.stage(x, u);
    x = dynamics.step(x, u);
    controls.push(u);
    states.push(x);
  }
  return { states, controls, cost: total + cost.final(x) };
}

/** Faster with each failure in a row (Tassa, Erez & Todorov 2012, section II-F). */
function raised({ mu, factor }: Damping): Damping {
  const next = Math.max(2, 2 * factor);
  return { mu: Math.max(mu * next, LEAST_MU), factor: next };
}

function lowered({ mu, factor }: Damping): Damping {
  const next = Math.min(1 / 2, factor / 2);
  return { mu: mu * next < LEAST_MU ? 0 : mu * next, factor: next };
}

/** The longest of the steps 1, ½, ¼, … that brings its share of the promised decrease. */
function lineSearch(problem: ControlProblem, nominal: Trajectory, pass: BackwardPass) {
  for (let alpha = 1; alpha >= SMALLEST_STEP; alpha /= 2) {
    const promised = -(alpha * pass.linear + alpha * alpha * pass.quadratic);
    const trajectory = forwardPass(problem, nominal, pass.gains, alpha);
    const ratio = (nominal.cost - trajectory.cost) / promised;
    if (promised > 0 && ratio > ACCEPTED_RATIO) return { trajectory, alpha, ratio };
  }
  return undefined;
}

/**
 * One iteration from a trajectory: a backward pass, regularised as far as it must be, and a line search on the true
 * system. `'converged'` if the promised decrease is below the tolerance, `'stuck'` if no regularisation brings any decrease.
 */
export function iterate(
  problem: ControlProblem,
  nominal: Trajectory,
  start: Damping,
  tolerance: number,
): Iteration | 'converged' | 'stuck' {
  const expansion = expand(problem, nominal);
  for (let damping = start; damping.mu <= MOST_MU; damping = raised(damping)) {
    const pass = backwardPass(expansion, damping.mu);
    if (pass === undefined) continue;
    if (-(pass.linear + pass.quadratic) <= tolerance * nominal.cost) return 'converged';
    const found = lineSearch(problem, nominal, pass);
    if (found !== undefined) return { ...found, pass, damping: lowered(damping) };
  }
  return 'stuck';
}

/**
 * iLQR from initial controls: iterations until no more decrease is to be had, then one last full step that the tolerance
 * would have left out, if it does not raise the cost (Li & Todorov 2004; Tassa, Erez & Todorov 2012).
 *
 * @throws RangeError if the trajectory of the initial controls is not finite
 */
export function solve(
  problem: ControlProblem,
  controls: readonly Vector[],
  { iterations: limit, tolerance }: SolverOptions,
): Solution {
  let trajectory = rollOut(problem, controls);
  if (!Number.isFinite(trajectory.cost))
    throw new RangeError('the trajectory of the initial controls runs away: its cost is not finite');
  const iterations: Iteration[] = [];
  let damping = NO_DAMPING;
  while (iterations.length < limit) {
    const next = iterate(problem, trajectory, damping, tolerance);
    if (next === 'stuck') return { trajectory, iterations, converged: true };
    if (next === 'converged')
      return { trajectory: polished(problem, trajectory), iterations, converged: true };
    iterations.push(next);
    ({ trajectory, damping } = next);
  }
  return { trajectory, iterations, converged: false };
}

/** One more full step: on a cost that has settled to n digits the controls have settled to n/2. */
function polished(problem: ControlProblem, trajectory: Trajectory): Trajectory {
  const pass = backwardPass(expand(problem, trajectory), 0);
  if (pass === undefined) return trajectory;
  const next = forwardPass(problem, trajectory, pass.gains, 1);
  return next.cost <= trajectory.cost * (1 + 1e-14) ? next : trajectory;
}
