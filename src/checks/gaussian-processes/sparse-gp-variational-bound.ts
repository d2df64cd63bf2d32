import { inequality } from '#checks/kit/inequality.ts';
import { type Normal, averageOfQuadratic, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type Inducing, drawInducing, explained } from '#checks/shared/gaussian-processes-inducing.ts';
import { total } from '#checks/shared/information-tables.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import {
  type Matrix,
  add,
  entry,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  subtract,
  symmetrise,
  trace,
  transpose,
} from '#numerics/matrix.ts';
import { component, scaleVector } from '#numerics/vector.ts';

interface Values {
  data: Inducing;
  q: Normal;
}
const C = (A: Matrix, noise: number): Matrix => add(A, scale(noise ** 2, unit(A.length)));
const logEvidence = ({ data }: Values): number =>
  logNormal(data.y, { mean: data.y.map(() => 0), covariance: C(data.K, data.noise) });

/** The right side for a normal q(u): the expected log likelihood of y, less KL(q ‖ p(u)). */
function bound({ data, q }: Values): number {
  const { K, Kfu, Kuu, y, noise } = data;
  const gain = multiply(Kfu, inverse(Kuu));
  const spread = subtract(K, explained(data));
  // E over u of E over f given u, a quadratic function of u.
  const fit = averageOfQuadratic(q, (u) => {
    const f = multiplyVector(gain, u);
    return total(
      y.map(
        (value, n) =>
          logGaussian(value, { mean: component(f, n), sd: noise }) - entry(spread, n, n) / (2 * noise ** 2),
      ),
    );
  });
  const prior: Normal = { mean: q.mean.map(() => 0), covariance: Kuu };
  return fit - averageOfQuadratic(q, (u) => logNormal(u, q) - logNormal(u, prior));
}
/** The closed form of the second row. */
const closed = ({ data }: Values, { half = 0.5, sign = -1, power = 2, whole = false } = {}): number => {
  const { K, y, noise } = data;
  const Q = explained(data);
  return (
    logNormal(y, { mean: y.map(() => 0), covariance: C(whole ? K : Q, noise) }) +
    (sign * half * trace(subtract(K, Q))) / noise ** power
  );
};
/** The best q: the posterior of u when y is explained by u alone. */
const best = ({ data }: Values): Normal => {
  const { Kfu, Kuu, y, noise } = data;
  const gain = multiply(Kfu, inverse(Kuu));
  const covariance = symmetrise(
    inverse(add(inverse(Kuu), scale(noise ** -2, multiply(transpose(gain), gain)))),
  );
  return {
    mean: scaleVector(noise ** -2, multiplyVector(covariance, multiplyVector(transpose(gain), y))),
    covariance,
  };
};

export default inequality({
  formulas: {
    'atlas-sparse-gp-variational-bound': String.raw`
\begin{aligned}
\log p(\mathbf{y}) &\ge \iint p(\mathbf{f}\mid\mathbf{u})\,q(\mathbf{u})\log\frac{p(\mathbf{y}\mid\mathbf{f})\,p(\mathbf{u})}{q(\mathbf{u})}\,d\mathbf{f}\,d\mathbf{u} \\
\max_{q(\mathbf{u})}\ \text{of the right side} &= \log\mathcal{N}\bigl(\mathbf{y}\mid\mathbf{0},\mathbf{Q}+\sigma^{2}\mathbf{I}\bigr)-\frac{1}{2\sigma^{2}}\operatorname{tr}(\mathbf{K}-\mathbf{Q})
\end{aligned}`,
  },
  against: {
    en: 'the bound at random densities of the inducing values, and the exact evidence',
    zh: '诱导变量取随机分布时的下界，以及精确的证据',
  },
  draw: (random): Values => {
    const data = drawInducing(random);
    return { data, q: drawNormal(random, data.Kuu.length) };
  },
  // With all training inputs as inducing inputs and the best density, nothing is lost.
  attained: (random): Values => {
    const K = random.positiveDefinite(3);
    const data = { K, Kfu: K, Kuu: K, y: random.vector(3), noise: random.between(0.4, 1.5) };
    return { data, q: best({ data, q: drawNormal(random, 3) }) };
  },
  smaller: (values) => [bound(values), closed(values)],
  larger: (values) => [closed(values), logEvidence(values)],
  equal: { stated: (values) => closed(values), reference: (values) => bound({ ...values, q: best(values) }) },
  mutants: {
    'the trace added': { stated: (values) => closed(values, { sign: 1 }) },
    'no half before the trace': { stated: (values) => closed(values, { half: 1 }) },
    'the trace left out': { stated: (values) => closed(values, { half: 0 }) },
    'σ for σ²': { stated: (values) => closed(values, { power: 1 }) },
    'the whole kernel matrix': { stated: (values) => closed(values, { whole: true }) },
    'the bound above the evidence': {
      smaller: (values) => [bound(values), logEvidence(values)],
      larger: (values) => [closed(values), closed(values)],
    },
  },
});
