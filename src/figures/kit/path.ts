/** A point: x, y in values of a plot, or in units of a drawing where it is said so. */
export type Point = readonly [x: number, y: number];

/** A tenth of a unit is enough for a path. */
export function pixel(x: number): string {
  return String(Math.round(x * 10) / 10);
}

/** `d` of a broken line through points of the drawing. */
export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${pixel(x)} ${pixel(y)}`).join('');
}

/** `d` of the area between the broken line and the level `base`. */
export function areaPath(points: readonly Point[], base: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  return `${linePath(points)}L${pixel(last[0])} ${pixel(base)}L${pixel(first[0])} ${pixel(base)}Z`;
}

/** `d` of the area that the points go round. */
export function closedPath(points: readonly Point[]): string {
  return points.length === 0 ? '' : `${linePath(points)}Z`;
}
