import { type Loss, hasCritic } from './config.ts';
import { optimalCritic, optimalDiscriminator } from './bins.ts';
import type { Measured } from './measure.ts';

/** Shifted so that the mean under (p + q)/2 is zero: a critic is known up to a constant. */
function centred(values: readonly number[], p: readonly number[], q: readonly number[]): number[] {
  const mean = values.reduce((sum, value, i) => sum + (value * ((p[i] ?? 0) + (q[i] ?? 0))) / 2, 0);
  return values.map((value) => value - mean);
}

/** What the second network gives in each bin, and what the best one would. */
export interface ScoreCurves {
  readonly learned: readonly number[];
  readonly best: readonly number[];
}

/** D and D*, or f and f*: critics divided by their largest slope and centred, so that they can be laid over each other. */
export function scoreCurves(
  loss: Loss,
  { p, q, scores, steepest }: Pick<Measured, 'p' | 'q' | 'scores' | 'steepest'>,
): ScoreCurves {
  if (!hasCritic(loss))
    return { learned: scores.map((a) => 1 / (1 + Math.exp(-a))), best: optimalDiscriminator(p, q) };
  const learned = scores.map((a) => a / (steepest || 1));
  return { learned: centred(learned, p, q), best: centred(optimalCritic(p, q), p, q) };
}
