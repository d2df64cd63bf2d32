import { inequality } from '#checks/kit/inequality.ts';
import { blocks, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { conditionByPrecision } from '#checks/shared/gaussian-processes-data.ts';
import { type Inducing, drawInducing, explained } from '#checks/shared/gaussian-processes-inducing.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  scale,
  subtract,
  symmetrise,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';

const noisy = (A: Matrix, noise: number): Matrix => add(A, scale(noise ** 2, unit(A.length)));
/** The last row. */
const back = (
  { Kfu, Kuu, noise }: Inducing,
  { inner = noise ** 2, outerFactor = noise ** -2, sign = -1, product = multiply(transpose(Kfu), Kfu) } = {},
): Matrix => {
  const middle = inverse(add(scale(inner, Kuu), product));
  return add(
    scale(noise ** -2, unit(Kfu.length)),
    scale(sign * outerFactor, multiply(Kfu, multiply(middle, transpose(Kfu)))),
  );
};
const leastEigenvalue = (A: Matrix): number => symmetricEigen(symmetrise(A)).values[0] ?? NaN;

export default inequality({
  formulas: {
    'atlas-nystrom-approximation': String.raw`
\begin{aligned}
\mathbf{Q} &= \mathbf{K}_{fu}\mathbf{K}_{uu}^{-1}\mathbf{K}_{uf} \\
\mathbf{K}-\mathbf{Q} &= \mathrm{Cov}[\mathbf{f}\mid\mathbf{u}]\succeq 0 \\
\bigl(\mathbf{Q}+\sigma^{2}\mathbf{I}\bigr)^{-1} &= \sigma^{-2}\mathbf{I}-\sigma^{-2}\mathbf{K}_{fu}\bigl(\sigma^{2}\mathbf{K}_{uu}+\mathbf{K}_{uf}\mathbf{K}_{fu}\bigr)^{-1}\mathbf{K}_{uf}
\end{aligned}`,
  },
  against: {
    en: 'the conditional covariance from a joint precision, and an inverse by elimination',
    zh: '由联合精度矩阵求出的条件协方差，以及消元求得的逆',
  },
  draw: drawInducing,
  // All training inputs are inducing inputs, too: nothing is left over.
  attained: (random): Inducing => {
    const K = random.positiveDefinite(3);
    return { K, Kfu: K, Kuu: K, y: random.vector(3), noise: random.between(0.4, 1.5) };
  },
  smaller: () => 0,
  larger: (data) => leastEigenvalue(subtract(data.K, explained(data))),
  equal: {
    stated: (data) => ({ rest: subtract(data.K, explained(data)), inverse: back(data) }),
    reference: (data) => ({
      rest: conditionByPrecision(
        blocks(data.Kuu, transpose(data.Kfu), data.Kfu, data.K),
        data.Kuu.map(() => 0),
      ).covariance,
      inverse: inverse(noisy(explained(data), data.noise)),
    }),
  },
  mutants: {
    'the difference the other way': { larger: (data) => leastEigenvalue(subtract(explained(data), data.K)) },
    'a plus in the inverse': {
      stated: (data) => ({ rest: subtract(data.K, explained(data)), inverse: back(data, { sign: 1 }) }),
    },
    'σ² left out inside': {
      stated: (data) => ({ rest: subtract(data.K, explained(data)), inverse: back(data, { inner: 1 }) }),
    },
    'σ⁻² left out outside': {
      stated: (data) => ({
        rest: subtract(data.K, explained(data)),
        inverse: back(data, { outerFactor: 1 }),
      }),
    },
    'the inner matrix not inverted': {
      stated: (data) => ({
        rest: subtract(data.K, multiply(data.Kfu, multiply(data.Kuu, transpose(data.Kfu)))),
        inverse: back(data),
      }),
    },
  },
});
