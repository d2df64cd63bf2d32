import { identity } from '#checks/kit/identity.ts';
import { alphasOf } from '#checks/shared/diffusion-chain.ts';
import { logDensity } from '#checks/shared/latent-normal.ts';
import {
  type Training,
  drawTraining,
  meanError,
  noisyState,
  overTraining,
  predictMean,
  predictNoise,
} from '#checks/shared/diffusion-training.ts';
import { identity as unit, scale } from '#numerics/matrix.ts';
import { type Vector, component, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';

const squared = (a: Vector): number => dot(a, a);

/** What changes in a mutant. */
interface Form {
  first: number;
  constant: number;
  share: (alpha: number, beta: number) => number;
  power: number;
}
const RIGHT: Form = {
  first: 2,
  constant: 0.5,
  share: (alpha, beta) => beta / (Math.sqrt(1 - alpha) * Math.sqrt(1 - beta)),
  power: 2,
};

/** log[2πσ₁²] for every example and dimension. */
const normaliser = ({ examples, sigmas }: Training): number =>
  examples.reduce((sum, { x }) => sum + x.length * Math.log(2 * Math.PI * component(sigmas, 0) ** 2), 0);

/** (18.37) with its constants; both sides of (18.38) summed over the examples; (18.39), with the same constants added. */
const sides =
  (change: Partial<Form> = {}) =>
  (training: Training) => {
    const { first, constant, share, power } = { ...RIGHT, ...change };
    const { betas, sigmas, examples } = training;
    const variance = component(sigmas, 0) ** 2;
    const weighted = (from: number): number =>
      overTraining(training, from, (i, t) => {
        const [alpha, beta] = [component(alphasOf(betas), t - 1), component(betas, t - 1)];
        const { z, epsilon } = noisyState(training, i, t);
        const weight = beta ** power / ((1 - alpha) * (1 - beta) * 2 * component(sigmas, t - 1) ** 2);
        return weight * squared(subtractVectors(predictNoise(training, t, z), epsilon));
      });
    const ofImage = examples.reduce((sum, { x }, i) => {
      const { z } = noisyState(training, i, 1);
      return sum + squared(subtractVectors(x, predictMean(training, 1, z))) / (2 * variance);
    }, 0);
    const ofNoise = examples.reduce((sum, _, i) => {
      const { z, epsilon } = noisyState(training, i, 1);
      const factor = share(component(alphasOf(betas), 0), component(betas, 0));
      const error = subtractVectors(
        scaleVector(factor, predictNoise(training, 1, z)),
        scaleVector(factor, epsilon),
      );
      return sum + squared(error) / (2 * variance);
    }, 0);
    return {
      expanded: ofImage + weighted(first) + constant * normaliser(training),
      reconstruction: [ofImage, ofNoise],
      uniform: weighted(1) + constant * normaliser(training),
    };
  };

export default identity({
  formulas: {
    'udl-18-37': String.raw`L[\boldsymbol\phi_{1\ldots T}] = \sum_{i=1}^{I}\frac{1}{2\sigma_1^2}\Bigl\|\mathbf{x}_i - \mathbf{f}_1[\mathbf{z}_{i1},\boldsymbol\phi_1]\Bigr\|^2 + \sum_{t=2}^{T}\frac{\beta_t^2}{(1-\alpha_t)(1-\beta_t)2\sigma_t^2}\Bigl\|\mathbf{g}_t[\mathbf{z}_{it},\boldsymbol\phi_t] - \boldsymbol\epsilon_{it}\Bigr\|^2 + C_i`,
    'udl-18-38': String.raw`\frac{1}{2\sigma_1^2}\Bigl\|\mathbf{x}_i - \mathbf{f}_1[\mathbf{z}_{i1},\boldsymbol\phi_1]\Bigr\|^2 = \frac{1}{2\sigma_1^2}\biggl\|\frac{\beta_1}{\sqrt{1-\alpha_1}\sqrt{1-\beta_1}}\mathbf{g}_1[\mathbf{z}_{i1},\boldsymbol\phi_1] - \frac{\beta_1}{\sqrt{1-\alpha_1}\sqrt{1-\beta_1}}\boldsymbol\epsilon_{i1}\biggr\|^2`,
    'udl-18-39': String.raw`L[\boldsymbol\phi_{1\ldots T}] = \sum_{i=1}^{I}\sum_{t=1}^{T}\frac{\beta_t^2}{(1-\alpha_t)(1-\beta_t)2\sigma_t^2}\Bigl\|\mathbf{g}_t[\mathbf{z}_{it},\boldsymbol\phi_t] - \boldsymbol\epsilon_{it}\Bigr\|^2`,
  },
  against: {
    en: 'the normal log density of the images, and the distances of the predicted from the right means',
    zh: '图像的正态对数密度，以及各步预测均值与正确均值的距离',
  },
  cases: 60,
  draw: drawTraining,
  stated: sides(),
  reference: (training) => {
    const { sigmas, examples } = training;
    const reconstruction = examples.reduce((sum, { x }, i) => {
      const mean = predictMean(training, 1, noisyState(training, i, 1).z);
      const covariance = scale(component(sigmas, 0) ** 2, unit(x.length));
      return sum - logDensity(x, { mean, covariance });
    }, 0);
    const others = overTraining(
      training,
      2,
      (i, t) => meanError(training, i, t) / (2 * component(sigmas, t - 1) ** 2),
    );
    const square = reconstruction - normaliser(training) / 2;
    return {
      expanded: reconstruction + others,
      reconstruction: [square, square],
      uniform: reconstruction + others,
    };
  },
  mutants: {
    'the constants left out': sides({ constant: 0 }),
    'the first step counted twice': sides({ first: 1 }),
    'the noise as it stands in the state': sides({
      share: (alpha) => Math.sqrt(1 - alpha),
    }),
    'beta not squared in the weights': sides({ power: 1 }),
  },
});
