/** Mass, mean and variance of a density or of probabilities. */
export type Moments = {
  readonly mass: number;
  readonly mean: number;
  readonly variance: number;
};

/** The moments of weighted points. */
export function momentsOf(points: readonly number[], weight: (y: number) => number): Moments {
  const weights = points.map(weight);
  const sum = (of: (y: number) => number): number =>
    points.reduce((total, y, i) => total + (weights[i] ?? 0) * of(y), 0);
  const mean = sum((y) => y);
  return { mass: sum(() => 1), mean, variance: sum((y) => (y - mean) ** 2) };
}

/**
 * The moments of a smooth density by the trapezoidal rule between ends where it has vanished: there its error falls
 * exponentially with the step. Half of the smallest standard deviation is enough for all of float64.
 */
export function densityMoments(
  density: (y: number) => number,
  { from, to, step }: { from: number; to: number; step: number },
): Moments {
  const n = Math.ceil((to - from) / step);
  const h = (to - from) / n;
  const points = Array.from({ length: n + 1 }, (_, i) => from + i * h);
  return momentsOf(points, (y) => h * density(y));
}
