import type { Pair } from '#numerics/newton-2d.ts';

/**
 * A valley in the plane. In its own axes (u along the floor, v across) it is f = ½(u² + κ(v − cu²)²): least at the origin,
 * where its curvatures are 1 and κ whatever the bend; for c = 0 a quadratic, else the floor is the parabola v = cu².
 * As a sum of squares it is minus the log-likelihood of a Gaussian model of variance one with outputs (u, √κ(v − cu²)).
 */
export interface Landscape {
  /** κ ≥ 1: condition number of the Hessian at the minimum. */
  readonly condition: number;
  /** c. */
  readonly bend: number;
  /** From the x-axis to the u-axis, in degrees. */
  readonly angle: number;
}

/** Coordinates in the valley's own axes of a point (or a direction). */
export function toValley({ angle }: Landscape, [x, y]: Pair): Pair {
  const [cos, sin] = turn(angle);
  return [cos * x + sin * y, cos * y - sin * x];
}

/** The point (or direction) with these coordinates in the valley's own axes. */
export function fromValley({ angle }: Landscape, [u, v]: Pair): Pair {
  const [cos, sin] = turn(angle);
  return [cos * u - sin * v, sin * u + cos * v];
}

function turn(degrees: number): Pair {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

export function height(land: Landscape, point: Pair): number {
  const [u, v] = toValley(land, point);
  return (u * u + land.condition * (v - land.bend * u * u) ** 2) / 2;
}

export function gradientAt(land: Landscape, point: Pair): Pair {
  const { condition, bend } = land;
  const [u, v] = toValley(land, point);
  const across = condition * (v - bend * u * u);
  return fromValley(land, [u - 2 * bend * u * across, across]);
}

/**
 * F⁻¹g with the Fisher matrix F = JᵀJ of the Gaussian model, J the Jacobian matrix of its outputs: with residuals r it is
 * J⁻¹r, because g = Jᵀr.
 */
export function naturalDirection(land: Landscape, point: Pair): Pair {
  const { bend } = land;
  const [u, v] = toValley(land, point);
  return fromValley(land, [u, v + bend * u * u]);
}

/** How far a point is from the minimum: the larger of its two coordinates in the valley's axes, without sign. */
export function distance(land: Landscape, point: Pair): number {
  const [u, v] = toValley(land, point);
  return Math.max(Math.abs(u), Math.abs(v));
}

/**
 * The first minimum of f along a ray, exactly: f is a polynomial of degree four there.
 *
 * @param direction downhill
 * @returns t > 0 with f(point + t·direction) least before f first rises again; NaN if the direction does not lead down
 */
export function exactStep(land: Landscape, point: Pair, direction: Pair): number {
  const { condition, bend } = land;
  const [u, v] = toValley(land, point);
  const [a, b] = toValley(land, direction);
  // v − cu² along the ray is w₀ + w₁t + w₂t².
  const [w0, w1, w2] = [v - bend * u * u, b - 2 * bend * u * a, -bend * a * a];
  return firstRise([
    a * u + condition * w0 * w1,
    a * a + condition * (w1 * w1 + 2 * w0 * w2),
    3 * condition * w1 * w2,
    2 * condition * w2 * w2,
  ]);
}

type Cubic = readonly [number, number, number, number];

/** The smallest t > 0 at which the cubic c₀ + c₁t + c₂t² + c₃t³ with c₀ < 0 and c₃ ≥ 0 changes sign; NaN if there is none. */
function firstRise([c0, c1, c2, c3]: Cubic): number {
  if (!(c0 < 0)) return NaN;
  const at = (t: number): number => c0 + t * (c1 + t * (c2 + t * c3));
  const slope = (t: number): number => c1 + t * (2 * c2 + t * 3 * c3);
  // Up to its local maximum, where that is positive, the cubic rises; otherwise it changes sign only once.
  const top = c3 > 0 ? (-c2 - Math.sqrt(c2 * c2 - 3 * c1 * c3)) / (3 * c3) : NaN;
  const most = top > 0 && at(top) >= 0 ? top : Infinity;
  const alone = [Math.abs(c0 / c1), Math.sqrt(Math.abs(c0 / c2)), Math.cbrt(Math.abs(c0 / c3))];
  let [low, high] = [0, Math.min(...alone, most)];
  while (at(high) < 0 && high < most) [low, high] = [high, Math.min(2 * high, most)];
  if (high === Infinity) return NaN;
  let t = high;
  for (let i = 0; i < 200 && low < high; i += 1) {
    const newton = t - at(t) / slope(t);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (next === t) break;
    t = next;
    if (at(t) < 0) low = t;
    else high = t;
    if (high - low <= Number.EPSILON * high) break;
  }
  return t;
}
