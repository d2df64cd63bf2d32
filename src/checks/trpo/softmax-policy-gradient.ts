import { autodiff } from '#checks/kit/autodiff.ts';
import {
  type DecisionProcess,
  chainOf,
  drawProcess,
  expectedReturns,
  expectedReward,
  sumOver,
  transition,
} from '#checks/shared/decision-process.ts';
import { unrolledReturn } from '#checks/shared/reinforcement-autodiff.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, fromEntries, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, component } from '#numerics/vector.ts';

interface Values {
  process: DecisionProcess;
  start: Vector;
  logits: Matrix;
}

/** Σ γᵗ p(s_t = s): how often each state is visited, discounted. */
function visits({ process, start, logits }: Values): Vector {
  const { transitions } = chainOf(process, logits.map(softmax));
  let total: Vector = start.map(() => 0);
  let now = start;
  for (let step = 0, weight = 1; step < 400; step += 1, weight *= process.discount) {
    total = addScaled(total, weight, now);
    now = multiplyVector(transpose(transitions), now);
  }
  return total;
}

/** The stated gradient with a choice of what stands for the advantage and for the weight of a state. */
function gradient(
  values: Values,
  { baseline = true, visited = true, probability = true } = {},
): { logits: Matrix } {
  const { process, logits, start } = values;
  const policy = logits.map(softmax);
  const returns = expectedReturns(process, policy);
  const weights = visited ? visits(values) : start;
  const advantage = (s: number, a: number): number =>
    expectedReward(process, s, a) +
    process.discount *
      sumOver(process.states, (next) => transition(process, s, a, next) * component(returns, next)) -
    (baseline ? component(returns, s) : 0);
  return {
    logits: fromEntries(
      process.states,
      process.actions,
      (s, a) => component(weights, s) * (probability ? component(policy[s] ?? [], a) : 1) * advantage(s, a),
    ),
  };
}

/** Steps of the return that TensorFlow.js unrolls: γ ≤ 0.8 leaves less than float32 can tell. */
const STEPS = 70;

export default autodiff({
  formulas: {
    'atlas-softmax-policy-gradient': String.raw`\pi_{\boldsymbol\theta}(a\mid s)=\frac{e^{\theta_{sa}}}{\sum_{b}e^{\theta_{sb}}}\qquad\Rightarrow\qquad\frac{\partial\eta}{\partial\theta_{sa}}=\rho_\pi(s)\,\pi_{\boldsymbol\theta}(a\mid s)\,A_\pi(s,a)`,
  },
  against: {
    en: 'the gradient of the unrolled expected return by automatic differentiation',
    zh: '把期望回报逐步展开后，由自动微分求得的梯度',
  },
  cases: 30,
  draw: (random): Values => {
    const process = drawProcess(random);
    return {
      process,
      start: random.probabilities(process.states),
      logits: random.matrix(process.states, process.actions),
    };
  },
  at: ({ logits }) => ({ logits }),
  of: (tf, { logits }, values) =>
    unrolledReturn(tf, logits, values, { steps: STEPS, discount: values.process.discount }),
  stated: (values) => gradient(values),
  mutants: {
    'the action value for the advantage': (values) => gradient(values, { baseline: false }),
    'the first state alone for all visits': (values) => gradient(values, { visited: false }),
    'the probability of the action left out': (values) => gradient(values, { probability: false }),
  },
});
