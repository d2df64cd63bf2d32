import { recursion } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess } from '#checks/shared/decision-process.ts';
import { processNames } from '#checks/shared/decision-process-names.ts';
import { bestValues } from '#checks/shared/reinforcement-values.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';

const TEX = String.raw`\mathrm{f}\bigl[q[s,a]\bigr] = r[s,a] + \gamma\cdot\max_{a}\bigl[q[s',a]\bigr]`;

/** A process whose actions lead to one state for certain, `leadsTo[a][s]`, and a constant. */
interface Values {
  process: DecisionProcess;
  leadsTo: readonly (readonly number[])[];
  best: Matrix;
  shift: number;
}

/** The operator on q* plus a constant, at every pair; the a of the maximum gets a letter of its own. */
const operator = (tex: string) => (values: Values) => {
  const { process, leadsTo, best, shift } = values;
  return best.map((q, s) =>
    q.map((_, a) =>
      fromTex(
        tex.replace(String.raw`\max_{a}\bigl[q[s',a]\bigr]`, String.raw`\max_{a'}\bigl[q[s',a']\bigr]`),
        () => ({
          ...processNames(process),
          s: s + 1,
          "s'": (leadsTo[a]?.[s] ?? NaN) + 1,
          a: a + 1,
          q: (state: number, action: number) => entry(best, state - 1, action - 1) + shift,
        }),
      )(values),
    ),
  );
};

export default recursion({
  formulas: { 'udl-19-46': TEX },
  against: {
    en: 'the best values of all deterministic policies plus γ times a constant: the fixed point, moved',
    zh: '穷举所得的最优动作价值加上 γ 倍常数：不动点平移之后应有的像',
  },
  cases: 100,
  draw: (random): Values => {
    const drawn = drawProcess(random, 4);
    const leadsTo = random.list(drawn.actions, () =>
      random.list(drawn.states, () => random.integer(0, drawn.states - 1)),
    );
    const transitions = leadsTo.map((row) =>
      row.map((to) => Array.from({ length: drawn.states }, (_, s) => (s === to ? 1 : 0))),
    );
    const process = { ...drawn, transitions };
    return { process, leadsTo, best: bestValues(process).actions, shift: random.between(-2, 2) };
  },
  stated: operator(TEX),
  reference: ({ process, best, shift }) =>
    best.map((q) => q.map((value) => value + process.discount * shift)),
  mutants: {
    'the present state under the maximum': operator(
      TEX.replace("[s',a]", '[s,a]').replace(String.raw`\max_{a}`, ''),
    ),
    'the least for the largest': operator(
      TEX.replace(String.raw`\max_{a}\bigl[q[s',a]\bigr]`, String.raw`\min_{a'}\bigl[q[s',a']\bigr]`),
    ),
    'the discount left out': operator(TEX.replace(String.raw`\gamma\cdot`, '')),
    'the values subtracted': operator(TEX.replace('+', '-')),
  },
});
