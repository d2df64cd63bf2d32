import { type Vector, component } from '#numerics/vector.ts';

/** Two distributions over the same bins. */
export interface Bins {
  readonly from: Vector;
  readonly to: Vector;
}

/** The distance on a line: Σ of the absolute differences of both cumulative distributions. */
export function cumulativeDistance({ from, to }: Bins): number {
  let [difference, sum] = [0, 0];
  from.forEach((p, i) => {
    difference += p - component(to, i);
    sum += Math.abs(difference);
  });
  return sum;
}

/** All ways to choose `size` of the numbers from 0 to n − 1, in order. */
export function choices(n: number, size: number, first = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let next = first; next <= n - size; next += 1)
    for (const rest of choices(n, size - 1, next + 1)) found.push([next, ...rest]);
  return found;
}

/** A mass moved from bin i to bin j, from 0. */
export interface Move {
  readonly i: number;
  readonly j: number;
  readonly mass: number;
}

/**
 * The plan that moves mass between the given pairs of bins alone and has the two marginals, masses of either sign; undefined
 * where the pairs do not fix it. A row or column with one pair left fixes the mass of that pair.
 */
export function planOn(
  pairs: readonly (readonly [number, number])[],
  { from, to }: Bins,
): Move[] | undefined {
  const left: [number[], number[]] = [[...from], [...to]];
  let open = [...pairs];
  const moves: Move[] = [];
  while (open.length > 0) {
    const single = open.find(
      ([i, j]) => open.filter(([a]) => a === i).length === 1 || open.filter(([, b]) => b === j).length === 1,
    );
    if (single === undefined) return undefined;
    const [i, j] = single;
    const isRow = open.filter(([a]) => a === i).length === 1;
    const mass = isRow ? component(left[0], i) : component(left[1], j);
    moves.push({ i, j, mass });
    left[0][i] = component(left[0], i) - mass;
    left[1][j] = component(left[1], j) - mass;
    open = open.filter((pair) => pair !== single);
  }
  const isDone = left.flat().every((rest) => Math.abs(rest) < 1e-12);
  return isDone ? moves : undefined;
}
