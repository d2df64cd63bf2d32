import type { Random } from '#checks/kit/random.ts';
import { type Matrix, fromEntries, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, component } from '#numerics/vector.ts';

/** A Markov decision process with finitely many states and actions. */
export interface DecisionProcess {
  readonly states: number;
  readonly actions: number;
  readonly discount: number;
  /** `transitions[a][s][s']`: the probability of s' after action a in s. */
  readonly transitions: readonly Matrix[];
  /** `rewards[a][s][s']`: the reward when a leads from s to s'. */
  readonly rewards: readonly Matrix[];
}

/** A process of 2 to 5 states (or fewer) and 2 or 3 actions with discount 0.3 to 0.8. */
export function drawProcess(random: Random, largest = 5): DecisionProcess {
  const states = random.integer(2, largest);
  const actions = random.integer(2, 3);
  return {
    states,
    actions,
    discount: random.between(0.3, 0.8),
    transitions: random.list(actions, () => random.transitions(states)),
    rewards: random.list(actions, () => random.matrix(states, states)),
  };
}

/** The probability of s' after action a in s. */
export function transition({ transitions }: DecisionProcess, s: number, a: number, next: number): number {
  return component(transitions[a]?.[s] ?? [], next);
}

/** The reward when a leads from s to s'. */
export function reward({ rewards }: DecisionProcess, s: number, a: number, next: number): number {
  return component(rewards[a]?.[s] ?? [], next);
}

/** E[r | s, a]. */
export function expectedReward(process: DecisionProcess, s: number, a: number): number {
  return sumOver(process.states, (next) => transition(process, s, a, next) * reward(process, s, a, next));
}

/** The chain that a policy makes of a process: `policy[s][a]` is the probability of a in s. */
export function chainOf(process: DecisionProcess, policy: Matrix): { transitions: Matrix; rewards: Vector } {
  const { states, actions } = process;
  const average = (s: number, of: (a: number) => number): number =>
    sumOver(actions, (a) => component(policy[s] ?? [], a) * of(a));
  return {
    transitions: fromEntries(states, states, (s, next) => average(s, (a) => transition(process, s, a, next))),
    rewards: Array.from({ length: states }, (_, s) => average(s, (a) => expectedReward(process, s, a))),
  };
}

/**
 * Σ γᵏ Pᵏ r: the expected discounted return from each state, by adding up the rewards of 400 steps, the definition itself.
 * The rest is below 1e-38 of the largest reward for γ ≤ 0.8.
 */
export function expectedReturns(process: DecisionProcess, policy: Matrix): Vector {
  const { transitions, rewards } = chainOf(process, policy);
  let values: Vector = rewards.map(() => 0);
  let ahead = rewards;
  let weight = 1;
  for (let step = 0; step < 400; step += 1) {
    values = addScaled(values, weight, ahead);
    ahead = multiplyVector(transitions, ahead);
    weight *= process.discount;
  }
  return values;
}

/** Σ of n terms, i = 0, …, n − 1. */
export function sumOver(n: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += term(i);
  return sum;
}
