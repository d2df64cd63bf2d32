import { recursion } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess, expectedReturns } from '#checks/shared/decision-process.ts';
import { processNames, range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

const UDL = String.raw`v[s_t] = \sum_{a_t}\pi[a_t|s_t]\Biggl(r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\,v[s_{t+1}]\Biggr)`;
const FORMULARY = String.raw`V_\pi(s) = \sum_{a}\pi(a|s)\Biggl[\sum_{s'} P(s'|s,a)\cdot r(s,a,s') + \sum_{s'} P(s'|s,a)\cdot\gamma\cdot V_\pi(s')\Biggr]`;
const MISPRINT = String.raw`V_{\pi}(s) = \sum_a \pi(a|s) \left[\sum_{s'} P(n|s, a) \cdot r(s, a, s') + \sum_{s'} P(s'|s, a) \cdot \gamma \cdot V_{\pi}(s') \right]`;

interface Values {
  process: DecisionProcess;
  policy: Matrix;
  returns: Vector;
  state: number;
  next: number;
}

/** The letters of both sources; states and actions count from 1. */
function names({ process, policy, returns, state, next }: Values): Bindings {
  const value = (s: number): number => component(returns, s - 1);
  return {
    ...processNames(process),
    s_t: state,
    s: state,
    n: next,
    a_t: range(process.actions),
    a: range(process.actions),
    '\\pi': (a: number, s: number) => entry(policy, s - 1, a - 1),
    v: value,
    'V_\\pi': value,
  };
}

const evaluate = (udl: string, formulary: string) => (values: Values) => ({
  'udl-19-9': fromTex(udl, names)(values),
  'formulary-bellman-state-value': fromTex(formulary, names)(values),
});

export default recursion({
  formulas: { 'udl-19-9': UDL, 'formulary-bellman-state-value': FORMULARY },
  against: {
    en: 'the discounted rewards of 400 steps, added up state by state',
    zh: '逐状态累加四百步的折扣奖励',
  },
  draw: (random): Values => {
    const process = drawProcess(random);
    const policy = random.transitions(process.states, process.actions);
    return {
      process,
      policy,
      returns: expectedReturns(process, policy),
      state: random.integer(1, process.states),
      next: random.integer(1, process.states),
    };
  },
  stated: evaluate(UDL, FORMULARY),
  reference: ({ returns, state }) => {
    const value = component(returns, state - 1);
    return { 'udl-19-9': value, 'formulary-bellman-state-value': value };
  },
  mutants: {
    'the present value for the next': evaluate(UDL.replace('v[s_{t+1}]', 'v[s_t]'), FORMULARY),
    'the discount left out': evaluate(UDL, FORMULARY.replace(String.raw`\cdot\gamma`, '')),
    'the reward discounted too': evaluate(UDL.replace('r[s_t', String.raw`\gamma r[s_t`), FORMULARY),
    'the values subtracted': evaluate(UDL, FORMULARY.replace('+', '-')),
  },
  sourceReads: {
    // The sum runs over the state in the reward alone; the probability stands for one fixed next state.
    'formulary-bellman-state-value': evaluate(UDL, MISPRINT),
  },
});
