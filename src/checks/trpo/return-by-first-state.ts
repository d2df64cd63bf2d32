import { identity } from '#checks/kit/identity.ts';
import { chainOf, expectedReturns } from '#checks/shared/decision-process.ts';
import {
  type StartedProcess,
  drawPolicy,
  drawStarted,
  stateDistributions,
} from '#checks/shared/policy-performance.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  identity as unit,
  multiplyVector,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  policy: Matrix;
}

/** Σ weight(t) E[r(s_t, a_t)] over 400 steps, following the distribution of the state. */
function discounted(values: Values, power = (t: number) => t, forward = true): number {
  const { rewards, transitions } = chainOf(values.process, values.policy);
  const states = stateDistributions(values, values.policy, 400);
  const at = (t: number): Vector =>
    forward || t === 0 ? (states[t] ?? []) : multiplyVector(transpose(transitions), states[0] ?? []);
  return states.reduce((sum, _, t) => sum + values.process.discount ** power(t) * dot(at(t), rewards), 0);
}

/** μᵀ(I − γP)⁻¹r. */
function solved({ process, policy, start }: Values): number {
  const { transitions, rewards } = chainOf(process, policy);
  const system = subtract(unit(process.states), scale(process.discount, transitions));
  return dot(start, luSolve(luFactor(system), rewards));
}

const byFirstState = ({ process, policy }: Values, weights: Vector): number =>
  dot(weights, expectedReturns(process, policy));

export default identity({
  formulas: {
    'atlas-expected-discounted-return': String.raw`\eta(\pi)=\mathbb{E}_{\substack{s_0\sim\mu,\;a_t\sim\pi(\cdot\mid s_t)\\ s_{t+1}\sim P(\cdot\mid s_t,a_t)}}\biggl[\sum_{t=0}^{\infty}\gamma^{t}\,r(s_t,a_t)\biggr]=\sum_{s}\mu(s)\,V_\pi(s)`,
  },
  against: {
    en: 'the values of Bellman’s equation, weighted with the first state',
    zh: '由贝尔曼方程解出的状态价值，按初始状态加权',
  },
  draw: (random): Values => {
    const started = drawStarted(random);
    return { ...started, policy: drawPolicy(random, started.process) };
  },
  stated: (values) => ({ series: discounted(values), values: byFirstState(values, values.start) }),
  reference: (values) => {
    const value = solved(values);
    return { series: value, values: value };
  },
  mutants: {
    'the first reward discounted already': (values) => ({
      series: discounted(values, (t) => t + 1),
      values: byFirstState(values, values.start),
    }),
    'the second state for all later ones': (values) => ({
      series: discounted(values, (t) => t, false),
      values: byFirstState(values, values.start),
    }),
    'every first state equally likely': (values) => ({
      series: discounted(values),
      values: byFirstState(
        values,
        values.start.map(() => 1 / values.process.states),
      ),
    }),
  },
});
