import { distance } from 'fastest-levenshtein';

/**
 * The candidate most like `word` (Levenshtein distance), for "did you mean" in a report; undefined when
 * nothing is closer than half of the word's length, because a far guess misleads more than none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 2));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
