import { recursion } from '#checks/kit/identity.ts';
import {
  chainOf,
  expectedReturns,
  expectedReward,
  sumOver,
  transition,
} from '#checks/shared/decision-process.ts';
import {
  type StartedProcess,
  drawPolicy,
  drawStarted,
  policyMeans,
  stateDistributions,
} from '#checks/shared/policy-performance.ts';
import { type Matrix, fromEntries } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  policy: Matrix;
  V: Vector;
}

const table = ({ process }: Values, of: (s: number, a: number) => number): Matrix =>
  fromEntries(process.states, process.actions, of);

/** Q(s, a): r(s, a), then the rewards of 400 steps of the policy, from the distribution that a leads to. */
function actionValues(values: Values): Matrix {
  const { process, policy } = values;
  const { rewards } = chainOf(process, policy);
  return table(values, (s, a) => {
    const after = Array.from({ length: process.states }, (_, next) => transition(process, s, a, next));
    return stateDistributions({ process, start: after }, policy, 400).reduce(
      (sum, now, t) => sum + process.discount ** (t + 1) * dot(now, rewards),
      expectedReward(process, s, a),
    );
  });
}

/** E[r + γV(s') − V(s)]. */
const surprise =
  ({ discounted = true, baseline = true } = {}) =>
  (values: Values): Matrix =>
    table(values, (s, a) =>
      sumOver(
        values.process.states,
        (next) =>
          transition(values.process, s, a, next) *
          (expectedReward(values.process, s, a) +
            (discounted ? values.process.discount : 1) * component(values.V, next) -
            (baseline ? component(values.V, s) : 0)),
      ),
    );

const difference = (values: Values): Matrix => {
  const Q = actionValues(values);
  return Q.map((row, s) => row.map((value) => value - component(values.V, s)));
};

/** Q(s, a) against the mean of Q(s, ·) under the policy. */
const ahead = (values: Values): Matrix => {
  const Q = actionValues(values);
  const mean = policyMeans(values.policy, Q);
  return Q.map((row, s) => row.map((value) => value - component(mean, s)));
};

export default recursion({
  formulas: {
    'atlas-advantage-of-an-action': String.raw`
\begin{aligned}
A_\pi(s,a)&=Q_\pi(s,a)-V_\pi(s)\\
&=\mathbb{E}_{s'\sim P(\cdot\mid s,a)}\bigl[r(s,a)+\gamma V_\pi(s')-V_\pi(s)\bigr]
\end{aligned}`,
  },
  against: {
    en: 'what the action is ahead of the policy’s mean action value, by 400 steps of rewards',
    zh: '该动作的价值超出策略平均动作价值的部分（累加四百步奖励）',
  },
  cases: 50,
  draw: (random): Values => {
    const started = drawStarted(random);
    const policy = drawPolicy(random, started.process);
    return { ...started, policy, V: expectedReturns(started.process, policy) };
  },
  stated: (values) => ({ difference: difference(values), surprise: surprise()(values) }),
  reference: (values) => ({ difference: ahead(values), surprise: ahead(values) }),
  mutants: {
    'the value of the state not subtracted': (values) => ({
      difference: actionValues(values),
      surprise: surprise()(values),
    }),
    'the discount left out': (values) => ({
      difference: difference(values),
      surprise: surprise({ discounted: false })(values),
    }),
    'no baseline in the surprise': (values) => ({
      difference: difference(values),
      surprise: surprise({ baseline: false })(values),
    }),
  },
});
