import { betaDraw } from '#numerics/beta-draw.ts';
import type { Uniform } from '#numerics/random.ts';
import { component } from '#numerics/vector.ts';
import { mostPromising } from './ucb.ts';

export const POLICIES = ['ucb1', 'greedy', 'thompson'] as const;

/** UCB1, ε-greedy, or Thompson sampling. */
export type Policy = (typeof POLICIES)[number];

/** One player: how often each arm was played, and how often it paid. */
export interface Player {
  readonly pulls: number[];
  readonly rewards: number[];
  readonly uniform: Uniform;
  /** Σ (μ* − μ of the arm played). */
  regret: number;
  plays: number;
  /** The arm played last, −1 before. */
  last: number;
}

export function createPlayer(arms: number, uniform: Uniform): Player {
  const zeros = (): number[] => new Array<number>(arms).fill(0);
  return { pulls: zeros(), rewards: zeros(), uniform, regret: 0, plays: 0, last: -1 };
}

/** The first of the largest. */
function argmax(count: number, value: (arm: number) => number): number {
  let best = 0;
  let most = -Infinity;
  for (let arm = 0; arm < count; arm += 1) {
    const own = value(arm);
    if (own > most) {
      most = own;
      best = arm;
    }
  }
  return best;
}

/**
 * The next arm. UCB1: Auer, Cesa-Bianchi & Fischer, Machine Learning 47, 2002, figure 1. ε-greedy: any arm with probability ε, else
 * the one that has paid best on average, after each has been played once. Thompson sampling: the arm with the largest draw from
 * its posterior under a uniform prior (Agrawal & Goyal, COLT 2012, algorithm 1).
 */
function choose(policy: Policy, { pulls, rewards, uniform, plays }: Player, epsilon: number): number {
  const count = pulls.length;
  if (policy === 'thompson')
    return argmax(count, (arm) => {
      const paid = component(rewards, arm);
      return betaDraw(1 + paid, 1 + component(pulls, arm) - paid, uniform);
    });
  if (plays < count) return plays;
  if (policy === 'ucb1') return mostPromising(rewards, pulls, plays);
  if (uniform() < epsilon) return Math.floor(count * uniform());
  return argmax(count, (arm) => component(rewards, arm) / component(pulls, arm));
}

/** One more play on Bernoulli arms with these means, the largest of which is `best`. */
export function play(
  policy: Policy,
  player: Player,
  means: readonly number[],
  best: number,
  epsilon: number,
): void {
  const arm = choose(policy, player, epsilon);
  const mean = component(means, arm);
  player.pulls[arm] = component(player.pulls, arm) + 1;
  player.rewards[arm] = component(player.rewards, arm) + (player.uniform() < mean ? 1 : 0);
  player.regret += best - mean;
  player.plays += 1;
  player.last = arm;
}
