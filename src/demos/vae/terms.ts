import { fixed } from '#domain/number-text.ts';
import type { Answer } from './answer.ts';
import type { Pair } from './config.ts';
import type { State } from './state.ts';

export const SYMBOLS = {
  prior: 'p(z)',
  decoder: 'f(z)',
  belief: 'q',
  posterior: 'p(z|x)',
  reconstruction: 'E',
  divergence: 'KL',
  bound: 'ELBO',
  evidence: 'log p',
  gap: 'gap',
  beta: 'β',
} as const;

export type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'prior',
  'decoder',
  'belief',
  'posterior',
  'reconstruction',
  'divergence',
  'bound',
  'evidence',
  'gap',
  'beta',
];

function pair([a, b]: Pair): string {
  return `${fixed(a, 2)}, ${fixed(b, 2)}`;
}

/** The present value of each term at x, as text. */
export function termValues(state: State, decoded: Pair, found: Answer): Record<Part, string> {
  return {
    prior: 'N(0, I)',
    decoder: pair(decoded),
    belief: `${pair(found.belief.mean)} ± ${pair(found.belief.sd)}`,
    posterior: `${pair(found.posterior.mean)} ± ${pair(found.posterior.sd)}`,
    reconstruction: fixed(found.reconstruction, 3),
    divergence: fixed(found.divergence, 3),
    bound: fixed(found.bound, 3),
    evidence: fixed(found.posterior.logEvidence, 3),
    gap: fixed(found.gap, 3),
    beta: fixed(state.beta, 1),
  };
}
