import { distance } from 'fastest-levenshtein';

/**
 * The candidate most like `word` (Levenshtein distance), for "did you mean" in a report; undefined when
 * more than half of the word (of a short one, two letters) would have to change, because a far guess misleads more than none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 2));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    // Two short words without a letter in common are near, but not alike.
    if (steps < least && (steps === 0 || steps < Math.max(word.length, candidate.length))) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
