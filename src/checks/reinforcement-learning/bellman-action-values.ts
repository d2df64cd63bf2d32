import { recursion } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess, expectedReturns } from '#checks/shared/decision-process.ts';
import { processNames } from '#checks/shared/decision-process-names.ts';
import { actionReturns } from '#checks/shared/reinforcement-values.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

const TEX = {
  'udl-19-8': String.raw`q[s_t,a_t] = r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\,v[s_{t+1}]`,
  'udl-19-10': String.raw`q[s_t,a_t] = r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\Biggl(\sum_{a_{t+1}}\pi[a_{t+1}|s_{t+1}]\,q[s_{t+1},a_{t+1}]\Biggr)`,
  'formulary-bellman-action-value': String.raw`Q_\pi(s,a) = \sum_{s'} P(s'|s,a)\cdot r(s,a,s') + \sum_{s'} P(s'|s,a)\cdot\gamma\cdot V_\pi(s')`,
  'formulary-bellman-action-value-recursive': String.raw`Q_\pi(s,a) = \sum_{s'} P(s'|s,a)\cdot r(s,a,s') + \gamma\sum_{s'} P(s'|s,a)\cdot\mathbb{E}_{A'\sim\pi(\cdot|s')}\bigl[Q_\pi(s',A')\bigr]`,
};
type Id = keyof typeof TEX;
const IDS: readonly Id[] = [
  'udl-19-8',
  'udl-19-10',
  'formulary-bellman-action-value',
  'formulary-bellman-action-value-recursive',
];

interface Values {
  process: DecisionProcess;
  policy: Matrix;
  states: Vector;
  pairs: Matrix;
  state: number;
  action: number;
  /** A state that no sum runs over. */
  other: number;
}

function names({ process, policy, states, pairs, state, action, other }: Values): Bindings {
  const value = (s: number): number => component(states, s - 1);
  const pair = (s: number, a: number): number => entry(pairs, s - 1, a - 1);
  return {
    ...processNames(process),
    s_t: state,
    s: state,
    a_t: action,
    a: action,
    n: other,
    '\\pi': (a: number, s: number) => entry(policy, s - 1, a - 1),
    v: value,
    'V_\\pi': value,
    q: pair,
    'Q_\\pi': pair,
  };
}

/** An expectation over the next action, written out as a sum. */
const writtenOut = (tex: string): string =>
  tex.replace(
    String.raw`\mathbb{E}_{A'\sim\pi(\cdot|s')}\bigl[Q_\pi(s',A')\bigr]`,
    String.raw`\sum_{a'}\pi(a'|s')Q_\pi(s',a')`,
  );

const evaluate =
  (changed: Partial<Record<Id, string>> = {}) =>
  (values: Values) =>
    IDS.map((id) => fromTex(writtenOut(changed[id] ?? TEX[id]), names)(values));

export default recursion({
  formulas: TEX,
  against: {
    en: 'discounted rewards after the action, carrying the state distribution forward',
    zh: '动作之后的折扣奖励，由状态分布向前推算',
  },
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    const policy = random.transitions(process.states, process.actions);
    return {
      process,
      policy,
      states: expectedReturns(process, policy),
      pairs: actionReturns(process, policy),
      state: random.integer(1, process.states),
      action: random.integer(1, process.actions),
      other: random.integer(1, process.states),
    };
  },
  stated: evaluate(),
  reference: ({ pairs, state, action }) => IDS.map(() => entry(pairs, state - 1, action - 1)),
  mutants: {
    'the present value for the next': evaluate({
      'udl-19-8': TEX['udl-19-8'].replace('v[s_{t+1}]', 'v[s_t]'),
    }),
    'the discount left out': evaluate({
      'formulary-bellman-action-value': TEX['formulary-bellman-action-value'].replace(
        String.raw`\cdot\gamma`,
        '',
      ),
    }),
    'the policy at the present state': evaluate({
      'udl-19-10': TEX['udl-19-10'].replace('a_{t+1}|s_{t+1}', 'a_{t+1}|s_t'),
    }),
    'the values subtracted': evaluate({
      'formulary-bellman-action-value-recursive': TEX['formulary-bellman-action-value-recursive'].replace(
        '+',
        '-',
      ),
    }),
  },
  sourceReads: {
    // The second sum weighs with P(s|s, a), its value stands at a state that nothing binds.
    'formulary-bellman-action-value': evaluate({
      'formulary-bellman-action-value': String.raw`\sum_{s'} P(s'|s,a)\cdot r(s,a,s') + \sum_{s'} P(s'|s,a)\cdot\gamma\cdot V_\pi(n)`,
    }),
    // The reward twice, once discounted; the action of now at the next state.
    'formulary-bellman-action-value-recursive': evaluate({
      'formulary-bellman-action-value-recursive': String.raw`\sum_{s'} P(s'|s,a)\cdot r(s,a,s') + \gamma\sum_{s'} P(s'|s,a)\cdot r(s,a,s') + \gamma\sum_{s'} P(s'|s,a)\cdot Q_\pi(s',a)`,
    }),
  },
});
