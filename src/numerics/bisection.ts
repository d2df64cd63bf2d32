/**
 * Where a function passes from below zero to zero or above, between `low` (f < 0) and `high` (f ≥ 0): halved until the ends
 * are neighbours in float64 or `rounds` are over. The end on the side below zero is given back.
 */
export function bisect(f: (x: number) => number, low: number, high: number, rounds = 80): number {
  let [below, above] = [low, high];
  for (let round = 0; round < rounds; round += 1) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (f(middle) < 0) below = middle;
    else above = middle;
  }
  return below;
}
