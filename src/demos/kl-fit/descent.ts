import type { Gaussian } from '#numerics/gaussian.ts';
import type { Pair } from '#numerics/newton-2d.ts';

/** A gradient longer than this is shortened to it, so that a narrow q far from p does not leap out of the picture. */
export const CLIP = 2;
/** Below this length of the gradient a fit counts as finished. */
export const FINISHED = 1e-4;

/**
 * One step of gradient descent on θ = (μ, log σ): θ − ηg, with g shortened to length CLIP where it is longer.
 * A gradient that is not finite leaves q as it is.
 */
export function descend(q: Gaussian, [dMean, dLogSd]: Pair, rate: number): Gaussian {
  const length = Math.hypot(dMean, dLogSd);
  if (!Number.isFinite(length)) return q;
  const scale = rate * Math.min(1, CLIP / (length || 1));
  return { mean: q.mean - scale * dMean, sd: Math.exp(Math.log(q.sd) - scale * dLogSd) };
}
