import { identity } from '#checks/kit/identity.ts';
import type { Normal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type MixtureData, drawMixture, logJoint } from '#checks/shared/gaussian-processes-mixture.ts';
import { total } from '#checks/shared/information-tables.ts';
import { logSumExp } from '#numerics/log-sum-exp.ts';
import { quadraticForm } from '#numerics/matrix.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';

const rows = (mixture: MixtureData, { back = 1, weighted = true, of = Math.exp } = {}) => {
  const { weights, components, x } = mixture;
  const height = (point: Vector, normal: Normal): number => {
    const from = subtractVectors(point, normal.mean);
    const constant = (2 * Math.PI) ** point.length * determinant(normal.covariance);
    return Math.exp(-0.5 * quadraticForm(inverse(normal.covariance), from)) / Math.sqrt(constant);
  };
  return {
    sums: total(
      x.map((point) =>
        Math.log(
          total(
            components.map((normal, k) => (weighted ? component(weights, k) : 1) * height(point, normal)),
          ),
        ),
      ),
    ),
    shifted: total(
      logJoint(mixture).map((line) => {
        const most = Math.max(...line);
        return back * most + Math.log(total(line.map((value) => of(value - most))));
      }),
    ),
  };
};

export default identity({
  formulas: {
    'atlas-gaussian-mixture-log-likelihood': String.raw`
\begin{aligned}
\log p(\mathbf{X}\mid\boldsymbol\theta) &= \sum_{n=1}^{N}\log\sum_{k=1}^{K}\pi_k\,\mathcal{N}(\mathbf{x}_n\mid\boldsymbol\mu_k,\boldsymbol\Sigma_k) \\
&= \sum_{n=1}^{N}\Bigl(a_n^{\max}+\log\sum_{k=1}^{K}e^{a_{nk}-a_n^{\max}}\Bigr),\qquad a_{nk} = \log\pi_k+\log\mathcal{N}(\mathbf{x}_n\mid\boldsymbol\mu_k,\boldsymbol\Sigma_k)
\end{aligned}`,
  },
  against: {
    en: 'the sum over all ways of giving each example a component',
    zh: '对把各样本指派给分量的全部方式求和',
  },
  draw: drawMixture,
  stated: (mixture) => rows(mixture),
  reference: (mixture) => {
    const logs = logJoint(mixture);
    // All labellings at once: their joint probabilities, added.
    const labellings = logs.reduce<Vector>(
      (all, line) => all.flatMap((sum) => line.map((value) => sum + value)),
      [0],
    );
    const value = logSumExp(labellings);
    return { sums: value, shifted: value };
  },
  mutants: {
    'the weights left out': (mixture) => rows(mixture, { weighted: false }),
    'the maximum not added back': (mixture) => rows(mixture, { back: 0 }),
    'the maximum subtracted twice': (mixture) => rows(mixture, { back: -1 }),
    'no exponential': (mixture) => rows(mixture, { of: (value) => 1 - value }),
  },
});
