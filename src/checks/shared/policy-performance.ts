import type { Random } from '#checks/kit/random.ts';
import { type Matrix, fromEntries, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot } from '#numerics/vector.ts';
import {
  type DecisionProcess,
  chainOf,
  drawProcess,
  expectedReturns,
  expectedReward,
  sumOver,
  transition,
} from './decision-process.ts';

/** A decision process with the distribution of its first state. */
export interface StartedProcess {
  readonly process: DecisionProcess;
  readonly start: Vector;
}

/** A process as `drawProcess` gives it, with random probabilities of the first state. */
export function drawStarted(random: Random): StartedProcess {
  const process = drawProcess(random);
  return { process, start: random.probabilities(process.states) };
}

/** A random policy: `policy[s][a]` is the probability of a in s. */
export function drawPolicy(random: Random, { states, actions }: DecisionProcess): Matrix {
  return random.transitions(states, actions);
}

/** η: the expected discounted return, from `expectedReturns`. */
export function performance({ process, start }: StartedProcess, policy: Matrix): number {
  return dot(start, expectedReturns(process, policy));
}

/** p(s_t = s) for t = 0, …, n − 1. */
export function stateDistributions(
  { process, start }: StartedProcess,
  policy: Matrix,
  n: number,
): readonly Vector[] {
  const step = transpose(chainOf(process, policy).transitions);
  const found = [start];
  for (let t = 1; t < n; t += 1) found.push(multiplyVector(step, found[t - 1] ?? []));
  return found;
}

/** ρ: Σ γᵗ p(s_t = s) of 400 steps; the rest is below 1e-38 for γ ≤ 0.8. */
export function visits(started: StartedProcess, policy: Matrix): Vector {
  const none: Vector = started.start.map(() => 0);
  return stateDistributions(started, policy, 400).reduce(
    (total, now, t) => addScaled(total, started.process.discount ** t, now),
    none,
  );
}

/** A(s, a) = E[r + γV(s')] − V(s), states × actions. */
export function advantages(process: DecisionProcess, policy: Matrix): Matrix {
  const returns = expectedReturns(process, policy);
  return fromEntries(
    process.states,
    process.actions,
    (s, a) =>
      expectedReward(process, s, a) +
      process.discount *
        sumOver(process.states, (next) => transition(process, s, a, next) * component(returns, next)) -
      component(returns, s),
  );
}

/** Σ π(a|s) g(s, a) for each state. */
export function policyMeans(policy: Matrix, g: Matrix): Vector {
  return policy.map((probabilities, s) => dot(probabilities, g[s] ?? []));
}

/** L: the performance of `old` and the advantages of `next` over it, at the states that `old` visits. */
export function surrogate(started: StartedProcess, old: Matrix, next: Matrix): number {
  return (
    performance(started, old) + dot(visits(started, old), policyMeans(next, advantages(started.process, old)))
  );
}

/** KL(p ‖ q) of two distributions on finitely many points, in nats; q > 0 where p > 0. */
export function klOf(p: Vector, q: Vector): number {
  const term = (probability: number, i: number): number =>
    probability === 0 ? 0 : probability * Math.log(probability / component(q, i));
  return p.reduce((sum, probability, i) => sum + term(probability, i), 0);
}

/** ½ Σ |p − q|. */
export function totalVariation(p: Vector, q: Vector): number {
  return p.reduce((sum, probability, i) => sum + Math.abs(probability - component(q, i)), 0) / 2;
}

/** (1 − weight)·old + weight·next, entry by entry. */
export function mixture(weight: number, old: Matrix, next: Matrix): Matrix {
  return old.map((row, s) =>
    row.map((probability, a) => (1 - weight) * probability + weight * component(next[s] ?? [], a)),
  );
}
