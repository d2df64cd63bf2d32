import { pixel } from '#figures/kit/path.ts';
import type { Scale } from '#figures/kit/scale.ts';

/** `d` of one upright line for each sample from the axis at `level`, `length` long for the largest value; up where that is negative. */
export function sticks(
  points: readonly number[],
  values: readonly number[],
  x: Scale,
  level: number,
  length: number,
): string {
  const largest = Math.max(...values);
  if (!(largest > 0)) return '';
  return points
    .map((point, i) => `M${pixel(x(point))} ${level}v${pixel(((values[i] ?? 0) / largest) * length)}`)
    .join('');
}
