/** What is left of an error when it counts as gone. */
export const MILLIONTH = 1e-6;

/** The number of steps after which a size is at most `limit` for the first time. */
export function stepsUntil<Point>(
  run: Iterable<Point>,
  size: (point: Point) => number,
  limit: number,
): number {
  let steps = 0;
  for (const point of run) {
    if (size(point) <= limit) return steps;
    steps += 1;
  }
  throw new RangeError(`stepsUntil: the run ended after ${steps} points, above ${limit}`);
}

/** The number of steps after which a size stays at most `limit`, as far as the first `horizon` steps tell. */
export function stepsForGood<Point>(
  run: Iterable<Point>,
  size: (point: Point) => number,
  limit: number,
  horizon: number,
): number {
  let [steps, last] = [0, -1];
  for (const point of run) {
    if (size(point) > limit) last = steps;
    if (steps === horizon) break;
    steps += 1;
  }
  if (last === horizon) throw new RangeError(`stepsForGood: above ${limit} after ${horizon} steps`);
  return last + 1;
}
