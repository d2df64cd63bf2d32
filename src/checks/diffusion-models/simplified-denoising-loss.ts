import { identity } from '#checks/kit/identity.ts';
import { alphasOf } from '#checks/shared/diffusion-chain.ts';
import {
  type Training,
  drawTraining,
  meanError,
  noisyState,
  overTraining,
  predictNoise,
} from '#checks/shared/diffusion-training.ts';
import { type Vector, addScaled, component, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';

const squared = (a: Vector): number => dot(a, a);

/** Both rows; the second puts the state together from the image and the noise by these weights. */
const rows =
  (
    signal: (alpha: number, beta: number) => number = Math.sqrt,
    noise: (alpha: number) => number = (alpha) => Math.sqrt(1 - alpha),
    first = 1,
  ) =>
  (training: Training): number[] => [
    overTraining(training, first, (i, t) => {
      const { z, epsilon } = noisyState(training, i, t);
      return squared(subtractVectors(predictNoise(training, t, z), epsilon));
    }),
    overTraining(training, first, (i, t) => {
      const alpha = component(alphasOf(training.betas), t - 1);
      const { epsilon } = noisyState(training, i, t);
      const x = training.examples[i]?.x ?? [];
      const z = addScaled(
        scaleVector(signal(alpha, component(training.betas, t - 1)), x),
        noise(alpha),
        epsilon,
      );
      return squared(subtractVectors(predictNoise(training, t, z), epsilon));
    }),
  ];

export default identity({
  formulas: {
    'udl-18-40': String.raw`
\begin{aligned}
L[\boldsymbol\phi_{1\ldots T}] &= \sum_{i=1}^{I}\sum_{t=1}^{T}\Bigl\|\mathbf{g}_t[\mathbf{z}_{it},\boldsymbol\phi_t] - \boldsymbol\epsilon_{it}\Bigr\|^2 \\
&= \sum_{i=1}^{I}\sum_{t=1}^{T}\biggl\|\mathbf{g}_t\Bigl[\sqrt{\alpha_t}\cdot\mathbf{x}_i + \sqrt{1-\alpha_t}\cdot\boldsymbol\epsilon_{it},\,\boldsymbol\phi_t\Bigr] - \boldsymbol\epsilon_{it}\biggr\|^2
\end{aligned}`,
  },
  against: {
    en: 'the distances of the predicted from the right means, each divided by the weight of its step',
    zh: '各步预测均值与正确均值的距离，分别除以该步的权重',
  },
  cases: 60,
  draw: drawTraining,
  stated: rows(),
  reference: (training) => {
    const loss = overTraining(training, 1, (i, t) => {
      const [alpha, beta] = [component(alphasOf(training.betas), t - 1), component(training.betas, t - 1)];
      return (meanError(training, i, t) * (1 - alpha) * (1 - beta)) / beta ** 2;
    });
    return [loss, loss];
  },
  mutants: {
    'the state of one step': rows((_, beta) => Math.sqrt(1 - beta)),
    'no root over alpha': rows((alpha) => alpha),
    'a variance for the standard deviation': rows(Math.sqrt, (alpha) => 1 - alpha),
    'the sum from t = 2': rows(Math.sqrt, (alpha) => Math.sqrt(1 - alpha), 2),
  },
});
