import { sampling } from '#checks/kit/sampling.ts';
import {
  type LatentLine,
  PRIOR,
  average,
  drawLine,
  logGiven,
  logJoint,
  overLatent,
} from '#checks/shared/latent-line.ts';
import { type Gaussian, gaussian, logGaussian } from '#numerics/gaussian.ts';

/** A model, a proposal wider than the posterior, and how many samples are averaged. */
interface Values {
  model: LatentLine;
  q: Gaussian;
  N: number;
}

/** The first two rows as integrals; `ratio` is the logarithm of what q multiplies. */
const rows =
  (ratio: (values: Values, z: number) => number) =>
  (values: Values): number[] => [
    overLatent((z) => Math.exp(logJoint(values.model, z))),
    overLatent((z) => Math.exp(ratio(values, z)) * gaussian(z, values.q)),
  ];

export default sampling({
  formulas: {
    'udl-17-28': String.raw`
\begin{aligned}
Pr(\mathbf{x}) &= \int Pr(\mathbf{x}|\mathbf{z})\,Pr(\mathbf{z})\,d\mathbf{z} \\
&= \int \frac{Pr(\mathbf{x}|\mathbf{z})\,Pr(\mathbf{z})}{q(\mathbf{z})}\,q(\mathbf{z})\,d\mathbf{z} \\
&= \mathbb{E}_{q(\mathbf{z})}\biggl[\frac{Pr(\mathbf{x}|\mathbf{z})\,Pr(\mathbf{z})}{q(\mathbf{z})}\biggr] \\
&\approx \frac{1}{N}\sum_{n=1}^{N}\frac{Pr(\mathbf{x}|\mathbf{z}_n)\,Pr(\mathbf{z}_n)}{q(\mathbf{z}_n)}
\end{aligned}`,
  },
  against: {
    en: 'weighted means over samples from the proposal, for a linear decoder',
    zh: '线性解码器情形从提议分布采样的加权平均',
  },
  draw: (random): Values => ({
    model: drawLine(random),
    q: { mean: random.between(-0.5, 0.5), sd: random.between(1, 1.6) },
    N: random.integer(1, 4),
  }),
  sample: ({ model, q, N }, random) => {
    const terms = random.list(N, () => {
      const z = q.mean + q.sd * random.normal();
      return Math.exp(logJoint(model, z) - logGaussian(z, q));
    });
    const mean = terms.reduce((sum, term) => sum + term, 0) / N;
    return [mean, mean];
  },
  stated: rows(({ model, q }, z) => logJoint(model, z) - logGaussian(z, q)),
  mutants: {
    'the prior left out': rows(({ model, q }, z) => logGiven(model, z) - logGaussian(z, q)),
    'not divided by the proposal': rows(({ model }, z) => logJoint(model, z)),
    'the plain mean of the likelihood': ({ model, q }) => {
      const value = average(q, (z) => Math.exp(logGiven(model, z)));
      return [value, value];
    },
    'prior and proposal exchanged': rows(
      ({ model, q }, z) => logGiven(model, z) + logGaussian(z, q) - logGaussian(z, PRIOR),
    ),
  },
});
