import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type DecisionProcess, drawProcess } from '#checks/shared/decision-process.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { bestValues, meanOverNext } from '#checks/shared/reinforcement-values.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';

const UDL = String.raw`q[s_t,a_t] \leftarrow q[s_t,a_t] + \alpha\Bigl(r[s_t,a_t] + \gamma\cdot\max_{a}\bigl[q[s_{t+1},a]\bigr] - q[s_t,a_t]\Bigr)`;
const AGAIN = String.raw`q[s_t,a_t] \leftarrow q[s_t,a_t] + \alpha\Bigl(r[s_t,a_t] + \gamma\cdot\max_{a}\bigl[q[s_{t+1},a]\bigr] - q[s_t,a_t]\Bigr)`;
const TARGET = String.raw`\hat y_t = r_t + \gamma\cdot\max_{a} Q^{(t-1)}(s_{t+1},a)`;
const AVERAGE = String.raw`Q^{(t)}(s_t,a_t) = (1-\alpha)\,Q^{(t-1)}(s_t,a_t) + \alpha\,\hat y_t`;

/** The optimal table raised by a constant, and the pair that is visited. */
interface Values {
  process: DecisionProcess;
  best: Matrix;
  shift: number;
  rate: number;
  state: number;
  action: number;
}

/** The letters when the visited pair has led to a state with a reward. */
const names = (
  { process, best, shift, rate, state, action }: Values,
  next: number,
  reward: number,
): Bindings => {
  const table = (s: number, a: number): number => entry(best, s - 1, a - 1) + shift;
  return {
    s_t: state + 1,
    a_t: action + 1,
    's_{t+1}': next + 1,
    a: range(process.actions),
    r: () => reward,
    r_t: reward,
    '\\gamma': process.discount,
    '\\alpha': rate,
    q: table,
    'Q^{(t-1)}': table,
  };
};

/** The mean of an update over the next state. */
const mean = (values: Values, of: (letters: Bindings) => number): number =>
  meanOverNext(values.process, values.state, values.action, (next, reward) =>
    of(names(values, next, reward)),
  );

const evaluate = ({ udl = UDL, again = AGAIN, target = TARGET, average = AVERAGE }) => {
  const read = (tex: string, letters: Bindings): number => fromTex(tex, () => letters)(undefined);
  return (values: Values) => ({
    'udl-19-15': mean(values, (letters) => read(udl, letters)),
    'udl-19-19': mean(values, (letters) => read(again, letters)),
    formulary: mean(values, (letters) => read(average, { ...letters, '\\hat y_t': read(target, letters) })),
  });
};

export default identity({
  formulas: {
    'udl-19-15': UDL,
    'udl-19-19': AGAIN,
    'formulary-q-learning-target': TARGET,
    'formulary-q-learning-update': AVERAGE,
  },
  against: {
    en: 'best values of all policies: a constant error must shrink by 1 − α(1 − γ) on average',
    zh: '穷举全部策略的最优价值：常数误差平均应缩小为 1 − α(1 − γ) 倍',
  },
  cases: 100,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    return {
      process,
      best: bestValues(process).actions,
      shift: random.between(0.5, 2),
      rate: random.between(0.1, 0.9),
      state: random.integer(0, process.states - 1),
      action: random.integer(0, process.actions - 1),
    };
  },
  stated: evaluate({}),
  reference: ({ process, best, shift, rate, state, action }) => {
    const value = entry(best, state, action) + shift * (1 - rate * (1 - process.discount));
    return { 'udl-19-15': value, 'udl-19-19': value, formulary: value };
  },
  mutants: {
    'the value of the action taken at the next state': evaluate({
      udl: UDL.replace(String.raw`\max_{a}\bigl[q[s_{t+1},a]\bigr]`, ' q[s_{t+1},a_t]'),
    }),
    'the old entry added': evaluate({ again: AGAIN.replace('- q', '+ q') }),
    'the discount left out': evaluate({ target: TARGET.replace(String.raw`\gamma\cdot`, '') }),
    'the least entry of the next row': evaluate({
      target: TARGET.replace(String.raw`\max`, String.raw`\min`),
    }),
    'the weights exchanged': evaluate({
      average: AVERAGE.replace('(1-\\alpha)', '\\alpha').replace('+ \\alpha', '+ (1-\\alpha)'),
    }),
  },
  sourceReads: {
    'formulary-q-learning-update': notComputable('the new table has lost its number'),
  },
});
