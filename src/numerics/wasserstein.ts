import { type Vector, component } from './vector.ts';

/**
 * The 1-Wasserstein distance between two distributions on the same points of the line: ∫ |F(x) − G(x)| dx, where F and G are
 * their cumulative distribution functions (Vallender 1974; on the line that is the value of the transport problem).
 *
 * @param p probability of each position, and so `q`
 * @param positions in any order
 * @throws RangeError unless all three are equally long
 */
export function wasserstein1(p: Vector, q: Vector, positions: Vector): number {
  if (p.length !== positions.length || q.length !== positions.length)
    throw new RangeError(
      `wasserstein1: ${p.length} and ${q.length} probabilities for ${positions.length} positions`,
    );
  const order = positions.map((_, i) => i).sort((i, j) => component(positions, i) - component(positions, j));
  let distance = 0;
  let surplus = 0;
  let last = component(positions, order[0] ?? 0);
  for (const i of order) {
    const here = component(positions, i);
    distance += Math.abs(surplus) * (here - last);
    surplus += component(p, i) - component(q, i);
    last = here;
  }
  return distance;
}
