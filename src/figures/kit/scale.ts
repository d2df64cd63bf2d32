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

/** A logarithmic map: equal factors of the value take up equal stretches of pixels. @throws RangeError unless both ends are positive and differ. */
export function logScale([v0, v1]: readonly [number, number], pixels: readonly [number, number]): Scale {
  if (!(v0 > 0 && v1 > 0)) throw new RangeError('logScale: the ends must be positive');
  const linear = linearScale([Math.log(v0), Math.log(v1)], pixels);
  return Object.assign((value: number) => linear(Math.log(value)), {
    invert: (pixel: number) => Math.exp(linear.invert(pixel)),
  });
}
