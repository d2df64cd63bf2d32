import { convergence } from '#checks/kit/convergence.ts';
import { type DecisionProcess, drawProcess, expectedReturns } from '#checks/shared/decision-process.ts';
import { processNames, range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

const TEX = String.raw`v[s_t] \leftarrow \sum_{a_t}\pi[a_t|s_t]\Biggl(r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\,v[s_{t+1}]\Biggr)`;

interface Values {
  process: DecisionProcess;
  policy: Matrix;
  start: Vector;
}

const SWEEPS = 6;

/** One sweep over all states. */
const sweep = (tex: string, { process, policy }: Values, v: Vector): Vector =>
  v.map((_, s) =>
    fromTex(tex, () => ({
      ...processNames(process),
      s_t: s + 1,
      a_t: range(process.actions),
      '\\pi': (a: number, at: number) => entry(policy, at - 1, a - 1),
      v: (at: number) => component(v, at - 1),
    }))(undefined),
  );

/** The largest error over the states before the first sweep and after each. */
const errors = (tex: string) => (values: Values) => {
  const exact = expectedReturns(values.process, values.policy);
  let v = values.start;
  return range(SWEEPS + 1).map((k) => {
    if (k > 1) v = sweep(tex, values, v);
    return Math.max(...v.map((value, s) => Math.abs(value - component(exact, s))));
  });
};

/** γᵏ times the first error. */
const shrinking =
  (shift: number) =>
  (values: Values): Vector => {
    const [first = 0] = errors(TEX)(values);
    return range(SWEEPS + 1).map((_, k) => values.process.discount ** (k + shift) * first);
  };

export default convergence({
  formulas: { 'udl-19-11': TEX },
  against: {
    en: 'γᵏ times the first error after k sweeps, exact values from 400 steps of rewards',
    zh: 'k 轮之后误差不超过初始误差的 γᵏ 倍，准确价值取四百步奖励之和',
  },
  cases: 60,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    return {
      process,
      policy: random.transitions(process.states, process.actions),
      start: random.vector(process.states),
    };
  },
  errors: errors(TEX),
  guarantee: shrinking(0),
  mutants: {
    'the present value for the next': { errors: errors(TEX.replace('v[s_{t+1}]', 'v[s_t]')) },
    'the discount left out': { errors: errors(TEX.replace(String.raw`\gamma\cdot`, '')) },
    'the best action for the average': {
      errors: errors(TEX.replace(String.raw`\sum_{a_t}\pi[a_t|s_t]`, String.raw`\max_{a_t}`)),
    },
    'one sweep too many': { guarantee: shrinking(1) },
  },
});
