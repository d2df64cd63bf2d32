/** μ[x]: the function that the data come from, on [0, 1]. */
export function truth(x: number): number {
  return Math.sin(2 * Math.PI * x) + 0.5 * Math.cos(5 * Math.PI * x);
}

const TESTS = 64;

/** Where the test error is measured: evenly spaced, all equally likely. */
export const TEST_INPUTS: readonly number[] = Array.from({ length: TESTS }, (_, i) => (i + 0.5) / TESTS);
