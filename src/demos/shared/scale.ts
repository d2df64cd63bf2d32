/** A straight map from a stretch of values to a stretch of pixels. */
export interface Scale {
  (value: number): number;
  /** The value at a pixel. */
  invert(pixel: number): number;
}

/** @throws RangeError if either stretch has no length. */
export function linearScale([v0, v1]: readonly [number, number], [p0, p1]: readonly [number, number]): Scale {
  if (v0 === v1 || p0 === p1) throw new RangeError('linearScale: a stretch has no length');
  const slope = (p1 - p0) / (v1 - v0);
  return Object.assign((value: number) => p0 + (value - v0) * slope, {
    invert: (pixel: number) => v0 + (pixel - p0) / slope,
  });
}

/** A tenth of a pixel is enough for a path. */
export function pixel(x: number): string {
  return String(Math.round(x * 10) / 10);
}

/** `d` of a broken line through the points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${pixel(x)} ${pixel(y)}`).join('');
}

/** `d` of the area between the broken line and the level `base`. */
export function areaPath(points: readonly (readonly [number, number])[], base: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  return `${linePath(points)}L${pixel(last[0])} ${pixel(base)}L${pixel(first[0])} ${pixel(base)}Z`;
}
