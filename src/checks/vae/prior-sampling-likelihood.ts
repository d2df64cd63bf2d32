import { sampling } from '#checks/kit/sampling.ts';
import {
  type LatentLine,
  drawLine,
  logEvidence,
  logGiven,
  posterior,
  average,
} from '#checks/shared/latent-line.ts';

interface Values {
  model: LatentLine;
  N: number;
}

export default sampling({
  formulas: {
    'udl-17-27': String.raw`Pr(\mathbf{x}) \approx \frac{1}{N}\sum_{n=1}^{N} Pr(\mathbf{x}|\mathbf{z}_n)`,
  },
  against: {
    en: 'the mean over samples from the prior, for a linear decoder',
    zh: '线性解码器情形从先验采样所得的平均',
  },
  draw: (random): Values => ({ model: drawLine(random), N: random.integer(1, 4) }),
  sample: ({ model, N }, random) =>
    random.list(N, () => Math.exp(logGiven(model, random.normal()))).reduce((sum, p) => sum + p, 0) / N,
  stated: ({ model }) => Math.exp(logEvidence(model)),
  mutants: {
    'the sum for the mean': ({ model, N }) => N * Math.exp(logEvidence(model)),
    'samples from the posterior': ({ model }) =>
      average(posterior(model), (z) => Math.exp(logGiven(model, z))),
    'the likelihood at the prior mean': ({ model }) => Math.exp(logGiven(model, 0)),
  },
});
