/**
 * Places for names along a line: each as near to the one asked for as `gap` between neighbours and the two ends let it be,
 * in the order of the places asked for. Where there is no room for all, they leave at the first end.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [first, last]: readonly [number, number],
): number[] {
  const order = wanted.map((_, i) => i).sort((i, j) => (wanted[i] ?? 0) - (wanted[j] ?? 0));
  const placed = [...wanted];
  let next = first;
  for (const i of order) {
    placed[i] = Math.max(next, placed[i] ?? 0);
    next = (placed[i] ?? 0) + gap;
  }
  next = last;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(next, placed[i] ?? 0);
    next = (placed[i] ?? 0) - gap;
  }
  return placed;
}
