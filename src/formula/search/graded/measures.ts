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
