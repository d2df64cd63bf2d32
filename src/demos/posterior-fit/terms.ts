import { fixed } from '#domain/number-text.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import type { Session } from './session.ts';

/** Each term as the list writes it. */
export const SYMBOLS = {
  evidence: 'log p(x)',
  bound: 'ℒ(q)',
  divergence: 'KL',
  q: 'm, s',
  laplace: 'ẑ',
  walker: 'z',
  proposal: 'α',
} as const;

export type Term = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed. */
export const TERMS: readonly Term[] = [
  'evidence',
  'bound',
  'divergence',
  'q',
  'laplace',
  'walker',
  'proposal',
];

/** Terms whose number stands beside their slider. */
export const SET_BY_HAND = ['shape', 'x', 'noise', 'prior', 'draws', 'rate', 'width'] as const;

/** What an element can belong to. */
export type Part = Term | (typeof SET_BY_HAND)[number];

/** The present value of each term, as text; those of the last step for the methods that take steps. */
export function termValues({ exact, run, laplace }: Session): Record<Term, string> {
  const pair = ([a, b]: Pair): string => `(${fixed(a, 2)}, ${fixed(b, 2)})`;
  const bound = run.bounds.at(-1) ?? NaN;
  const q = run.fits.at(-1);
  const place = run.places.at(-1);
  return {
    evidence: fixed(exact.logEvidence, 3),
    bound: fixed(bound, 3),
    divergence: fixed(exact.logEvidence - bound, 3),
    q: q === undefined ? '–' : `${pair(q.mean)}, ${pair(q.sd)}`,
    laplace: laplace === null ? '–' : pair(laplace.mode),
    walker: place === undefined ? '–' : pair(place),
    proposal: run.lastWalk === null ? '–' : fixed(run.lastWalk.chance, 2),
  };
}
