import { type Point, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale, logScale } from '#figures/kit/scale.ts';
import { MOST_UNITS } from './layer.ts';

/** What the fit's picture shows of y, and where its curves are computed. */
export const Y_RANGE = [-2.4, 2.4] as const;
export const GRID: readonly number[] = Array.from({ length: 161 }, (_, i) => i / 160);

/** Errors that the other picture shows. */
const LEAST = 1e-4;
const MOST = 1e4;
export const CAPACITY_TICKS = [1, 2, 5, 10, 20, 50, 100] as const;

export function capacityScale(from: number, to: number): Scale {
  return logScale([1, MOST_UNITS], [from, to]);
}

/** The powers of ten from the least error shown to the one above all errors. */
export function errorPowers(errors: readonly number[]): readonly number[] {
  const top = Math.ceil(Math.log10(Math.min(MOST, Math.max(1, ...errors))));
  const bottom = Math.log10(LEAST);
  return Array.from({ length: top - bottom + 1 }, (_, i) => bottom + i);
}

/** Errors on a logarithmic scale; what lies outside is put at its edge, a little beyond. */
export function errorScale(powers: readonly number[], base: number, top: number): Scale {
  const [low, high] = [powers[0] ?? -4, powers.at(-1) ?? 0];
  const scale = linearScale([low, high], [base, top]);
  return Object.assign(
    (error: number) => scale(Math.min(high + 0.05, Math.max(low - 0.5, Math.log10(Math.max(error, 1e-300))))),
    { invert: (pixel: number) => 10 ** scale.invert(pixel) },
  );
}

/** A curve over the grid; far outside of the picture it is cut. */
export function gridLine(values: readonly number[], x: Scale, y: Scale): string {
  return linePath(gridPoints(values, x, y));
}

export function gridPoints(values: readonly number[], x: Scale, y: Scale): Point[] {
  return values.map((value, i) => [x(GRID[i] ?? 0), y(Math.max(-9, Math.min(9, value)))]);
}
