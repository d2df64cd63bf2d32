import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type DecisionProcess, drawProcess, expectedReturns } from '#checks/shared/decision-process.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { actionReturns } from '#checks/shared/reinforcement-values.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

const UDL = String.raw`v[s_t] = \sum_{a_t}\pi[a_t|s_t]\,q[s_t,a_t]`;
const FORMULARY = String.raw`V_\pi(S_t) := \mathbb{E}_{A_t\sim\pi(\cdot|S_t)}\bigl[Q_\pi(S_t,A_t)\bigr] = \sum_{a}\pi(a|S_t)\,Q_\pi(S_t,a)`;

interface Values {
  process: DecisionProcess;
  policy: Matrix;
  returns: Matrix;
  state: number;
}

function names({ process, policy, returns, state }: Values): Bindings {
  const value = (s: number, a: number): number => entry(returns, s - 1, a - 1);
  return {
    s_t: state,
    S_t: state,
    a_t: range(process.actions),
    a: range(process.actions),
    '\\pi': (a: number, s: number) => entry(policy, s - 1, a - 1),
    q: value,
    'Q_\\pi': value,
  };
}

const evaluate = (udl: string, formulary: string) => (values: Values) => ({
  'udl-19-7': fromTex(udl, names)(values),
  'formulary-state-value-from-action-values': fromTex(formulary, names)(values),
});

export default identity({
  formulas: { 'udl-19-7': UDL, 'formulary-state-value-from-action-values': FORMULARY },
  against: {
    en: 'the discounted rewards of the state; action values by carrying the state distribution forward',
    zh: '该状态的折扣奖励之和；动作价值由状态分布向前推算',
  },
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    const policy = random.transitions(process.states, process.actions);
    return {
      process,
      policy,
      returns: actionReturns(process, policy),
      state: random.integer(1, process.states),
    };
  },
  stated: evaluate(UDL, FORMULARY),
  reference: ({ process, policy, state }) => {
    const value = component(expectedReturns(process, policy), state - 1);
    return { 'udl-19-7': value, 'formulary-state-value-from-action-values': value };
  },
  mutants: {
    'the best action value for the average': evaluate(String.raw`\max_{a_t} q[s_t,a_t]`, FORMULARY),
    'all actions equally likely': evaluate(
      UDL,
      FORMULARY.replace(String.raw`\pi(a|S_t)`, String.raw`\frac{1}{2}`),
    ),
    'a sum of action values': evaluate(UDL.replace(String.raw`\pi[a_t|s_t]`, ''), FORMULARY),
  },
  sourceReads: {
    'formulary-state-value-from-action-values': notComputable('only the letter of the policy is misread'),
  },
});
