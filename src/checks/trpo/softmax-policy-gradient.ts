import { autodiff } from '#checks/kit/autodiff.ts';
import { expectedReturns, expectedReward, sumOver, transition } from '#checks/shared/decision-process.ts';
import { type StartedProcess, drawStarted, visits } from '#checks/shared/policy-performance.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, fromEntries } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  logits: Matrix;
}

/** The stated gradient with a choice of what stands for the advantage and for the weight of a state. */
function gradient(
  values: Values,
  { baseline = true, visited = true, probability = true } = {},
): { logits: Matrix } {
  const { process, logits, start } = values;
  const policy = logits.map(softmax);
  const returns = expectedReturns(process, policy);
  const weights = visited ? visits(values, policy) : start;
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
    const started = drawStarted(random);
    return { ...started, logits: random.matrix(started.process.states, started.process.actions) };
  },
  at: ({ logits }) => ({ logits }),
  of: (tf, { logits }, values) => unrolledReturn(tf, tf.softmax(logits), values),
  stated: (values) => gradient(values),
  mutants: {
    'the action value for the advantage': (values) => gradient(values, { baseline: false }),
    'the first state alone for all visits': (values) => gradient(values, { visited: false }),
    'the probability of the action left out': (values) => gradient(values, { probability: false }),
  },
});
