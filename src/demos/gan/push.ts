import { feedForward } from '#demos/shared/network.ts';
import { type Loss, hasCritic } from './config.ts';
import type { Players } from './players.ts';

/** Half the distance over which the slope of the score is taken. */
const NEAR = 1e-4;

/**
 * Which way and how strongly the generator's loss pushes a generated point x: minus the derivative of the loss of one sample,
 * D(x) a′(x) for log(1 − D), (1 − D(x)) a′(x) for −log D, a′(x) for −a. Where D is sure that x is false, the first all
 * but vanishes.
 */
export function pushAt(loss: Loss, { score }: Pick<Players, 'score'>, x: number): number {
  const at = (place: number): number => feedForward(score, [place])[0] ?? 0;
  const slope = (at(x + NEAR) - at(x - NEAR)) / (2 * NEAR);
  if (hasCritic(loss)) return slope;
  const believed = 1 / (1 + Math.exp(-at(x)));
  return (loss === 'standard' ? believed : 1 - believed) * slope;
}
