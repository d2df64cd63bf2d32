import type { WorkedValues } from '../example.ts';

/** A policy N(θ, 1) and the cost c/2 (u − g)². */
const [WEIGHT, GOAL, ROUNDS] = [4, 2, 3] as const;

/** log E[exp(−cost)] under the policy. */
export function logSuccess(theta: number): number {
  return -Math.log(1 + WEIGHT) / 2 - (WEIGHT / (2 * (1 + WEIGHT))) * (GOAL - theta) ** 2;
}

/** Example 5 of the notes on GPS: EM, the mean of the posterior being the next θ. */
export function singleControl(): WorkedValues {
  const thetas = [0];
  for (let round = 0; round < ROUNDS; round += 1)
    thetas.push(((thetas.at(-1) ?? NaN) + WEIGHT * GOAL) / (1 + WEIGHT));
  return { thetas, logs: thetas.map(logSuccess) };
}
