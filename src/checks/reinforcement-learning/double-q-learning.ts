import { identity } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess } from '#checks/shared/decision-process.ts';
import { argmax, bestValues, meanOverNext } from '#checks/shared/reinforcement-values.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix, row } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
q_1[s_t,a_t] &\leftarrow q_1[s_t,a_t] + \alpha\biggl(r[s_t,a_t] + \gamma\cdot q_2\Bigl[s_{t+1},\operatorname*{argmax}_{a}\bigl[q_1[s_{t+1},a]\bigr]\Bigr] - q_1[s_t,a_t]\biggr) \\
q_2[s_t,a_t] &\leftarrow q_2[s_t,a_t] + \alpha\biggl(r[s_t,a_t] + \gamma\cdot q_1\Bigl[s_{t+1},\operatorname*{argmax}_{a}\bigl[q_2[s_{t+1},a]\bigr]\Bigr] - q_2[s_t,a_t]\biggr)
\end{aligned}`;

/**
 * The selecting table is q* plus a constant; the valuing one is q* plus another constant, and far too high at every
 * action that is not the best: only a rule that selects by the first and values by the second never meets the excess.
 */
interface Values {
  process: DecisionProcess;
  best: Matrix;
  selecting: number;
  valuing: number;
  rate: number;
  state: number;
}

/** The best action of a table, as a letter: argmax as a function of the state. */
const written = (tex: string): string =>
  [1, 2].reduce(
    (text, i) =>
      text.replace(
        String.raw`\operatorname*{argmax}_{a}\bigl[q_${String(i)}[s_{t+1},a]\bigr]`,
        `b_${String(i)}[s_{t+1}]`,
      ),
    tex,
  );

/** The mean of row 1 or row 2 over the next state; the row's own table selects. The visited action is the best one. */
function mean(tex: string, which: 1 | 2, values: Values): number {
  const { process, best, selecting, valuing, rate, state } = values;
  const choice = best.map(argmax);
  const selector = (s: number, a: number): number => entry(best, s - 1, a - 1) + selecting;
  const appraiser = (s: number, a: number): number =>
    entry(best, s - 1, a - 1) + valuing + (a - 1 === choice[s - 1] ? 0 : 10);
  const tables = which === 1 ? [selector, appraiser] : [appraiser, selector];
  const chosen = tables.map((table) => (s: number) => {
    const entries = row(best, s - 1).map((_, a) => table(s, a + 1));
    return argmax(entries) + 1;
  });
  return meanOverNext(process, state, component(choice, state), (next, reward) =>
    fromTex(
      written(tex),
      () => ({
        s_t: state + 1,
        a_t: component(choice, state) + 1,
        's_{t+1}': next + 1,
        r: () => reward,
        '\\gamma': process.discount,
        '\\alpha': rate,
        q_1: tables[0] ?? NaN,
        q_2: tables[1] ?? NaN,
        b_1: chosen[0] ?? NaN,
        b_2: chosen[1] ?? NaN,
      }),
      { of: `q_${String(which)}[s_t,a_t]` },
    )(values),
  );
}

const rows = (tex: string) => (values: Values) => [mean(tex, 1, values), mean(tex, 2, values)];

export default identity({
  formulas: { 'udl-19-20': TEX },
  against: {
    en: 'best values of all policies plus the errors that the two tables must mix',
    zh: '穷举所得的最优价值，加上两表误差应有的混合',
  },
  cases: 60,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    return {
      process,
      best: bestValues(process).actions,
      selecting: random.between(-2, 2),
      valuing: random.between(-2, 2),
      rate: random.between(0.1, 0.9),
      state: random.integer(0, process.states - 1),
    };
  },
  stated: rows(TEX),
  reference: ({ process, best, selecting, valuing, rate, state }) => {
    const value = Math.max(...row(best, state)) + selecting + rate * (process.discount * valuing - selecting);
    return [value, value];
  },
  mutants: {
    'the valuing table selects too': rows(written(TEX).replace('b_1[', 'b_2[')),
    'the selecting table values too': rows(
      TEX.replace(String.raw`\gamma\cdot q_1\Bigl`, String.raw`\gamma\cdot q_2\Bigl`),
    ),
    'the other table corrected': rows(TEX.replace('- q_1[s_t', '- q_2[s_t')),
    'the old entry added': rows(TEX.replace('- q_2[s_t', '+ q_2[s_t')),
    'the discount left out': rows(TEX.replace(String.raw`\gamma\cdot`, '')),
  },
});
