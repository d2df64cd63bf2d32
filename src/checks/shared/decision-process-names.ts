import type { Bindings } from '#checks/tex/bindings.ts';
import { type DecisionProcess, expectedReward, reward, transition } from './decision-process.ts';

/** 1, …, n. */
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/**
 * The letters for a decision process in UDL's notation and in the formulary's: discount, transition probabilities,
 * rewards, and the lists that sums over the next state and the next action run through. States and actions count from 1.
 */
export function processNames(process: DecisionProcess): Bindings {
  const probability = (after: number, s: number, a: number): number =>
    transition(process, s - 1, a - 1, after - 1);
  return {
    's_{t+1}': range(process.states),
    "s'": range(process.states),
    'a_{t+1}': range(process.actions),
    "a'": range(process.actions),
    '\\gamma': process.discount,
    r: (s: number, a: number, after?: number) =>
      after === undefined ? expectedReward(process, s - 1, a - 1) : reward(process, s - 1, a - 1, after - 1),
    Pr: probability,
    P: probability,
  };
}
