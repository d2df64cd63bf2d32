/**
 * Normalised discounted cumulative gain of the first `depth` of a ranking (Järvelin and Kekäläinen, ACM TOIS 20(4),
 * 2002), with gains 2^grade - 1 and discounts log2(rank + 1): 0 to 1, 1 for the best order there is.
 *
 * @param ranking ids, best first, each once
 * @param grades of the ids that are relevant; any other is 0
 */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>, depth: number): number {
  const gain = (given: readonly number[]): number =>
    given.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 1 : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** One over the rank of the first item of the wanted group, all items of a group counted as one; 0 if there is none. */
export function reciprocalRank<T, G>(ranking: readonly T[], groupOf: (item: T) => G, wanted: G): number {
  const groups = new Set<G>();
  for (const item of ranking) {
    groups.add(groupOf(item));
    if (groups.has(wanted)) return 1 / groups.size;
  }
  return 0;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that the given part of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? NaN;
}
