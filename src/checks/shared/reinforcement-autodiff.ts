import type { Tensor, Tf } from '#checks/kit/autodiff.ts';
import type { Vector } from '#numerics/vector.ts';
import { type DecisionProcess, expectedReward } from './decision-process.ts';

/** A process and the distribution of its first state. */
export interface Started {
  readonly process: DecisionProcess;
  readonly start: Vector;
}

/** The expected discounted reward of some steps under a softmax policy, backwards from the last step, as a tensor. */
export function unrolledReturn(
  tf: Tf,
  logits: Tensor,
  { process, start }: Started,
  { steps, discount }: { readonly steps: number; readonly discount: number },
): Tensor {
  const policy = tf.softmax(logits);
  const actions = Array.from({ length: process.actions }, (_, a) => a);
  const chosen = (a: number): Tensor => policy.slice([0, a], [process.states, 1]);
  const chain = tf.addN(
    actions.map((a) => chosen(a).mul(tf.tensor2d((process.transitions[a] ?? []).map((row) => [...row])))),
  );
  const rewards = tf.addN(
    actions.map((a) =>
      chosen(a).mul(
        tf.tensor2d(Array.from({ length: process.states }, (_, s) => [expectedReward(process, s, a)])),
      ),
    ),
  );
  let values = tf.zerosLike(rewards);
  for (let step = 0; step < steps; step += 1) values = rewards.add(tf.matMul(chain, values).mul(discount));
  return values.mul(tf.tensor2d(start.map((p) => [p]))).sum();
}

/** ½|θ|² + αf(θ), whose gradient is the point θ + α∇f(θ) that one step of gradient ascent reaches. */
export function ascended(theta: Tensor, rate: number, value: Tensor): Tensor {
  return theta.square().sum().div(2).add(value.mul(rate));
}
