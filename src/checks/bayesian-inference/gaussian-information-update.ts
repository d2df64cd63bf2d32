import { identity } from '#checks/kit/identity.ts';
import { type Normal, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { inverse, sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  quadraticForm,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, dot, subtractVectors, zeroVector } from '#numerics/vector.ts';

interface Observation {
  A: Matrix;
  R: Matrix;
  y: Vector;
}
interface Values {
  prior: Normal;
  observations: readonly Observation[];
}
const rows = (
  { prior, observations }: Values,
  { metric = inverse as (R: Matrix) => Matrix, prior: own = true, turned = false } = {},
) => {
  const precision = inverse(prior.covariance);
  const terms = observations.map(({ A, R }) => multiply(transpose(A), multiply(metric(R), A)));
  const vectors = observations.map(({ A, R, y }) =>
    multiplyVector(transpose(A), multiplyVector(turned ? unit(R.length) : metric(R), y)),
  );
  const Lambda = sumOfMatrices([precision, ...terms]);
  const eta = vectors.reduce(
    addVectors,
    own ? multiplyVector(precision, prior.mean) : zeroVector(prior.mean.length),
  );
  return {
    mean: multiplyVector(inverse(Lambda), eta),
    covariance: inverse(Lambda),
    exponent: -0.5 * quadraticForm(Lambda, prior.mean) + dot(eta, prior.mean),
  };
};

/** The covariance form of the update: gain, one observation after the other. */
function filtered({ prior, observations }: Values): Normal {
  return observations.reduce(({ mean, covariance }, { A, R, y }) => {
    const spread = multiply(covariance, transpose(A));
    const gain = multiply(spread, inverse(add(multiply(A, spread), R)));
    return {
      mean: addVectors(mean, multiplyVector(gain, subtractVectors(y, multiplyVector(A, mean)))),
      covariance: subtract(covariance, multiply(gain, transpose(spread))),
    };
  }, prior);
}

export default identity({
  formulas: {
    'atlas-gaussian-information-update': String.raw`
\begin{aligned}
p(\mathbf{z}) &= \mathcal{N}(\mathbf{z}\mid\mathbf{m},\mathbf{P}), \qquad p(\mathbf{y}_n\mid\mathbf{z}) = \mathcal{N}(\mathbf{y}_n\mid\mathbf{A}_n\mathbf{z},\mathbf{R}_n) \\
p(\mathbf{z}\mid\mathbf{y}_1,\dots,\mathbf{y}_N) &\propto \exp\Bigl(-\frac{1}{2}\mathbf{z}^{T}\boldsymbol\Lambda_N\mathbf{z}+\boldsymbol\eta_N^{T}\mathbf{z}\Bigr) \\
\boldsymbol\Lambda_N &= \mathbf{P}^{-1}+\sum_{n=1}^{N}\mathbf{A}_n^{T}\mathbf{R}_n^{-1}\mathbf{A}_n, \qquad \boldsymbol\eta_N = \mathbf{P}^{-1}\mathbf{m}+\sum_{n=1}^{N}\mathbf{A}_n^{T}\mathbf{R}_n^{-1}\mathbf{y}_n \\
p(\mathbf{z}\mid\mathbf{y}_1,\dots,\mathbf{y}_N) &= \mathcal{N}\bigl(\mathbf{z}\mid\boldsymbol\Lambda_N^{-1}\boldsymbol\eta_N,\;\boldsymbol\Lambda_N^{-1}\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the gain form of the update, one observation after the other',
    zh: '逐个观测的增益形式更新',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return {
      prior: drawNormal(random, d),
      observations: random.list(random.integer(1, 3), () => {
        const k = random.integer(1, 2);
        return { A: random.matrix(k, d), R: random.positiveDefinite(k), y: random.vector(k) };
      }),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const posterior = filtered(values);
    const { mean } = values.prior;
    // The exponent is the log density up to a constant: its difference to the one at zero.
    return {
      ...posterior,
      exponent: logNormal(mean, posterior) - logNormal(zeroVector(mean.length), posterior),
    };
  },
  mutants: {
    'the noise not inverted': (values) => rows(values, { metric: (R) => R }),
    'the prior mean left out': (values) => rows(values, { prior: false }),
    'the noise left out of the vector': (values) => rows(values, { turned: true }),
    'the half left out': (values) => {
      const { mean } = values.prior;
      const all = rows(values);
      return { ...all, exponent: all.exponent - 0.5 * quadraticForm(inverse(all.covariance), mean) };
    },
  },
});
