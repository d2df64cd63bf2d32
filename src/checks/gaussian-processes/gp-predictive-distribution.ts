import { quadrature } from '#checks/kit/identity.ts';
import { averageUnder } from '#checks/shared/bayesian-normal.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import {
  type ProcessData,
  drawProcessData,
  kernelMatrices,
  posteriorByPrecision,
} from '#checks/shared/gaussian-processes-data.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { column, entry } from '#numerics/matrix.ts';
import { component, dot } from '#numerics/vector.ts';

interface Values {
  data: ProcessData;
  y: number;
}
const rows = ({ data, y }: Values, { noise = 1, sign = -1, cross = kernelMatrices(data).cross } = {}) => {
  const { test, C } = kernelMatrices(data);
  const k = column(cross, 0);
  const mean = dot(k, solve(C, data.y));
  const variance = entry(test, 0, 0) + sign * dot(k, solve(C, k));
  return {
    density: gaussian(y, { mean, sd: Math.sqrt(variance + noise * data.noise ** 2) }),
    mean,
    variance,
  };
};

export default quadrature({
  formulas: {
    'atlas-gp-predictive-distribution': String.raw`
\begin{aligned}
p(y_*\mid\mathbf{x}_*,\mathbf{X},\mathbf{y}) &= \int\mathcal{N}(y_*\mid f_*,\sigma^{2})\,\mathcal{N}(f_*\mid\mu_*,\sigma_*^{2})\,df_* \\
&= \mathcal{N}(y_*\mid\mu_*,\ \sigma_*^{2}+\sigma^{2}) \\
\mu_* &= \mathbf{k}_*^{T}\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{y} \\
\sigma_*^{2} &= k(\mathbf{x}_*,\mathbf{x}_*)-\mathbf{k}_*^{T}\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{k}_*
\end{aligned}`,
  },
  against: {
    en: 'the integral over the function value, its moments from a joint precision',
    zh: '对函数值的积分，其矩由联合精度矩阵求出',
  },
  draw: (random): Values => ({ data: drawProcessData(random), y: random.between(-2, 2) }),
  stated: (values) => rows(values),
  reference: ({ data, y }) => {
    const posterior = posteriorByPrecision({ ...data, tests: data.tests.slice(0, 1) });
    const [mean, variance] = [component(posterior.mean, 0), entry(posterior.covariance, 0, 0)];
    // The narrower of both stands still while the other is integrated over.
    return {
      density: averageUnder({ mean: y, sd: data.noise }, (f) =>
        gaussian(f, { mean, sd: Math.sqrt(variance) }),
      ),
      mean,
      variance,
    };
  },
  mutants: {
    'the noise left out': (values) => rows(values, { noise: 0.05 }),
    'the noise counted twice': (values) => rows(values, { noise: 2 }),
    'the variance growing': (values) => rows(values, { sign: 1 }),
    'an input in the place of the test input': (values) =>
      rows(values, { cross: kernelMatrices(values.data).K }),
  },
});
