/** A point of the plane. */
export type Place = readonly [number, number];

/** A symmetric 2 × 2 matrix: [[xx, xy], [xy, yy]]. */
export interface Covariance {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** One part of a mixture of normals in the plane. */
export interface Part {
  /** π, from 0 to 1. */
  readonly weight: number;
  readonly mean: Place;
  readonly covariance: Covariance;
}

/** Variances along the principal axes, the larger first, and the angle of the first axis to x. */
export interface Axes {
  readonly major: number;
  readonly minor: number;
  readonly angle: number;
}

export function axesOf({ xx, xy, yy }: Covariance): Axes {
  const centre = (xx + yy) / 2;
  const radius = Math.hypot((xx - yy) / 2, xy);
  return { major: centre + radius, minor: centre - radius, angle: Math.atan2(2 * xy, xx - yy) / 2 };
}

/** The matrix with these axes. */
export function fromAxes({ major, minor, angle }: Axes): Covariance {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return {
    xx: major * c * c + minor * s * s,
    xy: (major - minor) * c * s,
    yy: major * s * s + minor * c * c,
  };
}

export function determinant({ xx, xy, yy }: Covariance): number {
  return xx * yy - xy * xy;
}

/** log π + log N(x; μ, Σ), as a function of x; −∞ everywhere for a part without weight. Σ must be positive definite. */
export function logJoint({ weight, mean: [mx, my], covariance }: Part): (x: Place) => number {
  const d = determinant(covariance);
  const start = Math.log(weight) - Math.log(2 * Math.PI) - Math.log(d) / 2;
  return ([x, y]) => {
    const [a, b] = [x - mx, y - my];
    return start - (covariance.yy * a * a - 2 * covariance.xy * a * b + covariance.xx * b * b) / (2 * d);
  };
}
