import { sampled } from '#numerics/control/dynamics.ts';
import { pendulum } from '#numerics/control/pendulum.ts';
import { diagonal, diagonalOf } from '#numerics/matrix.ts';
import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import type { SaturatingCost } from '#numerics/pilco/saturating-cost.ts';
import { controlAt, type SinePolicy } from '#numerics/pilco/sine-policy.ts';
import { type Uniform, seededUniform, standardNormal } from '#numerics/random.ts';
import { type Vector, component, dot, subtractVectors } from '#numerics/vector.ts';

/** Seconds between two controls, steps of a trial. */
export const TICK = 0.1;
export const STEPS = 25;
export const BOUND = 3;
const GRAVITY = 6;
const NOISE = [1e-4, 4e-4] as const;
/** Width of the cost in radians. */
const WIDTH = 0.2;
/** A pole beyond the horizontal has fallen. */
const FALLEN = Math.PI / 2;
const [TRIALS, SEED] = [2000, 3] as const;

/** ω̇ = 6 sin ϑ + u, a Runge–Kutta step a tick, the state (ϑ, ω). */
const { step } = sampled(pendulum({ mass: 1, length: 1, damping: 0, gravity: GRAVITY }), TICK);

export const START: MultivariateGaussian = { mean: [0.35, 0], covariance: diagonal([0.0025, 0.0025]) };
/** Only the angle costs. */
export const COST: SaturatingCost = { weights: diagonal([1 / WIDTH ** 2, 0]), target: [0, 0] };

/** Two gains and a bias. */
export const policyOf = ([angle = NaN, speed = NaN, bias = NaN]: Vector): SinePolicy => ({
  gains: [angle, speed],
  bias,
  bound: BOUND,
});

/** A trial on the true system: states x₀, …, x_T and the controls between them. */
export interface Trial {
  readonly states: readonly Vector[];
  readonly controls: readonly number[];
}

/** Runs `law` from a start that is drawn, with process noise. */
export function trial(
  uniform: Uniform,
  steps: number,
  law: (x: Vector) => number,
  start: MultivariateGaussian = START,
): Trial {
  const drawn = (mean: Vector, variances: Vector): Vector =>
    mean.map((value, i) => value + Math.sqrt(component(variances, i)) * standardNormal(uniform));
  const states = [drawn(start.mean, diagonalOf(start.covariance))];
  const controls: number[] = [];
  for (let t = 0; t < steps; t += 1) {
    const x = states.at(-1) ?? [];
    const u = law(x);
    controls.push(u);
    states.push(drawn(step(x, [u]), NOISE));
  }
  return { states, controls };
}

/** c(x) = 1 − exp(−½(x − target)ᵀW(x − target)). */
export function costAt({ weights, target }: SaturatingCost, x: Vector): number {
  const d = subtractVectors(x, target);
  return 1 - Math.exp(-dot(d, weights.map((row) => dot(row, d))) / 2); // prettier-ignore
}

/** What trials on the true system cost, with mean and standard deviation, and how many of them end in a fall. */
export interface Evaluation {
  readonly mean: number;
  readonly sd: number;
  /** Share of trials in which the pole passes the horizontal. */
  readonly falls: number;
  /** Standard deviation of the total cost of the trials without a fall. */
  readonly sdUpright: number;
  /** Mean angle at the end of the trials without a fall. */
  readonly rest: number;
}

/** A policy's cost on the true system, from many simulated trials. */
export function evaluate(policy: SinePolicy): Evaluation {
  const uniform = seededUniform(SEED);
  const trials = Array.from({ length: TRIALS }, () => {
    const { states } = trial(uniform, STEPS, (x) => controlAt(policy, x));
    return {
      cost: states.reduce((sum, x) => sum + costAt(COST, x), 0),
      fell: states.some((x) => Math.abs(component(x, 0)) > FALLEN),
      end: component(states.at(-1) ?? [], 0),
    };
  });
  const upright = trials.filter(({ fell }) => !fell);
  const all = meanAndSd(trials.map(({ cost }) => cost));
  return {
    ...all,
    falls: 1 - upright.length / trials.length,
    sdUpright: meanAndSd(upright.map(({ cost }) => cost)).sd,
    rest: meanAndSd(upright.map(({ end }) => end)).mean,
  };
}

export const EVALUATED_TRIALS = TRIALS;

function meanAndSd(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / values.length) };
}
