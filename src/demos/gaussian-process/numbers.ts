import { fixed, legible } from '#domain/number-text.ts';

/** A positive number with about three digits. */
export function amount(value: number): string {
  return fixed(value, value < 1 ? 3 : value < 10 ? 2 : 1);
}

/** Differences smaller than this are rounding errors. */
const ROUNDING = 1e-9;

/** A number with so many decimals, or as a power of ten where it is small; a dash for what there is not. */
export function orDash(value: number, decimals: number): string {
  return Number.isFinite(value) ? legible(value, decimals, ROUNDING) : '–';
}
