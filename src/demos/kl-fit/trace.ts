import type { Direction } from '#numerics/kl-projection/mixture.ts';

/** Both divergences before every step since p or a q was last moved by hand. */
export type Trace = Readonly<Record<Direction, readonly number[]>>;

export const EMPTY_TRACE: Trace = { forward: [], reverse: [] };

/** The trace with one more step. */
export function extended(trace: Trace, forward: number, reverse: number): Trace {
  return { forward: [...trace.forward, forward], reverse: [...trace.reverse, reverse] };
}

const MANTISSAS = [1, 2, 5] as const;
/** Divergences below this are drawn as this. */
export const FLOOR = 1e-3;

/**
 * Round values (1, 2 or 5 times a power of ten, ascending) for a logarithmic axis that holds all of `values`: at least
 * two, and over more than two decades only the powers of ten between the ends.
 */
export function logTicks(values: readonly number[]): readonly number[] {
  const drawn = values.filter((value) => Number.isFinite(value)).map((value) => Math.max(FLOOR, value));
  const [least, most] = [Math.min(1, ...drawn), Math.max(FLOOR, ...drawn)];
  const ladder: number[] = [];
  for (let exponent = -3; exponent <= Math.ceil(Math.log10(Math.max(1, most))); exponent += 1) {
    for (const mantissa of MANTISSAS) ladder.push(Number(`${mantissa}e${exponent}`));
  }
  const from = Math.max(
    0,
    ladder.findLastIndex((tick) => tick <= least),
  );
  const above = ladder.findIndex((tick) => tick >= most);
  const to = Math.max(from + 1, above < 0 ? ladder.length - 1 : above);
  const range = ladder.slice(from, to + 1);
  const wide = (range.at(-1) ?? 1) / (range[0] ?? 1) > 100;
  return wide
    ? range.filter(
        (tick, i) =>
          i === 0 || i === range.length - 1 || Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9),
      )
    : range;
}
