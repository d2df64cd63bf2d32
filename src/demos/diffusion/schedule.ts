/** T: how many noise steps there are. */
export const STEPS = 40;

const [FIRST, LAST] = [0.004, 0.3];

/** β_t for t = 1 … T, rising evenly; at index t, index 0 is unused. */
const BETAS: readonly number[] = Array.from({ length: STEPS + 1 }, (_, t) =>
  t === 0 ? 0 : FIRST + ((LAST - FIRST) * (t - 1)) / (STEPS - 1),
);

/** α_t = ∏ (1 − β_s); α₀ = 1. */
const ALPHAS: readonly number[] = BETAS.reduce<number[]>(
  (all, beta) => [...all, (all.at(-1) ?? 1) * (1 - beta)],
  [],
);

/** The share of noise added in step t. @throws RangeError for a t that is none of 1 … T */
export function betaAt(t: number): number {
  return known(BETAS[t], t);
}

/** The share of the data's variance left after t steps. @throws RangeError for a t that is none of 0 … T */
export function alphaAt(t: number): number {
  return known(ALPHAS[t], t);
}

function known(value: number | undefined, t: number): number {
  if (value === undefined) throw new RangeError(`there is no step ${t}; there are ${STEPS}`);
  return value;
}
