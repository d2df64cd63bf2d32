import { feedForward } from '#demos/shared/network.ts';
import { type Loss, hasCritic } from './config.ts';
import { BIN, MIDDLES, exactJensenShannon, exactWasserstein, generatedMasses } from './exact.ts';
import type { Players } from './players.ts';

/** What is true of the two networks, over all of p and q instead of a batch of samples. */
export interface Measured {
  /** The probabilities of the bins of MIDDLES under q. */
  readonly q: readonly number[];
  /** The score a(x) in the middle of each bin. */
  readonly scores: readonly number[];
  /** The largest slope of the score, K. */
  readonly steepest: number;
  readonly wasserstein: number;
  readonly jensenShannon: number;
  /** Never more than the exact one: ½(V(D, G) + 2 log 2) of a discriminator, (E_p a − E_q a)/K of a critic. */
  readonly seen: number;
  /** V(D, G) = E_p log D + E_q log(1 − D), or E_p a − E_q a. */
  readonly value: number;
  /** The expected loss of the generator. */
  readonly generatorLoss: number;
}

/** log(1 + exp a) without overflow. */
function softplus(a: number): number {
  return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
}

function expectation(masses: readonly number[], f: (i: number) => number): number {
  return masses.reduce((sum, mass, i) => sum + mass * f(i), 0);
}

/**
 * Measures the players.
 *
 * @param p the probabilities of the bins under the real density
 */
export function measure(loss: Loss, p: readonly number[], { generator, score }: Players): Measured {
  const q = generatedMasses((z) => feedForward(generator, [z])[0] ?? 0);
  const scores = MIDDLES.map((x) => feedForward(score, [x])[0] ?? 0);
  const at = (i: number): number => scores[i] ?? 0;
  const steepest = scores.reduce(
    (most, a, i) => Math.max(most, i > 0 ? Math.abs(a - at(i - 1)) / BIN : 0),
    0,
  );
  const critic = hasCritic(loss);
  const value = critic
    ? expectation(p, at) - expectation(q, at)
    : -expectation(p, (i) => softplus(-at(i))) - expectation(q, (i) => softplus(at(i)));
  return {
    q,
    scores,
    steepest,
    wasserstein: exactWasserstein(p, q),
    jensenShannon: exactJensenShannon(p, q),
    seen: critic ? (steepest > 0 ? value / steepest : 0) : value / 2 + Math.LN2,
    value,
    generatorLoss: expectation(q, (i) =>
      critic ? -at(i) : loss === 'standard' ? -softplus(at(i)) : softplus(-at(i)),
    ),
  };
}
