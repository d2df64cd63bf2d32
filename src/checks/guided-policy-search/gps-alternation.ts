import { convergence } from '#checks/kit/convergence.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { type Vector, component } from '#numerics/vector.ts';

/**
 * x′ = ax + bu + noise with the cost ½(qx² + ru²) at each of T steps and none after them, from a normal start. The policy is a
 * constant push θ with noise of variance `spread`; the divergence has the weight ν_t.
 */
interface Values {
  a: number;
  b: number;
  q: number;
  r: number;
  mean: number;
  spread: number;
  nu: Vector;
  alpha: number;
}
/** N(u | Kx + k, C). */
interface Law {
  K: number;
  k: number;
  C: number;
}
interface Form {
  /** Sign of λ in the controller's step, in the policy's step, and of the multiplier's own move. */
  controller?: number;
  policy?: number;
  multiplier?: number;
}

/**
 * First line: by the soft Bellman recursion. Where the cost to go is ½V₂x² + V₁x after the step, the controller is the
 * policy's density times exp(−Q/ν), which is normal, and −ν log of its integral is the cost to go before the step.
 */
function controllers({ a, b, q, r, spread, nu }: Values, theta: number, lambda: Vector): Law[] {
  const laws: Law[] = [];
  let [V2, V1] = [0, 0];
  for (let t = nu.length - 1; t >= 0; t -= 1) {
    const weight = component(nu, t);
    const [Quu, Qux, Qxx] = [r + b * b * V2, a * b * V2, q + a * a * V2];
    const [Qu, Qx] = [b * V1 - component(lambda, t), a * V1];
    const precision = 1 / spread + Quu / weight;
    const K = -Qux / weight / precision;
    const k = (theta / spread - Qu / weight) / precision;
    laws.unshift({ K, k, C: 1 / precision });
    V2 = Qxx - weight * precision * K * K;
    V1 = Qx - weight * precision * K * k;
  }
  return laws;
}

/** The mean control at each time. */
function meanControls({ a, b, mean }: Values, laws: readonly Law[]): number[] {
  let x = mean;
  return laws.map(({ K, k }) => {
    const u = K * x + k;
    x = a * x + b * u;
    return u;
  });
}

/** The expected cost of the constant push, but for what the noise adds whatever the push is. */
function costOf({ a, b, q, r, mean, nu }: Values, theta: number): number {
  let [x, cost] = [mean, 0];
  for (let t = 0; t < nu.length; t += 1) {
    cost += (q * x * x + r * theta * theta) / 2;
    x = a * x + b * theta;
  }
  return cost;
}

/** After so many rounds: how far θ is from the best push, and each mean control from θ. */
const errors =
  ({ controller = 1, policy = 1, multiplier = 1 }: Form = {}, rounds = 6000) =>
  (values: Values): number[] => {
    const { nu, alpha } = values;
    let theta = 0;
    let lambda: Vector = nu.map(() => 0);
    let means: Vector = [];
    for (let i = 0; i < rounds; i += 1) {
      const laws = controllers(
        values,
        theta,
        lambda.map((value) => controller * value),
      );
      means = meanControls(values, laws);
      // Second line: λθ + ν E[(θ − mean)²]/2C, summed over the times, is least here.
      const [weights, shift] = [
        laws.map(({ C }, t) => component(nu, t) / C),
        lambda.reduce((sum, value) => sum + policy * value, 0),
      ];
      const pull = weights.reduce((sum, weight, t) => sum + weight * component(means, t), 0);
      theta = (pull - shift) / weights.reduce((sum, weight) => sum + weight, 0);
      const now = theta;
      lambda = lambda.map(
        (value, t) => value + multiplier * alpha * component(nu, t) * (now - component(means, t)),
      );
    }
    const best = quadraticMinimum(([push = NaN]) => costOf(values, push), 1).at;
    return [theta - component(best, 0), ...means.map((u) => u - theta)].map(Math.abs);
  };

export default convergence({
  formulas: {
    'atlas-gps-alternation': String.raw`
\begin{aligned}
p&\leftarrow\operatorname*{argmin}_{p}\sum_{t=1}^{T}\mathbb{E}_{p(\mathbf{x}_t,\mathbf{u}_t)}\bigl[\ell(\mathbf{x}_t,\mathbf{u}_t)-\boldsymbol\lambda_t^{T}\mathbf{u}_t\bigr]+\nu_t\,\mathbb{E}_{p(\mathbf{x}_t)}\Bigl[\mathrm{KL}\bigl(p(\mathbf{u}_t\mid\mathbf{x}_t)\,\big\|\,\pi_{\boldsymbol\theta}(\mathbf{u}_t\mid\mathbf{x}_t)\bigr)\Bigr]\\
\boldsymbol\theta&\leftarrow\operatorname*{argmin}_{\boldsymbol\theta}\sum_{t=1}^{T}\mathbb{E}_{p(\mathbf{x}_t)\pi_{\boldsymbol\theta}(\mathbf{u}_t\mid\mathbf{x}_t)}\bigl[\boldsymbol\lambda_t^{T}\mathbf{u}_t\bigr]+\nu_t\,\mathbb{E}_{p(\mathbf{x}_t)}\Bigl[\mathrm{KL}\bigl(\pi_{\boldsymbol\theta}(\mathbf{u}_t\mid\mathbf{x}_t)\,\big\|\,p(\mathbf{u}_t\mid\mathbf{x}_t)\bigr)\Bigr]\\
\boldsymbol\lambda_t&\leftarrow\boldsymbol\lambda_t+\alpha\,\nu_t\Bigl(\mathbb{E}_{p(\mathbf{x}_t)\pi_{\boldsymbol\theta}(\mathbf{u}_t\mid\mathbf{x}_t)}[\mathbf{u}_t]-\mathbb{E}_{p(\mathbf{x}_t,\mathbf{u}_t)}[\mathbf{u}_t]\Bigr)
\end{aligned}`,
  },
  against: {
    en: 'the best constant push of a scalar system, found from its cost, and the agreement of the mean controls',
    zh: '由标量系统的代价直接求出的最优常值控制，以及平均控制的一致',
  },
  cases: 25,
  draw: (random): Values => {
    const T = random.integer(2, 4);
    return {
      a: random.between(0.6, 1),
      b: random.between(0.5, 1),
      q: random.between(0.5, 1),
      r: random.between(0.5, 1),
      mean: random.sign() * random.between(1, 2),
      spread: random.between(0.3, 1),
      nu: random.list(T, () => random.between(1, 3)),
      alpha: random.between(0.3, 0.8),
    };
  },
  errors: errors(),
  guarantee: ({ nu }) => [0, ...nu].map(() => 1e-7),
  mutants: {
    'the multiplier moved the other way': { errors: errors({ multiplier: -1 }, 30) },
    'no multiplier': { errors: errors({ multiplier: 0 }) },
    'the controller drawn away from the policy': { errors: errors({ controller: -1 }, 30) },
    'the policy moved the other way': { errors: errors({ policy: -1 }, 30) },
  },
});
