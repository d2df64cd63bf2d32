import { type Vector, addScaled, dot } from '../vector.ts';

/** A differentiable function: its value and gradient at a point. */
export type Objective = (x: Vector) => { readonly value: number; readonly gradient: Vector };

/** A point of an objective. */
export interface Point {
  readonly x: Vector;
  readonly value: number;
  readonly gradient: Vector;
}

/** Sufficient decrease and curvature: the customary constants for quasi-Newton methods. */
const [DECREASE, CURVATURE] = [1e-4, 0.9];
const [MOST_STRETCHES, MOST_CUTS] = [30, 40];

/** A place along the line: step, value and slope there. */
interface Trial extends Point {
  readonly step: number;
  readonly slope: number;
}

/**
 * A step along a direction of descent that satisfies the strong Wolfe conditions (Nocedal & Wright, Numerical Optimization,
 * algorithms 3.5 and 3.6), found from a first step by doubling and by cubic interpolation.
 *
 * @returns the point there and the evaluations that it took; undefined where rounding leaves no such step
 */
export function wolfeSearch(
  objective: Objective,
  from: Point,
  direction: Vector,
  firstStep: number,
): { readonly point: Point; readonly evaluations: number } | undefined {
  const slope0 = dot(from.gradient, direction);
  if (!(slope0 < 0)) return undefined;
  let evaluations = 0;
  const at = (step: number): Trial => {
    const x = addScaled(from.x, step, direction);
    const { value, gradient } = objective(x);
    evaluations += 1;
    return { x, value, gradient, step, slope: dot(gradient, direction) };
  };
  const tooHigh = (trial: Trial): boolean => !(trial.value <= from.value + DECREASE * trial.step * slope0);
  const flat = (trial: Trial): boolean => Math.abs(trial.slope) <= -CURVATURE * slope0;
  const zoom = (low: Trial, high: Trial): Trial | undefined => {
    let [lower, upper] = [low, high];
    for (let cut = 0; cut < MOST_CUTS; cut += 1) {
      const trial = at(between(lower, upper));
      if (tooHigh(trial) || trial.value >= lower.value) upper = trial;
      else {
        if (flat(trial)) return trial;
        if (trial.slope * (upper.step - lower.step) >= 0) upper = lower;
        lower = trial;
      }
    }
    return undefined;
  };
  const search = (): Trial | undefined => {
    let before: Trial = { ...from, step: 0, slope: slope0 };
    for (let stretch = 0; stretch < MOST_STRETCHES; stretch += 1) {
      const trial = at(stretch === 0 ? firstStep : 2 * before.step);
      if (tooHigh(trial) || (stretch > 0 && trial.value >= before.value)) return zoom(before, trial);
      if (flat(trial)) return trial;
      if (trial.slope >= 0) return zoom(trial, before);
      before = trial;
    }
    return undefined;
  };
  const found = search();
  return found && { point: { x: found.x, value: found.value, gradient: found.gradient }, evaluations };
}

/** The minimum of the cubic through both ends, kept away from them; the middle where there is none. */
function between(a: Trial, b: Trial): number {
  const width = b.step - a.step;
  const d1 = a.slope + b.slope - (3 * (a.value - b.value)) / (a.step - b.step);
  const d2 = Math.sign(width) * Math.sqrt(d1 * d1 - a.slope * b.slope);
  const step = b.step - (width * (b.slope + d2 - d1)) / (b.slope - a.slope + 2 * d2);
  const share = (step - a.step) / width;
  return share > 0.1 && share < 0.9 ? step : a.step + width / 2;
}
