import { identity } from '#checks/kit/identity.ts';
import { observeInTurn } from '#checks/shared/bayesian-regression.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  features: Matrix;
  test: Vector;
  Lambda: Matrix;
  y: Vector;
  noise: number;
}
const rows = (
  values: Values,
  { precision = inverse(values.Lambda), power = 2, factor = values.noise ** -2 } = {},
) => {
  const { features, test, Lambda, y, noise } = values;
  const A = add(precision, scale(noise ** -power, multiply(transpose(features), features)));
  const K = multiply(features, multiply(Lambda, transpose(features)));
  const k = multiplyVector(features, multiplyVector(Lambda, test));
  const C = add(K, scale(noise ** power, unit(y.length)));
  return {
    weights: {
      mean: factor * dot(test, solve(A, multiplyVector(transpose(features), y))),
      variance: dot(test, solve(A, test)),
    },
    kernel: { mean: dot(k, solve(C, y)), variance: quadraticForm(Lambda, test) - dot(k, solve(C, k)) },
  };
};

export default identity({
  formulas: {
    'atlas-weight-space-view': String.raw`
\begin{aligned}
f(\mathbf{x}) &= \boldsymbol\varphi(\mathbf{x})^{T}\mathbf{w},\quad \mathbf{w}\sim\mathcal{N}(\mathbf{0},\boldsymbol\Lambda)\quad\Longrightarrow\quad k(\mathbf{x},\mathbf{x}') = \boldsymbol\varphi(\mathbf{x})^{T}\boldsymbol\Lambda\,\boldsymbol\varphi(\mathbf{x}') \\
\mathbf{A} &= \boldsymbol\Lambda^{-1}+\sigma^{-2}\boldsymbol\Phi^{T}\boldsymbol\Phi \\
\mu_* &= \sigma^{-2}\boldsymbol\varphi_*^{T}\mathbf{A}^{-1}\boldsymbol\Phi^{T}\mathbf{y} = \mathbf{k}_*^{T}\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{y},\qquad \mathbf{K} = \boldsymbol\Phi\boldsymbol\Lambda\boldsymbol\Phi^{T} \\
\sigma_*^{2} &= \boldsymbol\varphi_*^{T}\mathbf{A}^{-1}\boldsymbol\varphi_* = \boldsymbol\varphi_*^{T}\boldsymbol\Lambda\boldsymbol\varphi_*-\mathbf{k}_*^{T}\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{k}_*
\end{aligned}`,
  },
  against: { en: 'recursive least squares on standardised weights', zh: '对标准化权重作递推最小二乘' },
  draw: (random): Values => {
    const [N, D] = [random.integer(1, 5), random.integer(1, 3)];
    return {
      features: random.matrix(N, D),
      test: random.vector(D),
      Lambda: random.positiveDefinite(D),
      y: random.vector(N),
      noise: random.between(0.4, 1.5),
    };
  },
  stated: (values) => rows(values),
  reference: ({ features, test, Lambda, y, noise }) => {
    // w = Lv with Λ = LLᵀ and independent v of variance one.
    const lower = choleskyFactor(Lambda);
    const { mean, covariance } = observeInTurn({
      features: multiply(features, lower),
      y,
      alpha: 1,
      beta: noise ** -2,
    });
    const turned = multiplyVector(transpose(lower), test);
    const value = { mean: dot(turned, mean), variance: quadraticForm(covariance, turned) };
    return { weights: value, kernel: value };
  },
  mutants: {
    'the prior covariance not inverted': (values) => rows(values, { precision: values.Lambda }),
    'the standard deviation of the noise': (values) => rows(values, { power: 1 }),
    'the noise left out of the mean': (values) => rows(values, { factor: 1 }),
    'the prior variance left out': (values) => {
      const { weights, kernel } = rows(values);
      return {
        weights,
        kernel: { ...kernel, variance: kernel.variance - quadraticForm(values.Lambda, values.test) },
      };
    },
  },
});
