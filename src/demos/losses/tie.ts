/** The thickness of what ties a point to the line: as its pull, and no thicker than for a pull of two. */
export function tieWidth(pull: number): string {
  return (4.5 * Math.min(2, Math.abs(pull))).toFixed(2);
}
