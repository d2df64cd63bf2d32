import { laiRobbins, randomLoss } from './bounds.ts';
import type { Setting } from './model.ts';
import { ucb1Bound } from './ucb.ts';

/** What is known exactly of n plays. */
export interface Theory {
  /** Regret of choosing every time at random. */
  readonly random: number;
  /** What ε-greedy loses by exploring alone, after it has played each arm once: it cannot lose less than this on average. */
  readonly exploring: number;
  /** What the expected regret of UCB1 cannot exceed. */
  readonly bound: number;
  /** Lai and Robbins' limit times ln n. */
  readonly lower: number;
}

export function theoryOf({ means, epsilon }: Pick<Setting, 'means' | 'epsilon'>, plays: number): Theory {
  const loss = randomLoss(means);
  const first = Math.min(plays, means.length);
  return {
    random: loss * plays,
    exploring: epsilon * loss * (plays - first),
    bound: plays === 0 ? 0 : ucb1Bound(means, plays),
    lower: plays === 0 ? 0 : laiRobbins(means) * Math.log(plays),
  };
}
