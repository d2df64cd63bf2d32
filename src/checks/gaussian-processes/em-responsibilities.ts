import { autodiff } from '#checks/kit/autodiff.ts';
import { logNormal } from '#checks/shared/bayesian-normal.ts';
import { type MixtureData, drawMixture } from '#checks/shared/gaussian-processes-mixture.ts';
import { normalised } from '#checks/shared/information-tables.ts';
import { row } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  mixture: MixtureData;
  logs: Vector;
}
const density = ({ mixture }: Values, k: number, normal = mixture.components[k]): number =>
  normal === undefined ? NaN : Math.exp(logNormal(row(mixture.x, 0), normal));
const rows = (
  values: Values,
  {
    weight = (k: number) => Math.exp(component(values.logs, k)),
    normalise = true,
    height = (k: number) => density(values, k),
  } = {},
) => {
  const parts = values.logs.map((_, k) => weight(k) * height(k));
  return { logs: normalise ? normalised(parts) : parts };
};

export default autodiff({
  formulas: {
    'atlas-em-responsibilities': String.raw`r_{nk} = p(z_n=k\mid\mathbf{x}_n) = \frac{\pi_k\,\mathcal{N}(\mathbf{x}_n\mid\boldsymbol\mu_k,\boldsymbol\Sigma_k)}{\sum_{j=1}^{K}\pi_j\,\mathcal{N}(\mathbf{x}_n\mid\boldsymbol\mu_j,\boldsymbol\Sigma_j)}`,
  },
  against: {
    en: 'the slope of the log likelihood by the logarithm of each weight, by automatic differentiation',
    zh: '对数似然对各权重之对数的导数（自动微分）',
  },
  cases: 30,
  draw: (random): Values => {
    const mixture = drawMixture(random);
    return { mixture, logs: mixture.weights.map(Math.log) };
  },
  at: ({ logs }) => ({ logs }),
  of: (tf, { logs }, values) =>
    tf
      .logSumExp(logs.as1D().add(tf.tensor1d(values.logs.map((_, k) => Math.log(density(values, k))))))
      .as1D()
      .sum(),
  stated: (values) => rows(values),
  mutants: {
    'the weights left out': (values) => rows(values, { weight: () => 1 }),
    'not normalised': (values) => rows(values, { normalise: false }),
    'the densities left out': (values) => rows(values, { height: () => 1 }),
    'the weights squared': (values) =>
      rows(values, { weight: (k) => Math.exp(2 * component(values.logs, k)) }),
  },
});
