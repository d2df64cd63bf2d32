import { component } from '#numerics/vector.ts';
import type { Player, Policy } from './policies.ts';

/** What a player holds of one arm. */
export interface Belief {
  /** Mean of the rewards, or of the posterior; null before anything is known. */
  readonly estimate: number | null;
  /** x̄ + √(2 ln t/T), for UCB1; null for the others and before the first play. */
  readonly index: number | null;
}

export function beliefOf(policy: Policy, { pulls, rewards, plays }: Player, arm: number): Belief {
  const [played, paid] = [component(pulls, arm), component(rewards, arm)];
  if (policy === 'thompson') return { estimate: (paid + 1) / (played + 2), index: null };
  if (played === 0) return { estimate: null, index: null };
  const estimate = paid / played;
  return { estimate, index: policy === 'ucb1' ? estimate + Math.sqrt((2 * Math.log(plays)) / played) : null };
}

const PLACES = 100;

/**
 * The posterior density of an arm's mean under a uniform prior, Beta(1 + paid, 1 + unpaid), at places between 0 and 1, as
 * shares of its largest value there.
 */
export function posteriorShape({ pulls, rewards }: Player, arm: number): [place: number, share: number][] {
  const paid = component(rewards, arm);
  const unpaid = component(pulls, arm) - paid;
  const place = (i: number): number => i / PLACES;
  const power = (x: number, exponent: number): number => (exponent === 0 ? 0 : exponent * Math.log(x));
  const logs = Array.from(
    { length: PLACES + 1 },
    (_, i) => power(place(i), paid) + power(1 - place(i), unpaid),
  );
  const most = Math.max(...logs);
  return logs.map((value, i) => [place(i), Math.exp(value - most)]);
}
