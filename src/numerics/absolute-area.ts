/** ∫ |line from `a` to `b`| over a stretch of this width. */
export function absoluteArea(a: number, b: number, width: number): number {
  if (a * b >= 0) return (width * Math.abs(a + b)) / 2;
  return (width * (a * a + b * b)) / (2 * (Math.abs(a) + Math.abs(b)));
}
