import { identity } from '#checks/kit/identity.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { luFactor, luInverse, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { klMultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { type Vector, addVectors, zeroVector } from '#numerics/vector.ts';

/** Two controls and one state; the policy is linear in four parameters. For each time: C, and samples of x and μᵖ. */
interface Values {
  times: readonly { C: Matrix; samples: readonly { x: number; mean: Vector }[] }[];
}

/** The derivative of μ_θ(x) = (θ₁ + θ₂x, θ₃ + θ₄x) by θ. */
const features = (x: number): Matrix => [
  [1, x, 0, 0],
  [0, 0, 1, x],
];
const policyMean = (theta: Vector, x: number): Vector => multiplyVector(features(x), theta);

/** The objective of the first row. */
function objective({ times }: Values, theta: Vector, covariance: Matrix): number {
  let sum = 0;
  for (const { C, samples } of times)
    for (const { x, mean } of samples)
      sum +=
        klMultivariateGaussian({ mean: policyMean(theta, x), covariance }, { mean, covariance: C }) /
        samples.length;
  return sum;
}

/** The least weighted squares, from their normal equations. */
function fit({ times }: Values, weight: (C: Matrix) => Matrix): Vector {
  let normal = zeroMatrix(4, 4);
  let right: Vector = zeroVector(4);
  for (const { C, samples } of times)
    for (const { x, mean } of samples) {
      const Phi = features(x);
      const weighted = multiply(transpose(Phi), weight(C));
      normal = add(normal, multiply(weighted, Phi));
      right = addVectors(right, multiplyVector(weighted, mean));
    }
  return luSolve(luFactor(normal), right);
}

const inverse = (a: Matrix): Matrix => luInverse(luFactor(a));
const average = (matrices: readonly Matrix[]): Matrix =>
  matrices.reduce((sum, a) => add(sum, scale(1 / matrices.length, a)), zeroMatrix(2, 2));
const harmonic = ({ times }: Values): Matrix => inverse(average(times.map(({ C }) => inverse(C))));

/** The parameters, and the slope of the objective by each entry of the covariance. */
const rows =
  ({ weight = inverse, covariance = harmonic } = {}) =>
  (values: Values) => {
    const theta = fit(values, weight);
    const [[a = NaN, b = NaN] = [], [, d = NaN] = []] = covariance(values);
    const slope = gradient(
      ([p = NaN, q = NaN, r = NaN]) =>
        objective(values, theta, [
          [p, q],
          [q, r],
        ]),
      [a, b, d],
    );
    return { theta, slope };
  };

export default identity({
  formulas: {
    'atlas-supervised-policy-fit': String.raw`
\begin{aligned}
\min_{\boldsymbol\theta,\,\boldsymbol\Sigma_\pi}&\;\frac1N\sum_{i=1}^{N}\sum_{t=1}^{T}\mathrm{KL}\Bigl(\pi_{\boldsymbol\theta}(\cdot\mid\mathbf{x}_{ti})\,\Big\|\,p(\cdot\mid\mathbf{x}_{ti})\Bigr)\\
\Rightarrow\quad\boldsymbol\theta&=\operatorname*{argmin}_{\boldsymbol\theta}\;\frac{1}{2N}\sum_{i,t}\bigl(\boldsymbol\mu_{\boldsymbol\theta}(\mathbf{x}_{ti})-\boldsymbol\mu^{p}_{ti}\bigr)^{T}\mathbf{C}_t^{-1}\bigl(\boldsymbol\mu_{\boldsymbol\theta}(\mathbf{x}_{ti})-\boldsymbol\mu^{p}_{ti}\bigr)\\
\boldsymbol\Sigma_\pi&=\biggl(\frac1T\sum_{t=1}^{T}\mathbf{C}_t^{-1}\biggr)^{-1}
\end{aligned}`,
  },
  against: {
    en: 'the minimum of the summed divergences over θ, and their slope by the covariance, which vanishes',
    zh: '散度之和对 θ 的最小值点，以及它对协方差的斜率（应为零）',
  },
  tolerance: 1e-8,
  because: 'the slope is a central difference',
  cases: 60,
  draw: (random): Values => {
    const N = random.integer(3, 5);
    return {
      times: random.list(random.integer(2, 3), () => ({
        C: random.positiveDefinite(2),
        samples: random.list(N, () => ({ x: random.normal(), mean: random.vector(2) })),
      })),
    };
  },
  stated: rows(),
  reference: (values) => ({
    theta: quadraticMinimum((theta) => objective(values, theta, average(values.times.map(({ C }) => C))), 4)
      .at,
    slope: [0, 0, 0],
  }),
  mutants: {
    'the arithmetic mean of the covariances': rows({
      covariance: ({ times }) => average(times.map(({ C }) => C)),
    }),
    'plain squares': rows({ weight: (C) => unit(C.length) }),
    'the covariance for the precision': rows({ weight: (C) => C }),
    'the mean precision not inverted': rows({
      covariance: ({ times }) => average(times.map(({ C }) => inverse(C))),
    }),
  },
});
