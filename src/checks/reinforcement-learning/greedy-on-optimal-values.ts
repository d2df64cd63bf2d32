import { identity } from '#checks/kit/identity.ts';
import {
  type DecisionProcess,
  drawProcess,
  expectedReturns,
  expectedReward,
} from '#checks/shared/decision-process.ts';
import { argmax, bestValues, certain, iteratedValues } from '#checks/shared/reinforcement-values.ts';
import { fromEntries, type Matrix } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

const greedy =
  (choose: (q: Vector) => number, table: (process: DecisionProcess) => Matrix) =>
  (process: DecisionProcess): Vector =>
    expectedReturns(process, certain(table(process).map(choose), process.actions));

const optimal = (process: DecisionProcess): Matrix => iteratedValues(process).actions;

export default identity({
  formulas: {
    'udl-19-6': String.raw`\pi[a_t|s_t] \leftarrow \operatorname*{argmax}_{a_t}\bigl[q^*[s_t,a_t]\bigr]`,
    'formulary-greedy-optimal-policy': String.raw`
\pi^*(s) = \operatorname*{arg\,max}_{a} Q^*(s,a) \;\Rightarrow\; \pi^*(a|s) = \begin{cases}
1 & a = \operatorname*{arg\,max}_{a} Q^*(s,a) \\
0 & \text{o.w.}
\end{cases}`,
  },
  against: {
    en: 'the best values of all deterministic policies, which the greedy policy must attain in every state',
    zh: '穷举全部确定性策略的最优价值：贪心策略应在每个状态都达到它',
  },
  cases: 40,
  draw: (random) => drawProcess(random, 4),
  stated: greedy(argmax, optimal),
  reference: (process) => bestValues(process).states,
  mutants: {
    'the smallest entry': greedy((q) => argmax(q.map((value) => -value)), optimal),
    'greedy on the next reward': greedy(argmax, (process) =>
      fromEntries(process.states, process.actions, (s, a) => expectedReward(process, s, a)),
    ),
    'the best column of the whole table': greedy(argmax, (process) => {
      const table = optimal(process);
      const sums = Array.from({ length: process.actions }, (_, a) =>
        table.reduce((sum, q) => sum + (q[a] ?? NaN), 0),
      );
      return table.map(() => sums);
    }),
  },
});
