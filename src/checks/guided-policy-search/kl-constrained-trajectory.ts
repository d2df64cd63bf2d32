import { identity } from '#checks/kit/identity.ts';
import {
  type Controller,
  type FiniteEpisode,
  drawController,
  drawEpisode,
  probability,
  sumOfMeans,
  sumOverTrajectories,
  trajectoryCost,
} from '#checks/shared/finite-episode.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { entry } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

interface Values {
  episode: FiniteEpisode;
  /** The controller of the last trials, and any other one. */
  last: Controller;
  p: Controller;
  eta: number;
  epsilon: number;
}

const logOf = (p: Controller, t: number, x: number, u: number): number => Math.log(entry(p[t] ?? [], x, u));

/** The divergence of whole trajectories, all of them listed. */
const divergence = ({ episode, last }: Values, p: Controller): number =>
  sumOverTrajectories(episode, (tau) => {
    const chance = probability(episode, p, tau);
    return chance * Math.log(chance / probability(episode, last, tau));
  });

/** The last form of the Lagrangian. */
function lagrangian({ episode, last, p, eta, epsilon }: Values, { sign = 1, allowed = 1 } = {}): number {
  const steps = sumOfMeans(
    episode,
    p,
    (t, x, u) => entry(episode.cost, x, u) / eta - sign * (logOf(last, t, x, u) - logOf(p, t, x, u)),
  );
  return eta * steps - allowed * eta * epsilon;
}

/** The minimiser of the Lagrangian and its least value, by the soft Bellman recursion for ℓ/η − log p̂. */
function soft({ episode, last, eta, epsilon }: Values): { p: Controller; dual: number } {
  const p: number[][][] = [];
  let V: readonly number[] = episode.start.map(() => 0);
  for (let t = episode.T - 1; t >= 0; t -= 1) {
    const later = V;
    const weights = episode.start.map((_, x) =>
      episode.transitions.map((matrix, u) => {
        const next = (matrix[x] ?? []).reduce((sum, chance, y) => sum + chance * component(later, y), 0);
        return Math.exp(logOf(last, t, x, u) - entry(episode.cost, x, u) / eta - next);
      }),
    );
    const totals = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
    p.unshift(weights.map((row, x) => row.map((weight) => weight / component(totals, x))));
    V = totals.map((total) => -Math.log(total));
  }
  const value = episode.start.reduce((sum, weight, x) => sum + weight * component(V, x), 0);
  return { p, dual: eta * value - eta * epsilon };
}

const rows =
  ({ sign = 1, allowed = 1, slope = 1, of = soft } = {}) =>
  (values: Values) => ({
    lagrangian: lagrangian(values, { sign, allowed }),
    slope: divergence(values, of(values).p) - slope * values.epsilon,
  });

export default identity({
  formulas: {
    'atlas-kl-constrained-trajectory-optimisation': String.raw`
\begin{aligned}
&\min_{p}\;\mathbb{E}_{p(\tau)}\bigl[\ell(\tau)\bigr]\qquad\text{subject to}\qquad\mathrm{KL}\bigl(p(\tau)\,\big\|\,\hat p(\tau)\bigr)\le\varepsilon\\
\mathcal{L}(p,\eta)&=\mathbb{E}_{p(\tau)}\bigl[\ell(\tau)\bigr]+\eta\Bigl(\mathrm{KL}\bigl(p(\tau)\,\big\|\,\hat p(\tau)\bigr)-\varepsilon\Bigr)\\
&=\eta\sum_{t=1}^{T}\mathbb{E}_{p}\Bigl[\tfrac1\eta\,\ell(\mathbf{x}_t,\mathbf{u}_t)-\log\hat p(\mathbf{u}_t\mid\mathbf{x}_t)+\log p(\mathbf{u}_t\mid\mathbf{x}_t)\Bigr]-\eta\varepsilon\\
g(\eta)&=\min_p\mathcal{L}(p,\eta),\qquad g'(\eta)=\mathrm{KL}\bigl(p_\eta(\tau)\,\big\|\,\hat p(\tau)\bigr)-\varepsilon
\end{aligned}`,
  },
  against: {
    en: 'cost and divergence summed over all trajectories, and the slope of the dual function',
    zh: '对全部轨迹求和的代价与散度，以及对偶函数的斜率',
  },
  tolerance: 1e-8,
  because: 'the slope of the dual is a central difference',
  draw: (random): Values => {
    const episode = drawEpisode(random);
    return {
      episode,
      last: drawController(random, episode),
      p: drawController(random, episode),
      eta: random.between(0.3, 3),
      epsilon: random.between(0.1, 1),
    };
  },
  stated: rows(),
  reference: (values) => {
    const { episode, p, eta, epsilon } = values;
    const cost = sumOverTrajectories(
      episode,
      (tau) => probability(episode, p, tau) * trajectoryCost(episode, tau),
    );
    const dual = gradient(([at = NaN]) => soft({ ...values, eta: at }).dual, [eta]);
    return {
      lagrangian: cost + eta * (divergence(values, p) - epsilon),
      slope: component(dual, 0),
    };
  },
  mutants: {
    'the log-probabilities with the other sign': rows({ sign: -1 }),
    'ε added': rows({ allowed: -1, slope: -1 }),
    'the divergence of the last controller from itself': rows({
      of: (values) => ({ p: values.last, dual: 0 }),
    }),
  },
});
