import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

type Pair = readonly [number, number];

const valueAt = ([x, y]: Pair): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
const slopeAt = ([x, y]: Pair): Pair => [2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)];

const START: Pair = [-1.2, 1];
const [SUFFICIENT, SHRINK, GONE] = [1e-4, 0.5, 1e-4] as const;

/** Gradient descent with backtracking from the step 1 on Rosenbrock's valley, until the gradient is below 10⁻⁴. */
export function rosenbrock(): WorkedValues {
  const lengths: number[] = [];
  let point = START;
  for (let slope = slopeAt(point); Math.hypot(...slope) >= GONE; slope = slopeAt(point)) {
    const [here, squared] = [valueAt(point), slope[0] ** 2 + slope[1] ** 2];
    const moved = (step: number): Pair => [point[0] - step * slope[0], point[1] - step * slope[1]];
    let step = 1;
    while (valueAt(moved(step)) > here - SUFFICIENT * step * squared) step *= SHRINK;
    lengths.push(step);
    point = moved(step);
  }
  const sorted = lengths.toSorted((a, b) => a - b);
  // The Hessian at the minimum (1, 1).
  const { values } = symmetricEigen([[802, -400], [-400, 200]]); // prettier-ignore
  const [mu, L] = [component(values, 0), component(values, 1)];
  return {
    steps: lengths.length,
    median: component(sorted, Math.floor(sorted.length / 2)),
    limit: 2 / L,
    kappa: L / mu,
  };
}
