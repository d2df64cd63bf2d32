import { type Coders, encode } from './coders.ts';
import type { Pair } from './config.ts';
import { priorDivergence } from './gaussians.ts';
import { decodePlane, posterior } from './posterior.ts';
import { reconstruction } from './reconstruction.ts';

/** The terms of the bound and the log evidence, exactly, on average over the data. */
export interface Averages {
  readonly reconstruction: number;
  readonly divergence: number;
  readonly logEvidence: number;
}

export function averages(data: readonly Pair[], coders: Coders, noise: number): Averages {
  const plane = decodePlane(coders);
  const sums = { reconstruction: 0, divergence: 0, logEvidence: 0 };
  for (const x of data) {
    const belief = encode(coders, x);
    sums.reconstruction += reconstruction(x, belief, coders, noise) / data.length;
    sums.divergence += priorDivergence(belief) / data.length;
    sums.logEvidence += posterior(x, plane, noise).logEvidence / data.length;
  }
  return sums;
}
