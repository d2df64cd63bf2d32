import { convergence } from '#checks/kit/convergence.ts';
import { klOf } from '#checks/shared/policy-performance.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** One state: its old probabilities, the advantages of its actions, the first penalty and the target. */
interface Values {
  old: Vector;
  A: Vector;
  beta: number;
  target: number;
}

/**
 * The probabilities q with the largest Σ qA − β KL(p ‖ q): a Lagrange multiplier ν for Σ q = 1 makes them
 * q = βp/(ν − A), and ν > max A is found by bisection.
 */
function best({ old, A }: Values, beta: number): Vector {
  const at = (nu: number): Vector => old.map((p, a) => (beta * p) / (nu - component(A, a)));
  const total = (nu: number): number => at(nu).reduce((sum, q) => sum + q, 0);
  let [low, high] = [Math.max(...A), Math.max(...A) + beta];
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (total(middle) > 1) low = middle;
    else high = middle;
  }
  return at(high);
}

/** The penalised objective as a function of the logits, with the actions recorded as often as the old policy takes them. */
const penalised =
  ({ old, A }: Values, beta: number, sign = -1, exchanged = false) =>
  (logits: Vector): number => {
    const now = softmax(logits);
    const sampled = old.reduce((sum, p, a) => sum + p * (component(now, a) / p) * component(A, a), 0);
    return sampled + sign * beta * (exchanged ? klOf(now, old) : klOf(old, now));
  };

/** The gradient of the objective at the best probabilities: zero. */
const slope =
  (sign?: number, exchanged?: boolean) =>
  (values: Values): Vector =>
    gradient(
      penalised(values, values.beta, sign, exchanged),
      best(values, values.beta).map((q) => Math.log(q)),
    );

const reached = (values: Values, beta: number): number => klOf(values.old, best(values, beta));

/** The penalty whose maximiser has exactly the desired divergence, by bisection: more penalty, less divergence. */
function exactPenalty(values: Values): number {
  let [low, high] = [1e-6, 1e6];
  for (let i = 0; i < 60; i += 1) {
    const middle = Math.sqrt(low * high);
    if (reached(values, middle) > values.target) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * How many doublings the penalty is away from the exact one after each of the last ten of forty rounds; none where the
 * divergence lies within the band that the rule leaves alone.
 */
const distances =
  (up = 2, down = 0.5) =>
  (values: Values): number[] => {
    const exact = exactPenalty(values);
    let { beta } = values;
    const found: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      const d = reached(values, beta);
      const [high, low] = [d > 1.5 * values.target, d < values.target / 1.5];
      if (high) beta *= up;
      else if (low) beta *= down;
      if (round >= 30) found.push(high || low ? Math.abs(Math.log2(beta / exact)) : 0);
    }
    return found;
  };

export default convergence({
  formulas: {
    'atlas-ppo-adaptive-kl-penalty': String.raw`
\begin{gathered}
L^{\mathrm{pen}}(\boldsymbol\theta)=\hat{\mathbb{E}}_t\biggl[\frac{\pi_{\boldsymbol\theta}(a_t\mid s_t)}{\pi_{\mathrm{old}}(a_t\mid s_t)}\,\hat{A}_t-\beta\,\mathrm{KL}\bigl(\pi_{\mathrm{old}}(\cdot\mid s_t)\,\big\|\,\pi_{\boldsymbol\theta}(\cdot\mid s_t)\bigr)\biggr]\\
\beta\leftarrow\begin{cases}2\beta&d>1.5\,d_{\mathrm{targ}}\\ \beta/2&d<d_{\mathrm{targ}}/1.5\\ \beta&\text{otherwise}\end{cases}
\end{gathered}`,
  },
  against: {
    en: 'the exact maximiser for one state: the gradient vanishes there, and the penalty is led to the one with the desired divergence',
    zh: '单个状态的精确最大点：梯度在该处为零，系数被引向恰好达到期望散度的值',
  },
  tolerance: 1e-8,
  because: 'the gradient is a central difference',
  draw: (random): Values => {
    const old = random.probabilities(random.integer(2, 4));
    return {
      old,
      A: random.vector(old.length),
      beta: random.between(0.3, 3),
      target: random.between(0.005, 0.1),
    };
  },
  errors: distances(),
  // Below the exact penalty it is doubled at most, above it halved at most.
  guarantee: () => Array.from({ length: 10 }, () => 1),
  equal: { stated: slope(), reference: ({ old }) => old.map(() => 0) },
  mutants: {
    'halved where it is to be doubled': { errors: distances(0.5, 2) },
    'doubled in both cases': { errors: distances(2, 2) },
    'the divergence rewarded': { stated: slope(1) },
    'the divergence the other way round': { stated: slope(-1, true) },
  },
});
