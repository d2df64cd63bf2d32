import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, normalAverage, normalMoments } from '#checks/shared/normal-grid.ts';
import {
  type GpModel,
  changeMoments,
  drawInput,
  drawModel,
  inputCovariance,
  predictor,
  weightsOf,
} from '#checks/shared/pilco-model.ts';
import { type Matrix, add, diagonal, scale, transpose } from '#numerics/matrix.ts';
import { addVectors, component } from '#numerics/vector.ts';

/** A state of two numbers and a control that depends on it: the model has two outputs and three inputs. */
interface Values {
  model: GpModel;
  input: NormalInput;
}

function rows({ model, input }: Values, { noise = 1, cross = 1, both = true } = {}) {
  const moments = { mean: input.mean, covariance: covarianceOf(input) };
  const change = changeMoments(model, moments);
  // The first two rows of Cov[x̃, Δ], one column for each output.
  const C = scale(
    cross,
    transpose(
      model.outputs.map((output) =>
        inputCovariance(output, weightsOf(model, output), model.inputs, moments).slice(0, 2),
      ),
    ),
  );
  const state: Matrix = moments.covariance.slice(0, 2).map((row) => row.slice(0, 2));
  const ofNoise = diagonal(model.outputs.map((output) => noise * output.noise));
  return {
    mean: addVectors(input.mean.slice(0, 2), change.mean),
    covariance: add(add(add(state, change.covariance), ofNoise), both ? add(C, transpose(C)) : C),
  };
}

/** Mean and covariance of x + m(x̃), and on the diagonal the mean variances of function and noise. */
function brute({ model, input }: Values) {
  const predictors = model.outputs.map((output) => predictor(model, output));
  const known = normalMoments(input, 2, (x) =>
    predictors.map((predict, a) => component(x, a) + predict(x).mean),
  );
  const unknown = normalAverage(input, (x) => predictors.map((predict) => predict(x).variance));
  return {
    mean: known.mean,
    covariance: add(
      known.covariance,
      diagonal(unknown.map((variance, a) => variance + (model.outputs[a]?.noise ?? NaN))),
    ),
  };
}

export default quadrature({
  formulas: {
    'atlas-pilco-next-state': String.raw`
\begin{aligned}
\boldsymbol\mu_{t+1} &= \boldsymbol\mu_t + \boldsymbol\mu_{\Delta} \\
\boldsymbol\Sigma_{t+1} &= \boldsymbol\Sigma_t + \boldsymbol\Sigma_{\Delta} + \mathbf{C}_t + \mathbf{C}_t^{T} + \boldsymbol\Sigma_w
\end{aligned}`,
  },
  against: {
    en: 'moments of state plus change plus noise, integrated over state and control',
    zh: '“状态＋变化＋噪声”的矩，对状态与控制作数值积分',
  },
  cases: 8,
  draw: (random): Values => ({ model: drawModel(random, 3), input: drawInput(random) }),
  stated: (values) => rows(values),
  reference: brute,
  mutants: {
    'the covariance of state and change left out': (values) => rows(values, { cross: 0 }),
    'that covariance once only': (values) => rows(values, { both: false }),
    'that covariance subtracted': (values) => rows(values, { cross: -1 }),
    'no noise': (values) => rows(values, { noise: 0 }),
  },
});
