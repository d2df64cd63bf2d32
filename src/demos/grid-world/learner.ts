import { type Uniform, seededUniform } from '#numerics/random.ts';
import { type CliffWorld, openCells, outcomes } from './cliff.ts';
import { ACTION_NAMES, type Action, cellCount } from './grid.ts';

export const METHODS = ['iteration', 'q', 'sarsa'] as const;

/** Value iteration in place, Q-learning, or SARSA. */
export type Method = (typeof METHODS)[number];

export interface LearnerOptions {
  /** α. */
  readonly rate: number;
  /** ε, of the ε-greedy behaviour. */
  readonly epsilon: number;
  readonly seed: number;
}

/** One assignment to the table. */
export interface Update {
  readonly cell: number;
  readonly action: Action;
  readonly reward: number;
  readonly next: number;
  /** What the estimate was drawn towards: r + γ(...). */
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

/** A table of estimates that grows better by one update at a time. */
export interface Learner {
  /** q[cell][action], in the order of `ACTION_NAMES`. */
  readonly table: readonly (readonly number[])[];
  readonly updates: number;
  readonly last: Update | null;
  /** Discounted returns of the episodes that have ended. */
  readonly returns: readonly number[];
  update(): void;
}

function zeros(world: CliffWorld): number[][] {
  return Array.from({ length: cellCount(world.grid) }, () => ACTION_NAMES.map(() => 0));
}

/** The place of a largest value, by lot among equals. */
function greedy(values: readonly number[], uniform: Uniform): number {
  let place = 0;
  let best = -Infinity;
  let equals = 0;
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k] ?? -Infinity;
    if (value > best) {
      best = value;
      place = k;
      equals = 1;
    } else if (value === best) {
      equals += 1;
      if (uniform() * equals < 1) place = k;
    }
  }
  return place;
}

/**
 * Q-learning (UDL 19.15; Sutton & Barto, section 6.5) or SARSA (UDL 19.14; section 6.4) from a table of zeros: an update for each
 * step of an ε-greedy agent, who begins again at the start when an episode ends.
 */
export function createTemporalDifference(
  world: CliffWorld,
  method: 'q' | 'sarsa',
  { rate, epsilon, seed }: LearnerOptions,
): Learner {
  const table = zeros(world);
  const leads = outcomes(world);
  const uniform = seededUniform(seed);
  const returns: number[] = [];
  const row = (cell: number): number[] => table[cell] ?? [];
  const choose = (cell: number): number =>
    uniform() < epsilon ? Math.floor(uniform() * ACTION_NAMES.length) : greedy(row(cell), uniform);
  let cell = world.start;
  let chosen = choose(cell);
  let earned = 0;
  let weight = 1;
  let updates = 0;
  let last: Update | null = null;
  return {
    table,
    returns,
    get updates() {
      return updates;
    },
    get last() {
      return last;
    },
    update() {
      // Q-learning looks at its table again before each step; SARSA does what it has decided.
      const k = method === 'q' ? choose(cell) : chosen;
      const action = ACTION_NAMES[k] ?? 'up';
      const { reward, next } = leads[cell]?.[k] ?? { reward: 0, next: cell };
      const ended = world.grid.terminals.has(next);
      chosen = choose(next);
      const following = method === 'q' ? Math.max(...row(next)) : (row(next)[chosen] ?? 0);
      const target = reward + (ended ? 0 : world.discount * following);
      const before = row(cell)[k] ?? 0;
      const after = before + rate * (target - before);
      row(cell)[k] = after;
      last = { cell, action, reward, next, target, before, after };
      updates += 1;
      earned += weight * reward;
      weight *= world.discount;
      cell = next;
      if (!ended) return;
      returns.push(earned);
      earned = 0;
      weight = 1;
      cell = world.start;
      chosen = choose(cell);
    },
  };
}

/**
 * Value iteration in place (Sutton & Barto, section 4.4; UDL 19.11 with the largest instead of the mean): an update is one
 * backup of one cell, cell after cell.
 */
export function createValueIteration(world: CliffWorld): Learner {
  const table = zeros(world);
  const leads = outcomes(world);
  const cells = openCells(world);
  const value = (cell: number): number => Math.max(...(table[cell] ?? [0]));
  let updates = 0;
  let last: Update | null = null;
  return {
    table,
    returns: [],
    get updates() {
      return updates;
    },
    get last() {
      return last;
    },
    update() {
      const cell = cells[updates % cells.length] ?? world.start;
      const before = value(cell);
      const ways = leads[cell] ?? [];
      const backed = ways.map(({ reward, next }) => reward + world.discount * value(next));
      table[cell] = backed;
      const after = Math.max(...backed);
      const k = backed.indexOf(after);
      const { reward, next } = ways[k] ?? { reward: 0, next: cell };
      last = { cell, action: ACTION_NAMES[k] ?? 'up', reward, next, target: after, before, after };
      updates += 1;
    },
  };
}

export function createLearner(world: CliffWorld, method: Method, options: LearnerOptions): Learner {
  return method === 'iteration'
    ? createValueIteration(world)
    : createTemporalDifference(world, method, options);
}

/** What the table says a cell is worth to an agent that acts ε-greedily by it; the largest of the actions' values for ε = 0. */
export function tableValue(actions: readonly number[], epsilon: number): number {
  const mean = actions.reduce((sum, value) => sum + value, 0) / actions.length;
  return (1 - epsilon) * Math.max(...actions) + epsilon * mean;
}
