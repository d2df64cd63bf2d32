import { fixed, scientific } from './number-text.ts';

/** The largest error of a check in words; null where there is none to tell: an inequality that held, equal sides. */
export function worstText(
  { unit, worst }: { unit: 'relative' | 'standard errors'; worst: number | null },
  words: { relative: (size: string) => string; standardErrors: (size: string) => string },
): string | null {
  if (worst === null || worst === 0) return null;
  return unit === 'relative' ? words.relative(scientific(worst)) : words.standardErrors(fixed(worst, 1));
}
