import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, type Vector, fromEntries } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';
import { type CliffWorld, bestAction, openCells, outcome } from './cliff.ts';
import { ACTION_NAMES, cellCount } from './grid.ts';

/** Values of cells, and of the four actions in each; zero where nothing is decided. */
export interface ActionValues {
  readonly values: Vector;
  readonly actions: Matrix;
}

/** Probabilities of the actions when the best one is taken except with probability ε, and then any. */
export function epsilonGreedy(values: readonly number[], epsilon: number): number[] {
  const best = bestAction(values);
  return ACTION_NAMES.map((action) => epsilon / ACTION_NAMES.length + (action === best ? 1 - epsilon : 0));
}

function actionValues(world: CliffWorld, values: Vector): Matrix {
  const open = new Set(openCells(world));
  return values.map((_, cell) =>
    ACTION_NAMES.map((action) => {
      if (!open.has(cell)) return 0;
      const { reward, next } = outcome(world, cell, action);
      return reward + world.discount * component(values, next);
    }),
  );
}

/** v_π and q_π of a policy, by elimination. @param policy probabilities of the actions in each cell */
export function valuesOfPolicy(world: CliffWorld, policy: Matrix): ActionValues {
  const n = cellCount(world.grid);
  const system = fromEntries(n, n, (i, j) => (i === j ? 1 : 0)).map((row) => [...row]);
  const rewards = new Array<number>(n).fill(0);
  for (const cell of openCells(world)) {
    ACTION_NAMES.forEach((action, k) => {
      const probability = component(policy[cell] ?? [], k);
      const { reward, next } = outcome(world, cell, action);
      rewards[cell] = (rewards[cell] ?? 0) + probability * reward;
      const row = system[cell];
      if (row !== undefined) row[next] = (row[next] ?? 0) - world.discount * probability;
    });
  }
  const values = luSolve(luFactor(system), rewards);
  return { values, actions: actionValues(world, values) };
}

/**
 * The values of the best among all policies that act at random with probability ε: policy iteration among ε-soft policies,
 * each evaluated exactly (Sutton & Barto, section 5.4). With ε = 0 these are v* and q*, which Q-learning aims at; with the ε of
 * its behaviour they are what SARSA aims at.
 */
export function bestSoftValues(world: CliffWorld, epsilon: number): ActionValues {
  let found = valuesOfPolicy(
    world,
    Array.from({ length: cellCount(world.grid) }, () => ACTION_NAMES.map(() => 1 / ACTION_NAMES.length)),
  );
  for (;;) {
    const improved = valuesOfPolicy(
      world,
      found.actions.map((values) => epsilonGreedy(values, epsilon)),
    );
    const before = found.values;
    const gain = improved.values.reduce((most, value, i) => Math.max(most, value - component(before, i)), 0);
    found = improved;
    if (gain <= 1e-12 * Math.max(1, ...improved.values.map(Math.abs))) return found;
  }
}
