import { type Uniform, seededUniform } from '#numerics/random.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** One run of UCB1: which arm each time, and the regret after each time. */
export interface BanditRun {
  readonly arms: readonly number[];
  /** Σ (μ* − μ of the arm played) up to each time, horizon. */
  readonly regret: Vector;
}

/**
 * UCB1 on Bernoulli arms: every arm once, then the arm with the largest x̄ⱼ + √(2 ln t / nⱼ), where t plays have been made; of equals the first
 * (Auer, Cesa-Bianchi & Fischer, Machine Learning 47, 2002, figure 1). The regret counts means, not rewards.
 *
 * @param means probability of a reward of one, an arm
 */
export function playUcb1(means: Vector, horizon: number, uniform: Uniform): BanditRun {
  const best = means.reduce((most, mean) => Math.max(most, mean), -Infinity);
  const pulls = means.map(() => 0);
  const rewards = means.map(() => 0);
  const arms: number[] = [];
  const regret: number[] = [];
  let total = 0;
  for (let t = 0; t < horizon; t += 1) {
    const arm = t < means.length ? t : mostPromising(rewards, pulls, t);
    const mean = component(means, arm);
    pulls[arm] = component(pulls, arm) + 1;
    rewards[arm] = component(rewards, arm) + (uniform() < mean ? 1 : 0);
    total += best - mean;
    arms.push(arm);
    regret.push(total);
  }
  return { arms, regret };
}

/** The arm with the largest index after t plays, each arm having been played; of equals the first. */
export function mostPromising(rewards: Vector, pulls: Vector, t: number): number {
  const widening = 2 * Math.log(t);
  let best = 0;
  let most = -Infinity;
  for (let arm = 0; arm < pulls.length; arm += 1) {
    const n = component(pulls, arm);
    const index = component(rewards, arm) / n + Math.sqrt(widening / n);
    if (index > most) {
      most = index;
      best = arm;
    }
  }
  return best;
}

/**
 * What the expected regret of UCB1 after n plays cannot exceed: 8 Σ_{Δᵢ>0} ln n/Δᵢ + (1 + π²/3) Σ Δⱼ with Δᵢ = μ* − μᵢ
 * (Auer, Cesa-Bianchi & Fischer 2002, theorem 1).
 */
export function ucb1Bound(means: Vector, n: number): number {
  const best = means.reduce((most, mean) => Math.max(most, mean), -Infinity);
  const gaps = means.map((mean) => best - mean).filter((gap) => gap > 0);
  const logarithmic = gaps.reduce((sum, gap) => sum + Math.log(n) / gap, 0);
  return 8 * logarithmic + (1 + Math.PI ** 2 / 3) * gaps.reduce((sum, gap) => sum + gap, 0);
}

/** The regret at the horizon, averaged over runs that draw from one stream of the seed. */
export function meanRegret(means: Vector, horizon: number, seed: number, runs: number): number {
  const uniform = seededUniform(seed);
  let sum = 0;
  for (let run = 0; run < runs; run += 1) sum += playUcb1(means, horizon, uniform).regret.at(-1) ?? 0;
  return sum / runs;
}
