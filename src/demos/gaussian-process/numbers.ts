import { fixed } from '#domain/number-text.ts';

/** A positive number with about three digits. */
export function amount(value: number): string {
  return fixed(value, value < 1 ? 3 : value < 10 ? 2 : 1);
}

/** A number with so many decimals; a dash for what there is not. */
export function orDash(value: number, decimals: number): string {
  return Number.isFinite(value) ? fixed(value, decimals) : '–';
}
