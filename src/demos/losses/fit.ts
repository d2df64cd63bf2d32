import type { Pair } from '#numerics/newton-2d.ts';
import type { Loss } from './loss.ts';

/** (x, y); as a label a point is t = 1 for y > 0 and t = −1 otherwise. */
export type DataPoint = Pair;

/** f(x) = a + bx; a constant has b = 0. */
export type Line = readonly [a: number, b: number];

export const SHAPES = ['line', 'constant'] as const;
export type Shape = (typeof SHAPES)[number];

export function labelOf([, y]: DataPoint): 1 | -1 {
  return y > 0 ? 1 : -1;
}

export function predict([a, b]: Line, x: number): number {
  return a + b * x;
}

/** The residual or the margin of a point. */
export function argumentOf({ kind }: Loss, line: Line, point: DataPoint): number {
  const f = predict(line, point[0]);
  return kind === 'numbers' ? point[1] - f : labelOf(point) * f;
}

/** ∂ℓ/∂f of a point: how hard it pulls the prediction down. */
export function pullOf(loss: Loss, line: Line, point: DataPoint): number {
  const slope = loss.slope(argumentOf(loss, line, point));
  return loss.kind === 'numbers' ? -slope : labelOf(point) * slope;
}

/** Σ ℓ. */
export function totalLoss(loss: Loss, line: Line, points: readonly DataPoint[]): number {
  return points.reduce((sum, point) => sum + loss.value(argumentOf(loss, line, point)), 0);
}

/** ∂(Σ ℓ)/∂(a, b); the second is 0 for a constant. */
export function gradientOf(loss: Loss, line: Line, points: readonly DataPoint[], shape: Shape): Line {
  let [a, b] = [0, 0];
  for (const point of points) {
    const pull = pullOf(loss, line, point);
    a += pull;
    b += pull * point[0];
  }
  return [a, shape === 'line' ? b : 0];
}

/** φ₀ = 0, φ₁, …, φ_k by steps of α times the mean gradient: k + 1 lines, fewer once one is longer than `far`. */
export function descend(
  loss: Loss,
  points: readonly DataPoint[],
  shape: Shape,
  rate: number,
  steps: number,
  far = Infinity,
): Line[] {
  let line: Line = [0, 0];
  const lines = [line];
  for (let k = 0; k < steps && Math.hypot(...line) <= far; k += 1) {
    const [a, b] = gradientOf(loss, line, points, shape);
    line = [line[0] - (rate * a) / points.length, line[1] - (rate * b) / points.length];
    lines.push(line);
  }
  return lines;
}
