import type { Vector } from '#numerics/vector.ts';

/** Δₐ = μ* − μₐ. */
export function gapsOf(means: Vector): Vector {
  const best = Math.max(...means);
  return means.map((mean) => best - mean);
}

/** KL between Bernoulli distributions of means p and q, in nats; 0 log 0 is 0, and q = 1 gives infinity unless p = 1. */
export function klBernoulli(p: number, q: number): number {
  const term = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return term(p, q) + term(1 - p, 1 - q);
}

/**
 * Σ Δₐ/KL(μₐ, μ*) over the arms that are not best: what the regret divided by ln n cannot stay below in the limit, for a policy whose
 * regret grows slower than any power of n on all bandits (Lai & Robbins, Adv. Appl. Math. 6, 1985, theorem 1). 0 where the best
 * arm always pays.
 */
export function laiRobbins(means: Vector): number {
  const best = Math.max(...means);
  return means.reduce((sum, mean) => (mean < best ? sum + (best - mean) / klBernoulli(mean, best) : sum), 0);
}

/** What a uniform choice loses on average at each play: the mean gap. */
export function randomLoss(means: Vector): number {
  return gapsOf(means).reduce((sum, gap) => sum + gap, 0) / means.length;
}
