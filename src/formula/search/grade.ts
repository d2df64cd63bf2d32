import type { Layout } from './layout.ts';
import type { Place } from './locate.ts';

/** How a formula answers a query, best first. */
export type HitKind = 'same' | 'part' | 'renamed' | 'similar';

/**
 * Kind and score (0 to 1) of a candidate.
 *
 * @param isExact whether the place was found without renaming
 * @param coverage how much of what the query's terms say the formula has, 0 to 1
 */
export function grade(
  pattern: Layout,
  formula: Layout,
  place: Place | undefined,
  isExact: boolean,
  coverage: number,
): { kind: HitKind; score: number } {
  const ratio = Math.min(pattern.size, formula.size) / Math.max(pattern.size, formula.size, 1);
  const similarity = coverage * (0.8 + 0.2 * ratio);
  const similar = 0.6 * similarity;
  if (place === undefined) return { kind: 'similar', score: similar };
  const cost = Math.min(1, place.cost / Math.max(1, pattern.size));
  if (isExact) {
    const kind = place.isWhole ? 'same' : 'part';
    const base = place.isWhole ? 0.99 - 0.15 * cost : 0.8 - 0.15 * cost - 0.05 * (1 - ratio);
    return { kind, score: base + 0.01 * similarity };
  }
  // The longer the pattern, the less a match by its build alone is chance.
  const weight = pattern.size / (pattern.size + 5);
  const renamed = (place.isWhole ? 0.68 : 0.64) * weight * (1 - 0.7 * cost) + 0.05 * similarity;
  return renamed > similar ? { kind: 'renamed', score: renamed } : { kind: 'similar', score: similar };
}
