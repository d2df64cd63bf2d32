import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import {
  type DecisionProcess,
  drawProcess,
  expectedReturns,
  sumOver,
} from '#checks/shared/decision-process.ts';
import {
  actionReturns,
  argmax,
  certain,
  deterministicPolicies,
  iteratedValues,
} from '#checks/shared/reinforcement-values.ts';
import { entry, fromEntries, type Matrix, row } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** The values of every deterministic policy and of one random policy. */
interface Policies {
  policy: Matrix;
  states: Vector;
  pairs: Matrix;
}
interface Values {
  process: DecisionProcess;
  policies: readonly Policies[];
}

const sum = (numbers: Vector): number => numbers.reduce((total, number) => total + number, 0);

/** What each entry states, with a choice of what is done with the values of all policies. */
function optima(
  { process, policies }: Values,
  over: (numbers: Vector) => number = (all) => Math.max(...all),
) {
  const states = Array.from({ length: process.states }, (_, s) =>
    over(policies.map((one) => component(one.states, s))),
  );
  const pairs = fromEntries(process.states, process.actions, (s, a) =>
    over(policies.map((one) => entry(one.pairs, s, a))),
  );
  const expected = states.map((_, s) =>
    over(
      policies.map(({ policy, pairs: q }) =>
        sumOver(process.actions, (a) => entry(policy, s, a) * entry(q, s, a)),
      ),
    ),
  );
  return {
    'udl-19-4': states,
    'udl-19-5': pairs,
    'formulary-optimal-action-value': pairs,
    // The policy that is best in the sum of all states must be best in each.
    'formulary-optimal-policy': policies[argmax(policies.map((one) => sum(one.states)))]?.states ?? [],
    'formulary-optimal-state-value': [expected, pairs.map((_, s) => Math.max(...row(pairs, s)))],
  };
}

export default identity({
  formulas: {
    'udl-19-4': String.raw`v^*[s_t] = \max_{\pi}\Bigl[\mathbb{E}\bigl[G_t\,\big|\,s_t,\pi\bigr]\Bigr]`,
    'udl-19-5': String.raw`q^*[s_t,a_t] = \max_{\pi}\Bigl[\mathbb{E}\bigl[G_t\,\big|\,s_t,a_t,\pi\bigr]\Bigr]`,
    'formulary-optimal-action-value': String.raw`Q^*(s,a) = \max_{\pi} Q_\pi(s,a)`,
    'formulary-optimal-policy': String.raw`\pi^* = \operatorname*{arg\,max}_{\pi} V_\pi(s), \qquad \forall\, s`,
    'formulary-optimal-state-value': String.raw`V^*(S_t) = \max_{\pi}\mathbb{E}_\pi\bigl[Q_\pi(S_t,A_t)\bigr] = \max_{a} Q^*(S_t,a)`,
  },
  against: {
    en: 'value iteration; stated are maxima over the returns of all deterministic policies',
    zh: '价值迭代的结果；所述的最大值在全部确定性策略的回报中取得',
  },
  cases: 20,
  draw: (random): Values => {
    const process = { ...drawProcess(random, 3), actions: 2 };
    const all = [
      ...deterministicPolicies(process).map((choice) => certain(choice, process.actions)),
      random.transitions(process.states, process.actions),
    ];
    return {
      process,
      policies: all.map((policy) => ({
        policy,
        states: expectedReturns(process, policy),
        pairs: actionReturns(process, policy),
      })),
    };
  },
  stated: (values) => optima(values),
  reference: ({ process }) => {
    const { states, actions } = iteratedValues(process);
    return {
      'udl-19-4': states,
      'udl-19-5': actions,
      'formulary-optimal-action-value': actions,
      'formulary-optimal-policy': states,
      'formulary-optimal-state-value': [states, states],
    };
  },
  mutants: {
    'the worst policy': (values) => optima(values, (all) => Math.min(...all)),
    'the mean over policies': (values) => optima(values, (all) => sum(all) / all.length),
    'the value of the optimal state for each of its actions': (values) => {
      const right = optima(values);
      return {
        ...right,
        'udl-19-5': right['udl-19-5'].map((q, s) => q.map(() => component(right['udl-19-4'], s))),
      };
    },
  },
  sourceReads: {
    // An expectation that draws the action: the right side does not depend on it any more.
    'formulary-optimal-action-value': (values) => {
      const right = optima(values);
      const [expected = []] = right['formulary-optimal-state-value'];
      return {
        ...right,
        'formulary-optimal-action-value': right['udl-19-5'].map((q, s) =>
          q.map(() => component(expected, s)),
        ),
      };
    },
    'formulary-optimal-policy': notComputable('only the case of the letters is misread'),
    'formulary-optimal-state-value': notComputable('only the letter of the policy is misread'),
  },
});
