import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

/**
 * Evaluates the rows of a formula one after another, each with the results of those before it: `h_1 = ...`, `y = ... h_1`.
 *
 * @param lefts the left sides in the order of evaluation; each becomes a name for the rows behind it
 * @returns what each left side comes to
 * @throws UnreadableTex as `fromTex`
 */
export function assignments<L extends string>(
  tex: string,
  lefts: readonly L[],
  bindings: Bindings,
): Record<L, number> {
  const known: Record<string, Bindings[string]> = { ...bindings };
  const results: Partial<Record<L, number>> = {};
  for (const left of lefts) {
    const value = fromTex(tex, () => known, { of: left })(undefined);
    known[left] = value;
    results[left] = value;
  }
  if (!isWhole(results, lefts)) throw new RangeError('a left side has no value');
  return results;
}

function isWhole<L extends string>(
  results: Partial<Record<L, number>>,
  lefts: readonly L[],
): results is Record<L, number> {
  return lefts.every((left) => results[left] !== undefined);
}
