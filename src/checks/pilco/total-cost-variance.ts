import { quadrature } from '#checks/kit/identity.ts';
import { normalAverage } from '#checks/shared/normal-grid.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { luDeterminant, luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, add, entry, fromEntries, identity as unit, scale } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** x′ = ax + noise from a normal start, with the cost 1 − exp(−½W(x − target)²) at t = 0, …, T. */
interface Values {
  a: number;
  noise: number;
  start: { mean: number; variance: number };
  W: number;
  target: number;
  T: number;
}

/** Means and variances of the states. */
function marginals({ a, noise, start, T }: Values): { mean: number; variance: number }[] {
  const found = [start];
  for (let t = 0; t < T; t += 1) {
    const { mean, variance } = found[t] ?? start;
    found.push({ mean: a * mean, variance: a * a * variance + noise });
  }
  return found;
}

/** Cov[x_s, x_t] for all times: one step further by Σ_t⁻¹(Σ_t + C_t), where C_t = (a − 1)Σ_t is the covariance with the change. */
function stateCovariances(values: Values, change = 1): Matrix {
  const states = marginals(values);
  const variance = (t: number): number => states[t]?.variance ?? NaN;
  const forward = (s: number, t: number): number => {
    if (s === t) return variance(s);
    const C = (values.a - 1) * variance(t - 1);
    return (forward(s, t - 1) / variance(t - 1)) * (variance(t - 1) + change * C);
  };
  return fromEntries(states.length, states.length, (s, t) => forward(Math.min(s, t), Math.max(s, t)));
}

/** The mean of exp(−½dᵀW₂d) for a normal d of two numbers. */
function bump(W: number, mean: Vector, covariance: Matrix, power = -0.5): number {
  const spread = luFactor(add(unit(2), scale(W, covariance)));
  return luDeterminant(spread) ** power * Math.exp((-W * dot(mean, luSolve(spread, mean))) / 2);
}

function rows(values: Values, { change = 1, power = -0.5, centred = true, crossed = true } = {}) {
  const { W, target } = values;
  const states = marginals(values);
  const means = states.map(({ mean }) => mean - target);
  const X = stateCovariances(values, change);
  const complement = (t: number): number =>
    Math.exp((-W * component(means, t) ** 2) / (2 * (1 + W * entry(X, t, t)))) /
    Math.sqrt(1 + W * entry(X, t, t));
  const covariance = fromEntries(states.length, states.length, (s, t) => {
    // For s = t the stacked vector is the same state twice.
    const stacked = [
      [entry(X, s, s), entry(X, s, t)],
      [entry(X, t, s), entry(X, t, t)],
    ];
    const product = bump(W, [component(means, s), component(means, t)], stacked, power);
    return product - (centred ? complement(s) * complement(t) : 0);
  });
  return {
    mean: states.reduce((sum, _, t) => sum + 1 - complement(t), 0),
    variance: covariance
      .flatMap((row, s) => row.filter((__, t) => crossed || s === t))
      .reduce((a, b) => a + b, 0),
    states: X,
  };
}

/** The joint normal of x₀ and x₁, and of any two states; the costs integrated. */
function integrated(values: Values) {
  const { a, W, target } = values;
  const states = marginals(values);
  const X = fromEntries(states.length, states.length, (s, t) => {
    const first = Math.min(s, t);
    return a ** Math.abs(s - t) * (states[first]?.variance ?? NaN);
  });
  const cost = (x: number): number => 1 - Math.exp((-W * (x - target) ** 2) / 2);
  let [mean, square] = [0, 0];
  states.forEach((first, s) => {
    states.forEach((second, t) => {
      const factor =
        s === t
          ? [[Math.sqrt(first.variance)], [Math.sqrt(first.variance)]]
          : choleskyFactor([
              [entry(X, s, s), entry(X, s, t)],
              [entry(X, t, s), entry(X, t, t)],
            ]);
      const found = normalAverage({ mean: [first.mean, second.mean], factor }, ([x = NaN, y = NaN]) => [
        cost(x),
        cost(x) * cost(y),
      ]);
      if (s === t) mean += component(found, 0);
      square += component(found, 1);
    });
  });
  return { mean, variance: square - mean ** 2, states: X };
}

export default quadrature({
  formulas: {
    'atlas-directed-pilco-total-cost': String.raw`
\begin{aligned}
C &= \sum_{t=0}^{T}c(\mathbf{x}_t), \qquad \mathbb{E}[C] = J(\boldsymbol\theta), \qquad \mathrm{Var}[C] = \sum_{s=0}^{T}\sum_{t=0}^{T}\mathrm{Cov}\bigl[c(\mathbf{x}_s),c(\mathbf{x}_t)\bigr] \\
\mathrm{Cov}\bigl[c(\mathbf{x}_s),c(\mathbf{x}_t)\bigr] &= \bigl|\mathbf{I}+\boldsymbol\Sigma_{st}\mathbf{W}_2\bigr|^{-1/2}\exp\Bigl(-\tfrac{1}{2}\mathbf{d}_{st}^{T}\mathbf{W}_2(\mathbf{I}+\boldsymbol\Sigma_{st}\mathbf{W}_2)^{-1}\mathbf{d}_{st}\Bigr)-(1-\mathcal{E}_s)(1-\mathcal{E}_t) \\
\mathrm{Cov}[\mathbf{x}_s,\mathbf{x}_{t+1}] &= \mathrm{Cov}[\mathbf{x}_s,\mathbf{x}_t]\,\boldsymbol\Sigma_t^{-1}\bigl(\boldsymbol\Sigma_t+\mathbf{C}_t\bigr), \qquad s\le t
\end{aligned}`,
  },
  against: {
    en: 'the costs of each pair of times integrated over their joint normal distribution',
    zh: '每两个时刻的代价对其联合正态分布作数值积分',
  },
  cases: 20,
  scale: 0.1,
  draw: (random): Values => ({
    a: random.between(0.5, 1.1),
    noise: random.between(0.05, 0.3),
    start: { mean: random.between(-1, 1), variance: random.between(0.05, 0.5) },
    W: random.between(0.5, 2.5),
    target: random.between(-1, 1),
    T: random.integer(1, 2),
  }),
  stated: (values) => rows(values),
  reference: integrated,
  mutants: {
    'the variances of the single steps alone': (values) => rows(values, { crossed: false }),
    'the covariance with the change subtracted': (values) => rows(values, { change: -1 }),
    'the product of the means not subtracted': (values) => rows(values, { centred: false }),
    'the determinant without the root': (values) => rows(values, { power: -1 }),
  },
});
