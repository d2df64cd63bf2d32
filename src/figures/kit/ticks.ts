import { fixed } from '#domain/number-text.ts';

/** A mark on an axis: its value and what is written there. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Round values between two ends, at most `most`, in steps of 1, 2 or 5 times a power of ten. */
export function ticks([from, to]: readonly [number, number], most = 5): Tick[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => count(low, high, factor * power) <= most) ?? 10) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: count(low, high, step) }, (_, i) => {
    const value = (first + i) * step;
    return { value, text: fixed(value, decimals) };
  });
}

function count(low: number, high: number, step: number): number {
  return Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;
}

/** Ticks at given values, each written with so many decimals. */
export function ticksAt(values: readonly number[], decimals = 0): Tick[] {
  return values.map((value) => ({ value, text: fixed(value, decimals) }));
}

/** Powers of ten between two positive ends, every `every`th of them. */
export function powerTicks([from, to]: readonly [number, number], every = 1): Tick[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  return Array.from({ length: Math.max(0, Math.floor((last - first) / every) + 1) }, (_, i) => {
    const exponent = first + i * every;
    return { value: 10 ** exponent, text: `$10^{${String(exponent)}}$` };
  });
}
