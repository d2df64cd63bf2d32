import { recursion } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess } from '#checks/shared/decision-process.ts';
import { processNames } from '#checks/shared/decision-process-names.ts';
import { argmax, certain, iteratedValues, solvedValues } from '#checks/shared/reinforcement-values.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { component, type Vector } from '#numerics/vector.ts';

const UDL = String.raw`\pi[a_t|s_t] \leftarrow \operatorname*{argmax}_{a_t}\Biggl[r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\,v[s_{t+1}]\Biggr]`;
const PROOF = String.raw`\pi'[a_t|s_t] \leftarrow \operatorname*{argmax}_{a_t}\Biggl[r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\,v[s_{t+1}|\pi]\Biggr]`;
const FORMULARY = String.raw`\pi(s) = \operatorname*{arg\,max}_{a}\sum_{s'} P(s'|s,a)\bigl[r(s,a,s') + \gamma V_\pi(s')\bigr]`;

interface Values {
  process: DecisionProcess;
  /** The action of the first policy in each state. */
  first: readonly number[];
}

/** What stands behind the argmax. */
const bracket = (tex: string): string => tex.replace(/\\operatorname\*\{arg(?:\\,)?max\}_\{a(?:_t)?\}/, '');

/** Ten rounds of evaluation and improvement: more than there are changes in a process this small. */
function improved(tex: string, { process, first }: Values, choose: (scores: Vector) => number): Vector {
  const inside = bracket(tex);
  const valueOf = (choice: readonly number[]): Vector =>
    solvedValues(process, certain(choice, process.actions));
  let choice = first;
  for (let round = 0; round < 10; round += 1) {
    const old = valueOf(choice);
    const value = (s: number): number => component(old, s - 1);
    const next = choice.map((_, s) =>
      choose(
        Array.from({ length: process.actions }, (__, a) =>
          fromTex(inside, () => ({
            ...processNames(process),
            s_t: s + 1,
            s: s + 1,
            a_t: a + 1,
            a: a + 1,
            '\\pi': 0,
            v: value,
            'V_\\pi': value,
          }))(undefined),
        ),
      ),
    );
    if (next.every((a, s) => a === choice[s])) break;
    choice = next;
  }
  return valueOf(choice);
}

const evaluate =
  (udl: string, proof: string, formulary: string, choose = argmax) =>
  (values: Values) => ({
    'udl-19-12': improved(udl, values, choose),
    'udl-19-43': improved(proof, values, choose),
    'formulary-policy-iteration': improved(formulary, values, choose),
  });

export default recursion({
  formulas: { 'udl-19-12': UDL, 'udl-19-43': PROOF, 'formulary-policy-iteration': FORMULARY },
  against: {
    en: 'value iteration: improving until nothing changes must end there too',
    zh: '价值迭代的结果：反复改进到不再变化，也必到此为止',
  },
  cases: 30,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    return { process, first: random.list(process.states, () => random.integer(0, process.actions - 1)) };
  },
  stated: evaluate(UDL, PROOF, FORMULARY),
  reference: ({ process }) => {
    const best = iteratedValues(process).states;
    return { 'udl-19-12': best, 'udl-19-43': best, 'formulary-policy-iteration': best };
  },
  mutants: {
    'the worst action': evaluate(UDL, PROOF, FORMULARY, (scores) => argmax(scores.map((score) => -score))),
    'the value of the present state': evaluate(UDL.replace('v[s_{t+1}]', 'v[s_t]'), PROOF, FORMULARY),
    'no discount': evaluate(UDL, PROOF.replace(String.raw`\gamma\cdot`, ''), FORMULARY),
    'the values subtracted': evaluate(UDL, PROOF, FORMULARY.replace('+', '-')),
    'the next reward alone': evaluate(UDL, PROOF, FORMULARY.replace(String.raw`+ \gamma V_\pi(s')`, '')),
  },
});
