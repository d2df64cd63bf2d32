import type { WorkedValues } from '../example.ts';
import { coinKl, logit, sigmoid } from './two-rooms.ts';

const RARE = 0.02;

/** KL of a coin from itself with its logit changed. */
export function divergence(p: number, change: number): number {
  return coinKl(p, sigmoid(logit(p) + change));
}

/** ½·p(1 − p)·change². */
export function model(p: number, change: number): number {
  return (p * (1 - p) * change * change) / 2;
}

/** Example 4 of the notes on trust regions. */
export function quadraticModel(): WorkedValues {
  const kl = divergence(0.5, 1);
  return {
    fair: { kl, model: model(0.5, 1), variation: sigmoid(1) - 0.5, pinsker: Math.sqrt(kl / 2) },
    rare: { up: divergence(RARE, 1), down: divergence(RARE, -1), model: model(RARE, 1) },
  };
}
