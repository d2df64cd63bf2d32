import type { Vector } from '#numerics/vector.ts';

/** N independent draws from a finite distribution: which values came, and how probable that is. */
export interface Outcome {
  readonly draws: readonly number[];
  readonly probability: number;
}

/** All outcomes of N draws of the values 0, …, n − 1 with these probabilities: nᴺ of them. */
export function outcomes(probabilities: Vector, count: number): Outcome[] {
  let all: Outcome[] = [{ draws: [], probability: 1 }];
  for (let i = 0; i < count; i += 1)
    all = all.flatMap(({ draws, probability }) =>
      probabilities.map((p, value) => ({ draws: [...draws, value], probability: probability * p })),
    );
  return all;
}

/** E[f] over outcomes, exactly. */
export function expectation(all: readonly Outcome[], f: (draws: readonly number[]) => number): number {
  return all.reduce((sum, { draws, probability }) => sum + probability * f(draws), 0);
}

/** Var[f] over outcomes, exactly. */
export function variance(all: readonly Outcome[], f: (draws: readonly number[]) => number): number {
  const mean = expectation(all, f);
  return expectation(all, (draws) => (f(draws) - mean) ** 2);
}
