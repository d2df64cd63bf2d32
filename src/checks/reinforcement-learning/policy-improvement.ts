import { inequality } from '#checks/kit/inequality.ts';
import {
  type DecisionProcess,
  drawProcess,
  expectedReturns,
  sumOver,
} from '#checks/shared/decision-process.ts';
import { actionReturns, argmax, certain, meanOverNext } from '#checks/shared/reinforcement-values.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

interface Values {
  process: DecisionProcess;
  policy: Matrix;
}

/** The action that is greedy on the action values of the old policy, in every state. */
const greedy = ({ process, policy }: Values, choose = argmax): number[] =>
  actionReturns(process, policy).map(choose);

/** E_{π'}[r + γ v[s'|π]] at each state, by sums over the next state. */
const oneStep = (values: Values, choose = argmax, discount = values.process.discount): Vector => {
  const old = expectedReturns(values.process, values.policy);
  return greedy(values, choose).map((a, s) =>
    meanOverNext(values.process, s, a, (next, reward) => reward + discount * component(old, next)),
  );
};

const improved = (values: Values, choose = argmax): Vector =>
  expectedReturns(values.process, certain(greedy(values, choose), values.process.actions));

const worst = (q: Vector): number => argmax(q.map((value) => -value));

export default inequality({
  formulas: {
    'udl-19-44': String.raw`
\begin{aligned}
v[s_t|\pi] &\le q\Bigl[s_t,\pi'[a_t|s_t]\,\Big|\,\pi\Bigr] \\
&= \mathbb{E}_{\pi'}\bigl[r_{t+1} + \gamma\cdot v[s_{t+1}|\pi]\bigr]
\end{aligned}`,
    'udl-19-13': String.raw`\pi[a|s] \leftarrow \operatorname*{argmax}_{a}\bigl[q[s,a]\bigr]`,
  },
  against: {
    en: 'values of the old policy, of one greedy step, and of the greedy policy followed for ever',
    zh: '旧策略的价值、走一步贪心的价值、一直贪心下去的价值',
  },
  cases: 100,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    return { process, policy: random.transitions(process.states, process.actions) };
  },
  // With one action in each state there is nothing to improve.
  attained: (random): Values => ({
    process: { ...drawProcess(random, 3), actions: 1 },
    policy: [[1], [1], [1]],
  }),
  smaller: (values) => {
    const old = expectedReturns(values.process, values.policy);
    return { step: old, policy: oneStep(values) };
  },
  larger: (values) => ({ step: oneStep(values), policy: improved(values) }),
  equal: {
    stated: (values) => oneStep(values),
    reference: (values) => {
      const q = actionReturns(values.process, values.policy);
      return greedy(values).map((a, s) => entry(q, s, a));
    },
  },
  mutants: {
    'the inequality turned round': {
      smaller: (values) => ({ step: oneStep(values), policy: improved(values) }),
      larger: (values) => ({ step: expectedReturns(values.process, values.policy), policy: oneStep(values) }),
    },
    'the worst action': {
      larger: (values) => ({ step: oneStep(values, worst), policy: improved(values, worst) }),
    },
    'no discount': { stated: (values) => oneStep(values, argmax, 1) },
    'the old policy in the expectation': {
      stated: ({ process, policy }) => {
        const q = actionReturns(process, policy);
        return q.map((_, s) => sumOver(process.actions, (a) => entry(policy, s, a) * entry(q, s, a)));
      },
    },
  },
});
