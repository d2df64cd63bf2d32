import { recursion } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess } from '#checks/shared/decision-process.ts';
import { processNames, range } from '#checks/shared/decision-process-names.ts';
import { bestValues, type ValueTables } from '#checks/shared/reinforcement-values.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

const PAIR = String.raw`
\begin{aligned}
V^*(s) &= \max_{a} Q^*(s,a) \\
Q^*(s,a) &= \sum_{s'} P(s'|s,a)\,r(s,a,s') + \sum_{s'} P(s'|s,a)\cdot\gamma\cdot V^*(s')
\end{aligned}`;
const PAIRS_ALONE = String.raw`Q^*(s,a) = \sum_{s'} P(s'|s,a)\,r(s,a,s') + \sum_{s'} P(s'|s,a)\cdot\gamma\cdot\max_{a} Q^*(s',a)`;

interface Values {
  process: DecisionProcess;
  best: ValueTables;
  state: number;
  action: number;
}

function names({ process, best, state, action }: Values): Bindings {
  return {
    ...processNames(process),
    s: state,
    a: action,
    'V^*': (s: number) => component(best.states, s - 1),
    'Q^*': (s: number, a: number) => entry(best.actions, s - 1, a - 1),
  };
}

/** In the first row a runs over all actions. */
const allActions = (values: Values): Bindings => ({ ...names(values), a: range(values.process.actions) });

/** The letter under a maximum of its own, as many texts write it. */
const renamed = (tex: string): string =>
  tex.replace(String.raw`\max_{a} Q^*(s',a)`, String.raw`\max_{a'} Q^*(s',a')`);

const evaluate = (pair: string, alone: string) => (values: Values) => ({
  'V^*': fromTex(pair, allActions, { of: 'V^*(s)' })(values),
  'Q^*': fromTex(pair, names, { of: 'Q^*(s,a)' })(values),
  alone: fromTex(renamed(alone), names)(values),
});

export default recursion({
  formulas: {
    'formulary-bellman-optimality': PAIR,
    'formulary-bellman-optimality-action-value': PAIRS_ALONE,
  },
  against: {
    en: 'the best values of all deterministic policies',
    zh: '穷举全部确定性策略所得的最优价值',
  },
  cases: 60,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    return {
      process,
      best: bestValues(process),
      state: random.integer(1, process.states),
      action: random.integer(1, process.actions),
    };
  },
  stated: evaluate(PAIR, PAIRS_ALONE),
  reference: ({ best, state, action }) => {
    const value = entry(best.actions, state - 1, action - 1);
    return { 'V^*': component(best.states, state - 1), 'Q^*': value, alone: value };
  },
  mutants: {
    'the smallest entry of the row': evaluate(PAIR.replace(String.raw`\max`, String.raw`\min`), PAIRS_ALONE),
    'the value of the present state': evaluate(PAIR.replace(String.raw`V^*(s')`, 'V^*(s)'), PAIRS_ALONE),
    'the discount left out': evaluate(PAIR, PAIRS_ALONE.replace(String.raw`\cdot\gamma`, '')),
    'the sum of the row for its maximum': evaluate(
      PAIR,
      PAIRS_ALONE.replace(String.raw`\max_{a} Q^*(s',a)`, String.raw`\sum_{a'} Q^*(s',a')`),
    ),
    'the values subtracted': evaluate(PAIR, PAIRS_ALONE.replace('+', '-')),
  },
});
