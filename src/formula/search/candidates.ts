import type { Posting } from './source.ts';
import { kindOf, type SignedTerm, type Term, type TermKind } from './terms.ts';

/** How much a term of a kind says beside its rarity. */
const WEIGHTS: Record<TermKind, number> = {
  symbol: 1,
  font: 0.5,
  next: 1,
  skip: 0.4,
  part: 1,
  slot: 0.4,
  shape: 0.5,
  whole: 1.5,
  renamed: 1,
};

/** Most places in lists that a query reads; then the terms that are left are too frequent to tell much. */
const MOST_PLACES = 400_000;

/** A formula that may match. */
export interface Candidate {
  number: number;
  /** Which part of what the query's terms say the formula has, 0 to 1. */
  coverage: number;
  /** Whether it has all signs of the query, as far as the lists tell. */
  hasSigns: boolean;
  /** Whether it has all signs of the query that are no letters. */
  hasFixed: boolean;
}

/** The signs that a match has: letters may be renamed, the others not. */
export interface RequiredTerms {
  letters: ReadonlySet<Term>;
  fixed: ReadonlySet<Term>;
}

/** The formulas that share most with the terms of a query, best first, at most `most`. */
export function findCandidates(
  size: number,
  terms: readonly SignedTerm[],
  required: RequiredTerms,
  postings: readonly Posting[],
  most: number,
): Candidate[] {
  const found = postings.toSorted((a, b) => a.count - b.count);
  const counts = new Map(found.map(({ term, count }) => [term, count]));
  let total = 0;
  for (const { term } of terms) total += weight(term, counts.get(term) ?? 0, size);
  const scores = new Float32Array(size);
  const letters = new Uint8Array(size);
  const fixed = new Uint8Array(size);
  // Terms that no formula has are missing in each; of lists that are cut or not read nothing is known.
  let allLetters = [...required.letters].filter((term) => !counts.has(term)).length;
  let allFixed = [...required.fixed].filter((term) => !counts.has(term)).length;
  let places = 0;
  for (const { term, count, formulas } of found) {
    places += formulas.length;
    if (places > MOST_PLACES) break;
    const share = weight(term, count, size);
    const isWhole = formulas.length === count;
    const tally =
      isWhole && required.letters.has(term) ? letters : isWhole && required.fixed.has(term) ? fixed : null;
    if (tally === letters) allLetters++;
    if (tally === fixed) allFixed++;
    for (let at = 0; at < formulas.length; at++) {
      const number = formulas[at] ?? 0;
      scores[number] = (scores[number] ?? 0) + share;
    }
    if (tally === null) continue;
    for (let at = 0; at < formulas.length; at++) {
      const number = formulas[at] ?? 0;
      tally[number] = (tally[number] ?? 0) + 1;
    }
  }
  return largest(scores, most).map((number) => {
    const hasFixed = (fixed[number] ?? 0) >= allFixed;
    return {
      number,
      // Single precision may round above the sum.
      coverage: Math.min(1, (scores[number] ?? 0) / total),
      hasSigns: hasFixed && (letters[number] ?? 0) >= allLetters,
      hasFixed,
    };
  });
}

function weight(term: Term, count: number, size: number): number {
  return WEIGHTS[kindOf(term)] * Math.log(1 + (size + 1) / (count + 0.5));
}

/** The numbers with the highest scores above 0, best first; of equal ones the lower number first. */
function largest(scores: Float32Array, most: number): number[] {
  let highest = 0;
  for (let number = 0; number < scores.length; number++) highest = Math.max(highest, scores[number] ?? 0);
  if (highest === 0) return [];
  // Counting by steps of score spares sorting them all; step 0 is for those without any.
  const scale = (STEPS - 1) / highest;
  const counts = new Uint32Array(STEPS + 1);
  const steps = new Uint16Array(scores.length);
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] ?? 0;
    if (score === 0) continue;
    const step = 1 + Math.floor(scale * score);
    steps[number] = step;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let lowest = STEPS;
  for (let sum = counts[lowest] ?? 0; sum < most && lowest > 1; sum += counts[lowest] ?? 0) lowest--;
  const kept: number[] = [];
  for (let number = 0; number < scores.length; number++)
    if ((steps[number] ?? 0) >= lowest) kept.push(number);
  return kept.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

const STEPS = 1024;
