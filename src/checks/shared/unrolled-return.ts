import type { Tensor, Tf } from '#checks/kit/autodiff.ts';
import { type DecisionProcess, expectedReward } from './decision-process.ts';
import type { StartedProcess } from './policy-performance.ts';

/** Steps of the return that TensorFlow.js unrolls: γ ≤ 0.8 leaves less than float32 can tell. */
const STEPS = 70;

/**
 * The expected discounted return of a policy (states × actions, a tensor), to be differentiated by it; of fewer steps
 * or at another discount where the check says so.
 */
export function unrolledReturn(
  tf: Tf,
  policy: Tensor,
  { process, start }: StartedProcess,
  { steps = STEPS, discount = process.discount } = {},
): Tensor {
  const actions = Array.from({ length: process.actions }, (_, a) => a);
  const chosen = (a: number) => policy.slice([0, a], [process.states, 1]);
  const chain = tf.addN(actions.map((a) => chosen(a).mul(transitionsOf(tf, process, a))));
  const rewards = tf.addN(actions.map((a) => chosen(a).mul(rewardsOf(tf, process, a))));
  let values = tf.zerosLike(rewards);
  for (let step = 0; step < steps; step += 1) values = rewards.add(chain.matMul(values).mul(discount));
  return values.mul(tf.tensor2d(start.map((p) => [p]))).sum();
}

function transitionsOf(tf: Tf, { transitions }: DecisionProcess, a: number): Tensor {
  return tf.tensor2d((transitions[a] ?? []).map((row) => [...row]));
}

function rewardsOf(tf: Tf, process: DecisionProcess, a: number): Tensor {
  return tf.tensor2d(Array.from({ length: process.states }, (_, s) => [expectedReward(process, s, a)]));
}
