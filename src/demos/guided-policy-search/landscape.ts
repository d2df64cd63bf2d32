import { contour } from '#figures/kit/contour.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Pair, type Task, policyCost } from './task.ts';

const CELLS = 24;
/** Levels over the least cost, as shares of what the copy costs over it. */
const SHARES = [0.04, 0.2, 1, 3, 8, 20, 50] as const;

/** The cost of policies over a rectangle of their parameters. */
export interface Landscape {
  readonly first: Pair;
  readonly second: Pair;
  /** Lines of equal cost. */
  readonly lines: readonly (readonly Point[])[];
}

/** Around the best policy, its copy and the way between them; what strays too far is left out. */
export function landscape(
  task: Task,
  best: Pair,
  leastCost: number,
  copy: Pair,
  way: readonly Pair[],
): Landscape {
  const stretch = (index: 0 | 1): Pair => {
    const core = [best[index], copy[index]];
    const reach = Math.max(1.2, 2.5 * Math.abs(best[index] - copy[index]));
    const near = way.map((theta) => theta[index]).filter((value) => Math.abs(value - best[index]) < reach);
    const [low, high] = [Math.min(...core, ...near), Math.max(...core, ...near)];
    const room = Math.max(0.35, 0.3 * (high - low));
    return [low - room, high + room];
  };
  const [first, second] = [stretch(0), stretch(1)];
  const [dx, dy] = [(first[1] - first[0]) / CELLS, (second[1] - second[0]) / CELLS];
  const heights = Array.from({ length: CELLS + 1 }, (_, j) =>
    Array.from({ length: CELLS + 1 }, (__, i) => policyCost(task, [first[0] + i * dx, second[0] + j * dy])),
  );
  const height = (x: number, y: number): number =>
    heights[Math.round((y - second[0]) / dy)]?.[Math.round((x - first[0]) / dx)] ?? NaN;
  const unit = Math.max(policyCost(task, copy) - leastCost, 0.02 * leastCost);
  const lines = SHARES.flatMap((share) => contour(height, first, second, leastCost + share * unit, CELLS));
  return { first, second, lines };
}
