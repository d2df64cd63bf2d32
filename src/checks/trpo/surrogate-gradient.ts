import { autodiff } from '#checks/kit/autodiff.ts';
import { type Features, drawFeatures, logLinearPolicy, scores } from '#checks/shared/log-linear-policy.ts';
import {
  type StartedProcess,
  advantages,
  drawStarted,
  surrogate,
  visits,
} from '#checks/shared/policy-performance.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { type Vector, addScaled, component } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  features: Features;
  theta: Vector;
}

/** What weighs the gradient of each probability, or of each log-probability. */
interface Form {
  weights?: (values: Values) => Vector;
  probability?: boolean;
  surprise?: number;
}

/** Σ ρ(s) Σ ∇π(a|s) A(s, a), the probabilities differentiated numerically. */
function plain(values: Values, weights: Vector): Vector {
  const { features, theta, process } = values;
  const A = advantages(process, logLinearPolicy(features, theta)).flat();
  const slopes = jacobian((point) => logLinearPolicy(features, point).flat(), theta);
  return slopes.reduce<Vector>(
    (sum, slope, i) => {
      const state = Math.floor(i / process.actions);
      return addScaled(sum, component(weights, state) * component(A, i), slope);
    },
    theta.map(() => 0),
  );
}

/** Σ ρ(s) E[∇ log π(a|s) A(s, a)], with the scores in closed form. */
function logarithmic({ features, theta, process }: Values, weights: Vector, probability: boolean): Vector {
  const policy = logLinearPolicy(features, theta);
  const A = advantages(process, policy);
  let sum: Vector = theta.map(() => 0);
  scores(features, theta).forEach((row, s) => {
    row.forEach((score, a) => {
      const weight = probability ? component(policy[s] ?? [], a) : 1;
      sum = addScaled(sum, component(weights, s) * weight * component(A[s] ?? [], a), score);
    });
  });
  return sum;
}

function stated(values: Values, { weights, probability = true, surprise = 0 }: Form = {}) {
  const policy = logLinearPolicy(values.features, values.theta);
  const rho = weights?.(values) ?? visits(values, policy);
  return {
    plain: plain(values, rho),
    logarithmic: logarithmic(values, rho, probability),
    level: surrogate(values, policy, policy) + surprise,
  };
}

export default autodiff({
  formulas: {
    'atlas-surrogate-first-order-match': String.raw`
\begin{aligned}
L(\pi_{\boldsymbol\theta_{\mathrm{old}}})&=\eta(\pi_{\boldsymbol\theta_{\mathrm{old}}})\\
\nabla_{\boldsymbol\theta}L(\pi_{\boldsymbol\theta})\Big|_{\boldsymbol\theta_{\mathrm{old}}}&=\sum_{s}\rho_{\mathrm{old}}(s)\sum_{a}\nabla_{\boldsymbol\theta}\pi_{\boldsymbol\theta}(a\mid s)\Big|_{\boldsymbol\theta_{\mathrm{old}}}A_{\mathrm{old}}(s,a)\\
&=\sum_{s}\rho_{\mathrm{old}}(s)\,\mathbb{E}_{a\sim\pi_{\boldsymbol\theta_{\mathrm{old}}}}\Bigl[\nabla_{\boldsymbol\theta}\log\pi_{\boldsymbol\theta}(a\mid s)\Big|_{\boldsymbol\theta_{\mathrm{old}}}A_{\mathrm{old}}(s,a)\Bigr]\\
&=\nabla_{\boldsymbol\theta}\eta(\pi_{\boldsymbol\theta})\Big|_{\boldsymbol\theta_{\mathrm{old}}}
\end{aligned}`,
  },
  against: {
    en: 'the unrolled expected return and its gradient by automatic differentiation',
    zh: '把期望回报逐步展开，取其值并由自动微分求梯度',
  },
  cases: 20,
  draw: (random): Values => {
    const started = drawStarted(random);
    return { ...started, features: drawFeatures(random, started.process, 3), theta: random.vector(3) };
  },
  // Both forms of the gradient are held against the same function; its value is its derivative by a factor `level`.
  at: ({ theta }) => ({ plain: theta, logarithmic: theta, level: 0 }),
  of: (tf, point, values) => {
    const eta = (theta: typeof point.plain) => {
      const logits = tf.tensor3d(values.features.map((row) => row.map((phi) => [...phi]))).mul(theta);
      return unrolledReturn(tf, tf.softmax(logits.sum(2)), values);
    };
    return eta(point.plain)
      .add(eta(point.logarithmic))
      .add(point.level.mul(eta(point.plain)));
  },
  stated: (values) => stated(values),
  mutants: {
    'the first state alone for all visits': (values) => stated(values, { weights: ({ start }) => start }),
    'visits normalised to one': (values) =>
      stated(values, {
        weights: (v) =>
          visits(v, logLinearPolicy(v.features, v.theta)).map((visit) => (1 - v.process.discount) * visit),
      }),
    'every action equally likely in the mean of the scores': (values) =>
      stated(values, { probability: false }),
    'a surrogate that does not touch': (values) => stated(values, { surprise: 1 }),
  },
});
