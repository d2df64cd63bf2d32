import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, normalAverage } from '#checks/shared/normal-grid.ts';
import {
  type GpModel,
  type Moments,
  averagedKernel,
  drawInput,
  drawModel,
  inputCovariance,
  predictor,
  weightsOf,
} from '#checks/shared/pilco-model.ts';
import { scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, scaleVector, subtractVectors } from '#numerics/vector.ts';

interface Values {
  model: GpModel;
  input: NormalInput;
}

const rows =
  (of = inputCovariance) =>
  ({ model, input }: Values): Vector[] => {
    const moments: Moments = { mean: input.mean, covariance: covarianceOf(input) };
    return model.outputs.map((output) => of(output, weightsOf(model, output), model.inputs, moments));
  };

export default quadrature({
  formulas: {
    'atlas-pilco-input-output-covariance': String.raw`\mathrm{Cov}\bigl[\tilde{\mathbf{x}},\Delta_a\bigr] = \sum_{i=1}^{n}\beta_{a,i}\,q_{a,i}\,\tilde{\boldsymbol\Sigma}\bigl(\tilde{\boldsymbol\Sigma}+\boldsymbol\Lambda_a\bigr)^{-1}(\tilde{\mathbf{x}}_i-\tilde{\boldsymbol\mu})`,
  },
  against: {
    en: 'the covariance of the input and the mean function, integrated over the input',
    zh: '输入与均值函数的协方差，对输入作数值积分',
  },
  cases: 15,
  draw: (random): Values => ({ model: drawModel(random, 3), input: drawInput(random) }),
  stated: rows(),
  reference: ({ model, input }) =>
    model.outputs.map((output) => {
      const predict = predictor(model, output);
      const all = normalAverage(input, (x) => {
        const { mean } = predict(x);
        return [mean, ...scaleVector(mean, x)];
      });
      return addScaled(all.slice(1), -component(all, 0), input.mean);
    }),
  mutants: {
    'the other sign': rows((kernel, weights, centres, input) =>
      scaleVector(-1, inputCovariance(kernel, weights, centres, input)),
    ),
    'kernels at the mean of the input': rows((kernel, weights, centres, input) => {
      const narrow = { ...input, covariance: scale(1e-9, input.covariance) };
      return scaleVector(1e9, inputCovariance(kernel, weights, centres, narrow));
    }),
    'the length-scales left out of the inverse': rows((kernel, weights, centres, input) =>
      centres.reduce<Vector>(
        (sum, centre, i) => {
          const weight = component(weights, i) * averagedKernel(kernel, centre, input);
          return addScaled(sum, weight, subtractVectors(centre, input.mean));
        },
        input.mean.map(() => 0),
      ),
    ),
  },
});
