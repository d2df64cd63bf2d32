import { sampling } from '#checks/kit/sampling.ts';
import {
  type LatentLine,
  closedElbo,
  drawApproximation,
  drawLine,
  fromPrior,
  logGiven,
  posterior,
} from '#checks/shared/latent-line.ts';
import { type Gaussian, klGaussian } from '#numerics/gaussian.ts';

interface Values {
  model: LatentLine;
  q: Gaussian;
}

export default sampling({
  formulas: {
    'udl-17-23': String.raw`\mathrm{ELBO}[\boldsymbol\theta,\boldsymbol\phi] \approx \log\bigl[Pr(\mathbf{x}|\mathbf{z}^*,\boldsymbol\phi)\bigr] - D_{KL}\Bigl[q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\,\Big|\Big|\,Pr(\mathbf{z})\Bigr]`,
  },
  against: {
    en: 'the mean of single-sample estimates, for a linear decoder',
    zh: '线性解码器情形单样本估计的平均',
  },
  draw: (random): Values => ({ model: drawLine(random), q: drawApproximation(random) }),
  sample: ({ model, q }, random) => logGiven(model, q.mean + q.sd * random.normal()) - fromPrior(q),
  stated: ({ model, q }) => closedElbo(model, q),
  mutants: {
    'the divergence added': ({ model, q }) => closedElbo(model, q) + 2 * fromPrior(q),
    'the divergence from the posterior': ({ model, q }) =>
      closedElbo(model, q) + fromPrior(q) - klGaussian(q, posterior(model)),
    'the mean of the encoder for a sample': ({ model, q }) => logGiven(model, q.mean) - fromPrior(q),
  },
});
