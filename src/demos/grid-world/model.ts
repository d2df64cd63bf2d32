import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, type Vector, fromEntries } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';
import { ACTION_NAMES, type Action, type Grid, cellCount, neighbour } from './grid.ts';

/** A Markov decision process on a grid: every step from a cell that is not terminal earns `reward`. */
export interface GridWorld {
  readonly grid: Grid;
  readonly reward: number;
  /** γ, 0 ≤ γ ≤ 1. */
  readonly discount: number;
}

/** The probability of each action, in the order of `ACTION_NAMES`, for each cell; a terminal cell's are not used. */
export type GridPolicy = readonly Vector[];

/** Without a discount a return exists only if episodes end: they do not, from these cells. */
export class EndlessEpisodeError extends RangeError {
  override readonly name = 'EndlessEpisodeError';

  constructor(cell: number) {
    super(
      `with discount 1, the policy never reaches a terminal cell from cell ${cell}: its return does not exist`,
    );
  }
}

/** Every action with the same probability, everywhere. */
export function randomPolicy(grid: Grid): GridPolicy {
  return Array.from({ length: cellCount(grid) }, () => ACTION_NAMES.map(() => 1 / ACTION_NAMES.length));
}

/**
 * v_π of every cell, row by row, zero at terminals: the linear system v = r + γPv solved by elimination
 * (Sutton & Barto, Reinforcement Learning, 2nd edition, equation 4.4; its example 4.1 under the random policy).
 *
 * @throws EndlessEpisodeError if γ = 1 and the policy cannot reach a terminal cell from everywhere
 */
export function policyValues({ grid, reward, discount }: GridWorld, policy: GridPolicy): Vector {
  const n = cellCount(grid);
  const isTerminal = (cell: number): boolean => grid.terminals.has(cell);
  const transition = transitions(grid, policy);
  if (discount === 1) requireEnd(transition, grid.terminals);
  const system = fromEntries(n, n, (from, to) => {
    const own = from === to ? 1 : 0;
    return isTerminal(from) ? own : own - discount * component(transition[from] ?? [], to);
  });
  return luSolve(
    luFactor(system),
    Array.from({ length: n }, (_, cell) => (isTerminal(cell) ? 0 : reward)),
  );
}

/** Probability of going from a cell (row) to a cell (column) in one step; zero from terminals. */
function transitions(grid: Grid, policy: GridPolicy): Matrix {
  return policy.map((probabilities, cell) => {
    const reached = new Array<number>(policy.length).fill(0);
    if (grid.terminals.has(cell)) return reached;
    ACTION_NAMES.forEach((action, k) => {
      const next = neighbour(grid, cell, action);
      reached[next] = component(reached, next) + component(probabilities, k);
    });
    return reached;
  });
}

/** Walks back from the terminals. @throws EndlessEpisodeError for the first cell that it does not come to. */
function requireEnd(transition: Matrix, terminals: ReadonlySet<number>): void {
  const ending = new Set(terminals);
  for (let size = -1; size < ending.size;) {
    size = ending.size;
    transition.forEach((row, cell) => {
      if (row.some((probability, next) => probability > 0 && ending.has(next))) ending.add(cell);
    });
  }
  const endless = transition.findIndex((_, cell) => !ending.has(cell));
  if (endless >= 0) throw new EndlessEpisodeError(endless);
}

/** v* of every cell and a policy that has it. */
export interface OptimalValues {
  readonly values: Vector;
  /** Best action in each cell, the first of equals. */
  readonly actions: readonly Action[];
}

/**
 * Optimal values by policy iteration (Sutton & Barto, section 4.3), from the random policy: each policy's values are exact, and
 * so are the last.
 *
 * @throws RangeError if γ = 1 and wandering for ever would earn without end
 * @throws EndlessEpisodeError if γ = 1 and there is no terminal cell
 */
export function optimalValues(world: GridWorld): OptimalValues {
  const { grid, reward, discount } = world;
  if (discount === 1 && reward > 0)
    throw new RangeError(
      'with discount 1 and a positive reward there is no best policy: its return has no end',
    );
  let values = policyValues(world, randomPolicy(grid));
  for (;;) {
    const actions = values.map((_, cell) => greedyAction(grid, values, cell));
    const policy = actions.map((best) => ACTION_NAMES.map((action) => (action === best ? 1 : 0)));
    if (discount === 1 && reward === 0) return { values, actions };
    const improved = policyValues(world, policy);
    const gain = improved.reduce((most, value, cell) => Math.max(most, value - component(values, cell)), 0);
    values = improved;
    if (gain <= 1e-12 * Math.max(1, ...values.map(Math.abs))) return { values, actions };
  }
}

/** The first action that leads to the best neighbour; up to rounding, so that equal ones count as equal. */
function greedyAction(grid: Grid, values: Vector, cell: number): Action {
  const reached = ACTION_NAMES.map((action) => component(values, neighbour(grid, cell, action)));
  const best = Math.max(...reached);
  const slack = 1e-12 * Math.max(1, Math.abs(best));
  return ACTION_NAMES.find((_, k) => component(reached, k) >= best - slack) ?? 'up';
}
