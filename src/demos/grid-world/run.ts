import { type Matrix, type Vector } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';
import { type CliffWorld, openCells } from './cliff.ts';
import {
  type Learner,
  type LearnerOptions,
  METHODS,
  type Method,
  createLearner,
  tableValue,
} from './learner.ts';
import { type ActionValues, bestSoftValues, epsilonGreedy, valuesOfPolicy } from './soft-values.ts';

/** Errors of all methods after so many updates of each. */
export interface TracePoint {
  readonly updates: number;
  readonly errors: Readonly<Record<Method, number>>;
}

/** The three methods on one world, side by side. */
export interface Run {
  readonly learners: Readonly<Record<Method, Learner>>;
  /** What each table tends to. */
  readonly limits: Readonly<Record<Method, ActionValues>>;
  /** The exact expected return of the ε-greedy behaviour around each limit, from the start; without exploration for value iteration. */
  readonly returns: Readonly<Record<Method, number>>;
  readonly trace: readonly TracePoint[];
  /** What the table of a method says a cell is worth to the policy whose value it estimates. */
  value(method: Method, cell: number): number;
  /** The mean of |estimate − limit| over the cells where something is decided. */
  error(method: Method): number;
  /** Goes on until each method has made so many updates. */
  advanceTo(updates: number): void;
}

export function createRun(world: CliffWorld, options: LearnerOptions): Run {
  const { epsilon } = options;
  const { start } = world;
  const cells = openCells(world);
  const best = bestSoftValues(world, 0);
  const soft = bestSoftValues(world, epsilon);
  const limits = { iteration: best, q: best, sarsa: soft };
  const behaviour = (actions: Matrix): Vector =>
    valuesOfPolicy(
      world,
      actions.map((values) => epsilonGreedy(values, epsilon)),
    ).values;
  const learners = {
    iteration: createLearner(world, 'iteration', options),
    q: createLearner(world, 'q', options),
    sarsa: createLearner(world, 'sarsa', options),
  };
  const trace: TracePoint[] = [];
  const value = (method: Method, cell: number): number =>
    tableValue(learners[method].table[cell] ?? [0], method === 'sarsa' ? epsilon : 0);
  const error = (method: Method): number =>
    cells.reduce(
      (sum, cell) => sum + Math.abs(value(method, cell) - component(limits[method].values, cell)),
      0,
    ) / cells.length;
  return {
    learners,
    limits,
    returns: {
      iteration: component(best.values, start),
      q: component(behaviour(best.actions), start),
      sarsa: component(soft.values, start),
    },
    trace,
    value,
    error,
    advanceTo(updates) {
      while (learners.q.updates < updates) {
        for (const method of METHODS) learners[method].update();
        const done = learners.q.updates;
        if (done < 1.04 * (trace.at(-1)?.updates ?? 0)) continue;
        trace.push({
          updates: done,
          errors: { iteration: error('iteration'), q: error('q'), sarsa: error('sarsa') },
        });
      }
    },
  };
}

/** The mean of the last `most` returns; NaN before there are any. */
export function recentReturn(returns: readonly number[], most: number): number {
  const recent = returns.slice(-most);
  return recent.reduce((sum, value) => sum + value, 0) / recent.length;
}
