import { identity } from '#checks/kit/identity.ts';
import { type Regression, drawRegression, observeInTurn } from '#checks/shared/bayesian-regression.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import { add, identity as unit, multiply, multiplyVector, scale, transpose } from '#numerics/matrix.ts';
import { scaleVector } from '#numerics/vector.ts';

const rows = ({ features, y, alpha, beta }: Regression, { penalty = alpha / beta, above = beta } = {}) => {
  const gram = multiply(transpose(features), features);
  const S = inverse(add(scale(alpha, unit(gram.length)), scale(beta, gram)));
  const projected = multiplyVector(transpose(features), y);
  return {
    covariance: S,
    mean: scaleVector(above, multiplyVector(S, projected)),
    ridge: solve(add(scale(penalty, unit(gram.length)), gram), projected),
  };
};

export default identity({
  formulas: {
    'atlas-blr-posterior': String.raw`
\begin{aligned}
p(\mathbf{w}) &= \mathcal{N}(\mathbf{w}\mid\mathbf{0},\alpha^{-1}\mathbf{I}), \qquad p(\mathbf{y}\mid\mathbf{w}) = \mathcal{N}(\mathbf{y}\mid\boldsymbol\Phi\mathbf{w},\beta^{-1}\mathbf{I}) \\
p(\mathbf{w}\mid\mathbf{y}) &= \mathcal{N}(\mathbf{w}\mid\mathbf{m}_N,\mathbf{S}_N) \\
\mathbf{S}_N &= \bigl(\alpha\mathbf{I}+\beta\,\boldsymbol\Phi^{T}\boldsymbol\Phi\bigr)^{-1} \\
\mathbf{m}_N &= \beta\,\mathbf{S}_N\boldsymbol\Phi^{T}\mathbf{y} = \Bigl(\frac{\alpha}{\beta}\mathbf{I}+\boldsymbol\Phi^{T}\boldsymbol\Phi\Bigr)^{-1}\boldsymbol\Phi^{T}\mathbf{y}
\end{aligned}`,
  },
  against: { en: 'recursive least squares, one observation after the other', zh: '逐个观测的递推最小二乘' },
  draw: drawRegression,
  stated: (values) => rows(values),
  reference: (values) => {
    const { mean, covariance } = observeInTurn(values);
    return { covariance, mean, ridge: mean };
  },
  mutants: {
    'the ratio of the precisions upside down': (values) =>
      rows(values, { penalty: values.beta / values.alpha }),
    'β left out of the mean': (values) => rows(values, { above: 1 }),
    'the precisions exchanged': (values) => rows({ ...values, alpha: values.beta, beta: values.alpha }),
    'the precision for the covariance': (values) => ({
      ...rows(values),
      covariance: inverse(rows(values).covariance),
    }),
  },
});
