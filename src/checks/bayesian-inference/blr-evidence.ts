import { identity } from '#checks/kit/identity.ts';
import { logNormal } from '#checks/shared/bayesian-normal.ts';
import { type Regression, drawRegression, observeInTurn } from '#checks/shared/bayesian-regression.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  add,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  shape,
  transpose,
} from '#numerics/matrix.ts';
import { dot, scaleVector, subtractVectors, zeroVector } from '#numerics/vector.ts';

interface Form {
  fit: number;
  size: number;
  volume: number;
  weights: (M: number, N: number) => number;
}
const RIGHT: Form = { fit: -0.5, size: -0.5, volume: 0.5, weights: (M) => M };

const rows = ({ features, y, alpha, beta }: Regression, form: Form = RIGHT) => {
  const [N, M] = shape(features);
  const S = inverse(add(scale(alpha, unit(M)), scale(beta, multiply(transpose(features), features))));
  const m = scaleVector(beta, multiplyVector(S, multiplyVector(transpose(features), y)));
  const misfit = subtractVectors(y, multiplyVector(features, m));
  return {
    density: logNormal(y, {
      mean: zeroVector(N),
      covariance: add(scale(1 / beta, unit(N)), scale(1 / alpha, multiply(features, transpose(features)))),
    }),
    logarithm:
      form.fit * beta * dot(misfit, misfit) +
      form.size * alpha * dot(m, m) +
      form.volume * Math.log(determinant(S)) +
      (form.weights(M, N) / 2) * Math.log(alpha) +
      (N / 2) * Math.log(beta) -
      (N / 2) * Math.log(2 * Math.PI),
  };
};

export default identity({
  formulas: {
    'atlas-blr-evidence': String.raw`
\begin{aligned}
p(\mathbf{y}\mid\alpha,\beta) &= \mathcal{N}\bigl(\mathbf{y}\mid\mathbf{0},\;\beta^{-1}\mathbf{I}+\alpha^{-1}\boldsymbol\Phi\boldsymbol\Phi^{T}\bigr) \\
\log p(\mathbf{y}\mid\alpha,\beta) &= -\frac{\beta}{2}\|\mathbf{y}-\boldsymbol\Phi\mathbf{m}_N\|^2-\frac{\alpha}{2}\|\mathbf{m}_N\|^2+\frac{1}{2}\log\det\mathbf{S}_N \\
&\quad+\frac{M}{2}\log\alpha+\frac{N}{2}\log\beta-\frac{N}{2}\log(2\pi)
\end{aligned}`,
  },
  against: {
    en: 'the forecasts of the outputs one after the other, multiplied',
    zh: '逐个预测各输出，其密度之积',
  },
  draw: drawRegression,
  stated: (values) => rows(values),
  reference: (values) => {
    const { logEvidence } = observeInTurn(values);
    return { density: logEvidence, logarithm: logEvidence };
  },
  mutants: {
    'no half of the misfit': (values) => rows(values, { ...RIGHT, fit: -1 }),
    'the size of the weights left out': (values) => rows(values, { ...RIGHT, size: 0 }),
    'the determinant with the other sign': (values) => rows(values, { ...RIGHT, volume: -0.5 }),
    'N for M': (values) => rows(values, { ...RIGHT, weights: (_, N) => N }),
    'the precisions exchanged': (values) => ({
      ...rows(values),
      density: rows({ ...values, alpha: values.beta, beta: values.alpha }).density,
    }),
  },
});
