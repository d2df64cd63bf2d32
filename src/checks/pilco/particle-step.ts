import { identity } from '#checks/kit/identity.ts';
import { sampleMoments } from '#checks/shared/normal-grid.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import {
  type Matrix,
  add,
  fromEntries,
  multiplyVector,
  outer,
  scale,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { mixtureMoments } from '#numerics/multivariate-gaussian.ts';
import { type Vector, addScaled, addVectors, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** Particles, and each one's network: f(x, u) = tanh(Mx + Nu) with the policy u = Px. */
interface Values {
  particles: readonly Vector[];
  networks: readonly { M: Matrix; N: Matrix }[];
  policy: Matrix;
  noise: Matrix;
}

/** y = x + f(x, π(x)), each particle by its own network. */
const moved = ({ particles, networks, policy }: Values): Vector[] =>
  particles.map((x, k) => {
    const { M, N } = networks[k] ?? { M: [], N: [] };
    const u = multiplyVector(policy, x);
    return addVectors(x, addVectors(multiplyVector(M, x), multiplyVector(N, u)).map(Math.tanh));
  });

/** Mean, covariance, and the moments of new particles for symmetric ε whose covariance is the identity. */
function step(values: Values, { noisy = true, divisor = 0, turned = false } = {}) {
  const y = moved(values);
  const [K, d] = [y.length, values.noise.length];
  const mu = y.reduce<Vector>((sum, value) => addScaled(sum, 1 / K, value), zeroVector(d));
  const scatter = y.reduce(
    (sum, value) => {
      const gap = subtractVectors(value, mu);
      return add(sum, scale(1 / (K - divisor), outer(gap, gap)));
    },
    zeroMatrix(d, d),
  );
  const covariance = noisy ? add(values.noise, scatter) : scatter;
  const lower = choleskyFactor(covariance);
  const L = turned ? transpose(lower) : lower;
  const ends = fromEntries(2 * d, d, (i, j) =>
    Math.floor(i / 2) === j ? (i % 2 === 0 ? 1 : -1) * Math.sqrt(d) : 0,
  );
  const fresh = sampleMoments(ends.map((epsilon) => addVectors(mu, multiplyVector(L, epsilon))));
  return { mean: mu, covariance, freshMean: fresh.mean, freshCovariance: fresh.covariance };
}

export default identity({
  formulas: {
    'atlas-deep-pilco-particle-step': String.raw`
\begin{aligned}
\mathbf{y}^{(k)} &= \mathbf{x}^{(k)}_t+\mathbf{f}^{(k)}\bigl(\mathbf{x}^{(k)}_t,\ \pi(\mathbf{x}^{(k)}_t,\boldsymbol\theta)\bigr) \\
\boldsymbol\mu_{t+1} &= \frac{1}{K}\sum_{k=1}^{K}\mathbf{y}^{(k)}, \qquad \boldsymbol\Sigma_{t+1} = \boldsymbol\Sigma_w+\frac{1}{K}\sum_{k=1}^{K}\bigl(\mathbf{y}^{(k)}-\boldsymbol\mu_{t+1}\bigr)\bigl(\mathbf{y}^{(k)}-\boldsymbol\mu_{t+1}\bigr)^{T} \\
\mathbf{x}^{(k)}_{t+1} &= \boldsymbol\mu_{t+1}+\mathbf{L}_{t+1}\boldsymbol\varepsilon^{(k)}_t
\end{aligned}`,
  },
  against: {
    en: 'mean and covariance of the mixture of one normal around each moved particle',
    zh: '以各移动后粒子为中心的正态混合的均值与协方差',
  },
  draw: (random): Values => {
    const [d, m, K] = [random.integer(2, 3), random.integer(1, 2), random.integer(5, 8)];
    return {
      particles: random.list(K, () => random.vector(d)),
      networks: random.list(K, () => ({ M: random.matrix(d, d), N: random.matrix(d, m) })),
      policy: random.matrix(m, d),
      noise: scale(0.3, random.positiveDefinite(d)),
    };
  },
  stated: (values) => step(values),
  reference: (values) => {
    const y = moved(values);
    const { mean, covariance } = mixtureMoments(
      y.map(() => 1 / y.length),
      y.map((value) => ({ mean: value, covariance: values.noise })),
    );
    return { mean, covariance, freshMean: mean, freshCovariance: covariance };
  },
  mutants: {
    'the noise left out': (values) => step(values, { noisy: false }),
    'K − 1 for K': (values) => step(values, { divisor: 1 }),
    'the transposed factor': (values) => step(values, { turned: true }),
  },
});
