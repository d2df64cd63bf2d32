import type { Random } from '#checks/kit/random.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, add, entry, fromEntries, row, scale, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { type DecisionProcess, drawProcess, reward, transition } from './decision-process.ts';

/** Episodes of T actions under a softmax policy with one preference, `logits[s][a]`, for each pair. */
export interface Episodes {
  readonly process: DecisionProcess;
  readonly start: Vector;
  readonly logits: Matrix;
  readonly length: number;
}

/** s_1, …, s_{T+1}; a_1, …, a_T; r_2, …, r_{T+1}; and how probable it is. Lists count from 0. */
export interface Trajectory {
  readonly states: readonly number[];
  readonly actions: readonly number[];
  readonly rewards: Vector;
  readonly probability: number;
}

/** Two states, two actions, up to `longest` steps: few enough trajectories to go through all of them. */
export function drawEpisodes(random: Random, longest = 3): Episodes {
  const process = { ...drawProcess(random, 2), actions: 2 };
  return {
    process,
    start: random.probabilities(process.states),
    logits: random.matrix(process.states, process.actions),
    length: random.integer(Math.min(2, longest), longest),
  };
}

/** Every trajectory of positive probability. */
export function trajectoriesOf({ process, start, logits, length }: Episodes): Trajectory[] {
  const policy = logits.map(softmax);
  let found: Trajectory[] = start.map((probability, s) => ({
    states: [s],
    actions: [],
    rewards: [],
    probability,
  }));
  for (let t = 0; t < length; t += 1) {
    found = found.flatMap((so) => {
      const s = so.states.at(-1) ?? NaN;
      return Array.from({ length: process.actions }, (_, a) => a).flatMap((a) =>
        start.map((__, next) => ({
          states: [...so.states, next],
          actions: [...so.actions, a],
          rewards: [...so.rewards, reward(process, s, a, next)],
          probability: so.probability * entry(policy, s, a) * transition(process, s, a, next),
        })),
      );
    });
  }
  return found;
}

/** ∂log π[a|s]/∂logits: one minus the probability at the action taken, minus the probability at its rivals. */
export function scoreOf({ logits }: Episodes, s: number, a: number): Matrix {
  return logits.map((preferences, at) => {
    if (at !== s) return preferences.map(() => 0);
    return softmax(preferences).map((p, b) => (b === a ? 1 : 0) - p);
  });
}

/** Σ over the steps t = 1, …, T of score times weight. */
export function weightedScore(
  episodes: Episodes,
  trajectory: Trajectory,
  weight: (trajectory: Trajectory, t: number) => number,
): Matrix {
  return trajectory.actions.reduce<Matrix>(
    (sum, a, i) =>
      add(sum, scale(weight(trajectory, i + 1), scoreOf(episodes, component(trajectory.states, i), a))),
    zeroMatrix(episodes.process.states, episodes.process.actions),
  );
}

/**
 * The mean of (1/I)Σᵢ estimate(τᵢ) over all pairs of independent trajectories, I = 2; `divisor` is what stands for I.
 */
export function meanOfPairs(
  episodes: Episodes,
  estimate: (trajectory: Trajectory) => Matrix,
  divisor = 2,
): Matrix {
  const all = trajectoriesOf(episodes).map((trajectory) => ({
    p: trajectory.probability,
    estimate: estimate(trajectory),
  }));
  return fromEntries(episodes.process.states, episodes.process.actions, (s, a) => {
    let sum = 0;
    for (const one of all)
      for (const other of all)
        sum += (one.p * other.p * (entry(one.estimate, s, a) + entry(other.estimate, s, a))) / divisor;
    return sum;
  });
}

/** Σ_{k=t}^{T} γ^{k−t} r_{k+1}. */
export function rewardToGo({ rewards }: Trajectory, t: number, discount = 1): number {
  return rewards.slice(t - 1).reduceRight((later, r) => r + discount * later, 0);
}

/** Σ r_{t+1} over the whole trajectory. */
export function totalReward(trajectory: Trajectory): number {
  return rewardToGo(trajectory, 1);
}

/** ∂Pr(τ|θ)/∂logits by the product rule: one factor of the policy is differentiated at a time. */
export function probabilitySlope(episodes: Episodes, trajectory: Trajectory): Matrix {
  const policy = episodes.logits.map(softmax);
  return trajectory.actions.reduce<Matrix>(
    (sum, a, i) => {
      const s = component(trajectory.states, i);
      const others = trajectory.probability / entry(policy, s, a);
      const slope = policy.map((probabilities, at) =>
        probabilities.map((p, b) => (at === s ? entry(policy, s, a) * ((b === a ? 1 : 0) - p) : 0)),
      );
      return add(sum, scale(others, slope));
    },
    zeroMatrix(episodes.process.states, episodes.process.actions),
  );
}

/** The preferences after a step, θ + α times a direction. */
export function stepped({ logits }: Episodes, rate: number, direction: Matrix): Matrix {
  return logits.map((preferences, s) =>
    preferences.map((value, a) => value + rate * component(row(direction, s), a)),
  );
}
