import { seededUniform } from '#numerics/random.ts';
import { drawStandardNormal } from '#numerics/standard-normal.ts';
import { type Belief, type Coders, decode, encode } from './coders.ts';
import type { Pair } from './config.ts';
import { priorDivergence } from './gaussians.ts';
import { type DecodedPlane, type Posterior, posterior } from './posterior.ts';
import { reconstruction, reconstructionSample } from './reconstruction.ts';

/** All that two networks say of one x, beside what is true. */
export interface Answer {
  /** q(z|x). */
  readonly belief: Belief;
  /** p(z|x) and log p(x). */
  readonly posterior: Posterior;
  /** E_q[log p(x|z)], and its estimate from one draw of z. */
  readonly reconstruction: number;
  readonly reconstructionSample: number;
  /** KL(q(z|x) ‖ p(z)). */
  readonly divergence: number;
  /** The bound: the difference of the two. */
  readonly bound: number;
  /** log p(x) less the bound, which is KL(q(z|x) ‖ p(z|x)). */
  readonly gap: number;
  /** The decoded mean of q(z|x). */
  readonly restored: Pair;
}

/** The ε with which the one draw is made. */
function drawnEpsilon(seed: number): Pair {
  const uniform = seededUniform(seed);
  return [drawStandardNormal(uniform), drawStandardNormal(uniform)];
}

/**
 * Asks the networks about x.
 *
 * @param plane what the decoder makes of the latent plane
 * @param noise σ of the decoder
 */
export function answer(x: Pair, coders: Coders, plane: DecodedPlane, noise: number, seed: number): Answer {
  const belief = encode(coders, x);
  const exact = posterior(x, plane, noise);
  const restoring = reconstruction(x, belief, coders, noise);
  const divergence = priorDivergence(belief);
  const bound = restoring - divergence;
  return {
    belief,
    posterior: exact,
    reconstruction: restoring,
    reconstructionSample: reconstructionSample(x, belief, coders, noise, drawnEpsilon(seed)),
    divergence,
    bound,
    gap: exact.logEvidence - bound,
    restored: decode(coders, belief.mean),
  };
}
