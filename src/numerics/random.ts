/** A source of numbers uniform on [0, 1). Every call moves it on. */
export type Uniform = () => number;

/**
 * Mulberry32 (Tommy Ettinger): the same seed gives the same sequence in every browser.
 * The seed is taken modulo 2³². Good enough for pictures, not for cryptography.
 */
export function seededUniform(seed: number): Uniform {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One uniform number between `low` (included) and `high` (excluded). */
export function uniformBetween(uniform: Uniform, low: number, high: number): number {
  return low + (high - low) * uniform();
}

/** A standard normal number (Box and Muller), from two uniform ones. */
export function standardNormal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
