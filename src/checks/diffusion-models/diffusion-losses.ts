import { identity } from '#checks/kit/identity.ts';
import { alphasOf } from '#checks/shared/diffusion-chain.ts';
import { averageOfQuadratic, logDensity } from '#checks/shared/latent-normal.ts';
import {
  type Training,
  drawTraining,
  noisyState,
  overTraining,
  predictMean,
  predictNoise,
  targets,
} from '#checks/shared/diffusion-training.ts';
import { run } from '#checks/shared/flow-layers.ts';
import { identity as unit, scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';

const squared = (a: Vector): number => dot(a, a);
const normal = (mean: Vector, sd: number) => ({ mean, covariance: scale(sd ** 2, unit(mean.length)) });
const image = (training: Training, i: number): Vector => training.examples[i]?.x ?? [];

/** Σ −log Norm_{x_i}[f₁[z_{i1}], σ₁²I]. */
const reconstruction = (training: Training): number =>
  training.examples.reduce((sum, { x }, i) => {
    const mean = run(training.f1, noisyState(training, i, 1).z);
    return sum - logDensity(x, normal(mean, component(training.sigmas, 0)));
  }, 0);

/** What changes in a mutant of the three sums over t = 2, …, T. */
interface Form {
  weight: (parts: { alpha: number; beta: number; sigma: number }) => number;
  first: number;
  sign: number;
  before: number;
}
const RIGHT: Form = {
  weight: ({ alpha, beta, sigma }) => beta ** 2 / ((1 - alpha) * (1 - beta) * 2 * sigma ** 2),
  first: 2,
  sign: -1,
  before: 1,
};

/** The losses of (18.29), (18.34) and (18.36). */
const losses =
  (change: Partial<Form> = {}) =>
  (training: Training): number[] => {
    const { weight, first, sign, before } = { ...RIGHT, ...change };
    const at = (t: number) => ({
      alpha: component(alphasOf(training.betas), t - 1),
      beta: component(training.betas, t - 1),
      sigma: component(training.sigmas, t - 1),
    });
    const byImage = overTraining(training, 2, (i, t) => {
      const { alpha, beta, sigma } = at(t);
      const earlier = component(alphasOf(training.betas), t - 1 - before);
      const { z } = noisyState(training, i, t);
      const state = scaleVector(((1 - earlier) / (1 - alpha)) * Math.sqrt(1 - beta), z);
      const target = addScaled(state, (Math.sqrt(earlier) * beta) / (1 - alpha), image(training, i));
      return squared(subtractVectors(target, predictMean(training, t, z))) / (2 * sigma ** 2);
    });
    const byNoise = overTraining(training, 2, (i, t) => {
      const { alpha, beta, sigma } = at(t);
      const { z, epsilon } = noisyState(training, i, t);
      const share = beta / (Math.sqrt(1 - alpha) * Math.sqrt(1 - beta));
      const target = addScaled(scaleVector(1 / Math.sqrt(1 - beta), z), sign * share, epsilon);
      return squared(subtractVectors(target, predictMean(training, t, z))) / (2 * sigma ** 2);
    });
    const weighted = overTraining(training, first, (i, t) => {
      const { z, epsilon } = noisyState(training, i, t);
      return weight(at(t)) * squared(subtractVectors(predictNoise(training, t, z), epsilon));
    });
    return [byImage, byNoise, weighted].map((sum) => reconstruction(training) + sum);
  };

/** The divergence of the reverse step from its target, by the mean difference of their log densities. */
function divergence(
  training: Training,
  i: number,
  t: number,
  predict: (target: Vector, z: Vector) => Vector,
): number {
  const { z } = noisyState(training, i, t);
  const steps = targets(training, i, t);
  const target = normal(
    steps.map(({ mean }) => mean),
    steps[0]?.sd ?? NaN,
  );
  const model = normal(predict(target.mean, z), component(training.sigmas, t - 1));
  return averageOfQuadratic(target, (w) => logDensity(w, target) - logDensity(w, model));
}

export default identity({
  formulas: {
    'udl-18-29': String.raw`
\begin{aligned}
L[\boldsymbol\phi_{1\ldots T}] = \sum_{i=1}^{I}\Biggl(&\overbrace{-\log\Bigl[\mathrm{Norm}_{\mathbf{x}_i}\bigl[\mathbf{f}_1[\mathbf{z}_{i1},\boldsymbol\phi_1],\sigma_1^2\mathbf{I}\bigr]\Bigr]}^{\text{reconstruction term}} \\
&+ \sum_{t=2}^{T}\frac{1}{2\sigma_t^2}\biggl\|\underbrace{\frac{1-\alpha_{t-1}}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_{it} + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\mathbf{x}_i}_{\text{target, mean of }q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})} - \underbrace{\mathbf{f}_t[\mathbf{z}_{it},\boldsymbol\phi_t]}_{\text{predicted }\mathbf{z}_{t-1}}\biggr\|^2\Biggr)
\end{aligned}`,
    'udl-18-34': String.raw`
\begin{aligned}
L[\boldsymbol\phi_{1\ldots T}] = \sum_{i=1}^{I}\Biggl(&-\log\Bigl[\mathrm{Norm}_{\mathbf{x}_i}\bigl[\mathbf{f}_1[\mathbf{z}_{i1},\boldsymbol\phi_1],\sigma_1^2\mathbf{I}\bigr]\Bigr] \\
&+ \sum_{t=2}^{T}\frac{1}{2\sigma_t^2}\biggl\|\biggl(\frac{1}{\sqrt{1-\beta_t}}\mathbf{z}_{it} - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\boldsymbol\epsilon_{it}\biggr) - \mathbf{f}_t[\mathbf{z}_{it},\boldsymbol\phi_t]\biggr\|^2\Biggr)
\end{aligned}`,
    'udl-18-36': String.raw`
\begin{aligned}
L[\boldsymbol\phi_{1\ldots T}] = {}& \sum_{i=1}^{I} -\log\Bigl[\mathrm{Norm}_{\mathbf{x}_i}\bigl[\mathbf{f}_1[\mathbf{z}_{i1},\boldsymbol\phi_1],\sigma_1^2\mathbf{I}\bigr]\Bigr] \\
&+ \sum_{t=2}^{T}\frac{\beta_t^2}{(1-\alpha_t)(1-\beta_t)2\sigma_t^2}\Bigl\|\mathbf{g}_t[\mathbf{z}_{it},\boldsymbol\phi_t] - \boldsymbol\epsilon_{it}\Bigr\|^2
\end{aligned}`,
  },
  against: {
    en: 'the divergences of all steps, less what a prediction without error leaves of them',
    zh: '各步散度之和，减去预测无误差时仍剩的部分',
  },
  cases: 60,
  draw: drawTraining,
  stated: losses(),
  reference: (training) => {
    const divergences = overTraining(
      training,
      2,
      (i, t) =>
        divergence(training, i, t, (_, z) => predictMean(training, t, z)) -
        divergence(training, i, t, (target) => target),
    );
    const loss = reconstruction(training) + divergences;
    return [loss, loss, loss];
  },
  mutants: {
    'the noise added in the target': losses({ sign: 1 }),
    'the alphas of the same step': losses({ before: 0 }),
    'the sum from t = 1': losses({ first: 1 }),
    'beta not squared in the weight': losses({
      weight: ({ alpha, beta, sigma }) => beta / ((1 - alpha) * (1 - beta) * 2 * sigma ** 2),
    }),
    'alpha for its complement in the weight': losses({
      weight: ({ alpha, beta, sigma }) => beta ** 2 / (alpha * (1 - beta) * 2 * sigma ** 2),
    }),
  },
});
