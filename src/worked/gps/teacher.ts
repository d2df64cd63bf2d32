import { component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import {
  STEPS,
  TEACHER,
  always,
  augmented,
  maximumEntropy,
  propagate,
  trajectoryKl,
  type Controller,
} from './scalar-system.ts';

export const START = 2;
const BOUNDS = [0.5, 1, 4] as const;
/** The controller near which the next one shall stay. */
const LAST = always(-0.2, 0);

/** The policy that pushes by θ whatever the state: J(θ) = J(0) + slope·θ + curvature/2·θ², a parabola through three points. */
export function pushParabola(): { still: number; slope: number; half: number; best: number; least: number } {
  const at = (theta: number): number => propagate(always(0, theta), START).cost;
  const still = at(0);
  const half = (at(1) + at(-1)) / 2 - still;
  const slope = (at(1) - at(-1)) / 2;
  const best = -slope / (2 * half);
  return { still, slope, half, best, least: at(best) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The best controller within a divergence of the last one, by bisection in the logarithm of its multiplier η. */
export function bounded(bound: number): { eta: number; controllers: readonly Controller[]; cost: number } {
  const at = (eta: number): Controller[] =>
    maximumEntropy(
      LAST.map((last) => augmented(last, 1, 0, 1 / eta)),
      1,
    );
  let [low, high] = [Math.log(1e-4), Math.log(1e4)];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (trajectoryKl(at(Math.exp(middle)), LAST, START) > bound) low = middle;
    else high = middle;
  }
  const controllers = at(Math.exp(high));
  return { eta: Math.exp(high), controllers, cost: propagate(controllers, START).cost };
}

/** What the notes on GPS say of the maximum-entropy controller, of who copies it, and of staying near the last one. */
export function teacher(): WorkedValues {
  const { controls, cost } = propagate(TEACHER, START);
  const silent = TEACHER.map((controller) => ({ ...controller, variance: 0 }));
  const variances = TEACHER.map(({ variance }) => variance);
  const copied = mean(controls);
  return {
    push: pushParabola(),
    controls,
    copied,
    copiedCost: propagate(always(0, copied), START).cost,
    gain: TEACHER[0]?.gain ?? NaN,
    variance: component(variances, 0),
    lastVariance: component(variances, STEPS - 1),
    harmonic: 1 / mean(variances.map((variance) => 1 / variance)),
    arithmetic: mean(variances),
    cost,
    silentCost: propagate(silent, START).cost,
    lastCost: propagate(LAST, START).cost,
    bounded: BOUNDS.map((bound) => {
      const { eta, cost: reached } = bounded(bound);
      return { bound, eta, cost: reached };
    }),
  };
}
