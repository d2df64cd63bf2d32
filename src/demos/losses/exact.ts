import { minimise2D } from '#numerics/newton-2d.ts';
import { type DataPoint, type Line, type Shape, gradientOf, labelOf, totalLoss } from './fit.ts';
import type { Loss, LossName } from './loss.ts';
import { lossOf } from './loss.ts';

/** Lines through (x₁, f₁) and (x₂, f₂); none where both stand above each other. */
function through([x1, f1]: DataPoint, [x2, f2]: DataPoint): Line[] {
  if (x1 === x2) return [];
  const b = (f2 - f1) / (x2 - x1);
  return [[f1 - b * x1, b]];
}

/** The best of some lines; among equals the flattest. */
function best(loss: Loss, points: readonly DataPoint[], lines: readonly Line[]): Line | null {
  let found: { readonly line: Line; readonly value: number } | null = null;
  for (const line of lines) {
    const value = totalLoss(loss, line, points);
    const gain = found === null ? Infinity : found.value - value;
    const flatter = found !== null && Math.abs(line[1]) < Math.abs(found.line[1]);
    if (gain > 1e-12 || (gain > -1e-12 && flatter)) found = { line, value };
  }
  return found?.line ?? null;
}

/**
 * The corners of a loss that is straight between kinks: a minimum is at one of them. A kink is where the line passes through
 * one of the `knots`; a corner is where it passes through two of them, or, for a constant, through one.
 */
function corners(knots: readonly DataPoint[], shape: Shape): Line[] {
  if (shape === 'constant') return knots.map(([, f]): Line => [f, 0]);
  return knots.flatMap((knot, i) => knots.slice(i + 1).flatMap((other) => through(knot, other)));
}

/** The middle of the values of a flat bottom; the middle one of an odd number. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

/** (a, b) with Σw·(1, x)(1, x)ᵀ(a, b)ᵀ = (p, q)ᵀ; null if the matrix is singular. */
function solved(weights: readonly number[], xs: readonly number[], shape: Shape, [p, q]: Line): Line | null {
  let [s0, s1, s2] = [0, 0, 0];
  xs.forEach((x, i) => {
    const w = weights[i] ?? 0;
    s0 += w;
    s1 += w * x;
    s2 += w * x * x;
  });
  if (shape === 'constant') return s0 > 0 ? [p / s0, 0] : null;
  const determinant = s0 * s2 - s1 * s1;
  return determinant > 1e-9 * s0 * s2
    ? [(s2 * p - s1 * q) / determinant, (s0 * q - s1 * p) / determinant]
    : null;
}

/** Least squares with weights, by the normal equations. */
function leastSquares(points: readonly DataPoint[], weights: readonly number[], shape: Shape): Line | null {
  const sum = (of: (x: number, y: number) => number): number =>
    points.reduce((total, [x, y], i) => total + (weights[i] ?? 0) * of(x, y), 0);
  return solved(
    weights,
    points.map(([x]) => x),
    shape,
    [sum((_, y) => y), sum((x, y) => x * y)],
  );
}

/**
 * Huber's fit: reweighted least squares until the points within δ stay the same, then the linear equations of that piece,
 * which are exact (Huber & Ronchetti, Robust Statistics, section 7.8).
 */
function huberFit(points: readonly DataPoint[], delta: number, shape: Shape): Line | null {
  const loss = lossOf('huber', delta);
  const residuals = ([a, b]: Line): number[] => points.map(([x, y]) => y - a - b * x);
  let line = leastSquares(points, points.map(() => 1), shape); // prettier-ignore
  for (let round = 0; round < 4000 && line !== null; round += 1) {
    const [p, q] = gradientOf(loss, line, points, shape);
    if (Math.hypot(p, q) < 1e-11) return line;
    const rs = residuals(line);
    const inside = rs.map((r) => (Math.abs(r) <= delta ? 1 : 0));
    const pulls = points.map(([, y], i) => (inside[i] === 1 ? y : delta * Math.sign(rs[i] ?? 0)));
    const target: Line = [
      pulls.reduce((sum, pull) => sum + pull, 0),
      pulls.reduce((sum, pull, i) => sum + pull * (points[i]?.[0] ?? 0), 0),
    ];
    const piece = solved(inside, points.map(([x]) => x), shape, target); // prettier-ignore
    if (piece !== null && totalLoss(loss, piece, points) <= totalLoss(loss, line, points) - 1e-14)
      line = piece;
    else {
      const next = leastSquares(points, rs.map((r) => Math.min(1, delta / Math.abs(r))), shape); // prettier-ignore
      if (next === null || (next[0] === line[0] && next[1] === line[1])) return line;
      line = next;
    }
  }
  return line;
}

/** Whether a threshold parts the labels, or there is but one label: then the cross-entropy falls for ever. */
export function separable(points: readonly DataPoint[], shape: Shape): boolean {
  const [up, down] = ([1, -1] as const).map((label) =>
    points.filter((point) => labelOf(point) === label).map(([x]) => x),
  );
  if (up === undefined || down === undefined || up.length === 0 || down.length === 0) return true;
  if (shape === 'constant') return false;
  return Math.max(...up) <= Math.min(...down) || Math.max(...down) <= Math.min(...up);
}

/** Why there is no one best fit: labels that a threshold parts, or points that all stand above each other. */
export function withoutFit(name: LossName, points: readonly DataPoint[]): 'parted' | 'upright' {
  const labels = new Set(points.map(labelOf));
  const upright = points.every(([x]) => x === points[0]?.[0]);
  return name === 'cross-entropy' && (labels.size === 1 || !upright) ? 'parted' : 'upright';
}

function crossEntropyFit(points: readonly DataPoint[], shape: Shape): Line | null {
  if (separable(points, shape)) return null;
  const ups = points.filter((point) => labelOf(point) === 1).length;
  const constant = Math.log(ups / (points.length - ups));
  if (shape === 'constant') return [constant, 0];
  const loss = lossOf('cross-entropy', 1);
  const { point } = minimise2D(
    ([a, b]) => {
      const line: Line = [a, b];
      let [h0, h1, h2] = [0, 0, 0];
      for (const [x] of points) {
        const s = 1 / (1 + Math.exp(-(a + b * x)));
        h0 += s * (1 - s);
        h1 += s * (1 - s) * x;
        h2 += s * (1 - s) * x * x;
      }
      const [ga, gb] = gradientOf(loss, line, points, 'line');
      return { value: totalLoss(loss, line, points), gradient: [ga, gb], hessian: [h0, h1, h2] };
    },
    [constant, 0],
    { tolerance: 1e-11, reach: 4, maxSteps: 400 },
  );
  return point;
}

/**
 * The line or constant with the least total loss; null if there is none (labels that a threshold parts, under cross-entropy;
 * points that all stand above each other). Where many are best, the middle one of a constant, else the flattest corner.
 */
export function exactFit(
  name: LossName,
  points: readonly DataPoint[],
  shape: Shape,
  delta: number,
): Line | null {
  const loss = lossOf(name, delta);
  switch (name) {
    case 'squared':
      return leastSquares(points, points.map(() => 1), shape); // prettier-ignore
    case 'absolute':
      if (shape === 'constant') return [median(points.map(([, y]) => y)), 0];
      return best(loss, points, corners(points, shape));
    case 'huber':
      return huberFit(points, delta, shape);
    case 'cross-entropy':
      return crossEntropyFit(points, shape);
    case 'hinge':
      return best(
        loss,
        points,
        corners(
          points.map((point): DataPoint => [point[0], labelOf(point)]),
          shape,
        ),
      );
  }
}
