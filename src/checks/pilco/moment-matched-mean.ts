import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, normalAverage } from '#checks/shared/normal-grid.ts';
import {
  type GpModel,
  type GpOutput,
  type Moments,
  averagedKernel,
  drawInput,
  drawModel,
  kernelAt,
  predictor,
  weightsOf,
} from '#checks/shared/pilco-model.ts';
import { scale } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  model: GpModel;
  input: NormalInput;
}

const rows =
  (average: (output: GpOutput, point: Vector, input: Moments) => number = averagedKernel) =>
  ({ model, input }: Values) => {
    const moments = { mean: input.mean, covariance: covarianceOf(input) };
    return model.outputs.map((output) => {
      const q = model.inputs.map((point) => average(output, point, moments));
      return { q, mean: dot(weightsOf(model, output), q) };
    });
  };

export default quadrature({
  formulas: {
    'atlas-pilco-moment-matched-mean': String.raw`
\begin{aligned}
\mu_{\Delta,a} &= \int m_a(\tilde{\mathbf{x}})\,\mathcal{N}(\tilde{\mathbf{x}}\mid\tilde{\boldsymbol\mu},\tilde{\boldsymbol\Sigma})\,d\tilde{\mathbf{x}} = \boldsymbol\beta_a^{T}\mathbf{q}_a \\
q_{a,i} &= \alpha_a^2\,\bigl|\tilde{\boldsymbol\Sigma}\boldsymbol\Lambda_a^{-1}+\mathbf{I}\bigr|^{-1/2}\exp\Bigl(-\tfrac{1}{2}(\tilde{\mathbf{x}}_i-\tilde{\boldsymbol\mu})^{T}(\tilde{\boldsymbol\Sigma}+\boldsymbol\Lambda_a)^{-1}(\tilde{\mathbf{x}}_i-\tilde{\boldsymbol\mu})\Bigr)
\end{aligned}`,
  },
  against: {
    en: 'kernels and mean function integrated over the input',
    zh: '核函数与均值函数对输入的数值积分',
  },
  cases: 12,
  draw: (random): Values => ({ model: drawModel(random, 3), input: drawInput(random) }),
  stated: rows(),
  reference: ({ model, input }) =>
    model.outputs.map((output) => {
      const predict = predictor(model, output);
      const averages = normalAverage(input, (x) => [
        predict(x).mean,
        ...model.inputs.map((point) => kernelAt(output, point, x)),
      ]);
      return { q: averages.slice(1), mean: averages[0] ?? NaN };
    }),
  mutants: {
    'the kernel at the mean of the input': rows((output, point, { mean }) => kernelAt(output, point, mean)),
    'no determinant': rows((output, point, input) => {
      const height = averagedKernel(output, input.mean, input);
      return (averagedKernel(output, point, input) / height) * output.alpha2;
    }),
    'the covariance doubled': rows((output, point, { mean, covariance }) =>
      averagedKernel(output, point, { mean, covariance: scale(2, covariance) }),
    ),
  },
});
