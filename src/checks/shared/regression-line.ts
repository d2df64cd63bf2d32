import type { Random } from '#checks/kit/random.ts';
import { type Vector, component, dot, subtractVectors } from '#numerics/vector.ts';

/** Training pairs of one input and one output. */
export interface Pairs {
  readonly x: Vector;
  readonly y: Vector;
}

/** Three to six pairs whose inputs differ. */
export function drawPairs(random: Random): Pairs {
  const n = random.integer(3, 6);
  return { x: random.list(n, (i) => i - n / 2 + random.between(0, 0.7)), y: random.vector(n) };
}

export const mean = (numbers: Vector): number => numbers.reduce((sum, z) => sum + z, 0) / numbers.length;

/** Intercept and slope of the least squares line: covariance over variance, through the point of the means. */
export function leastSquaresLine({ x, y }: Pairs): Vector {
  const centred = x.map((value) => value - mean(x));
  const slope = dot(centred, y) / dot(centred, centred);
  return [mean(y) - slope * mean(x), slope];
}

/** What a line predicts. */
export function predict(line: Vector, x: number): number {
  return component(line, 0) + component(line, 1) * x;
}

/** The differences of outputs and predictions. */
export function residuals({ x, y }: Pairs, line: Vector): Vector {
  return subtractVectors(
    y,
    x.map((value) => predict(line, value)),
  );
}
