import { quadrature } from '#checks/kit/identity.ts';
import {
  type LatentLine,
  average,
  closedElbo,
  drawApproximation,
  drawLine,
  logEvidence,
  logJoint,
  posterior,
} from '#checks/shared/latent-line.ts';
import { type Gaussian, klGaussian, logGaussian } from '#numerics/gaussian.ts';

interface Values {
  model: LatentLine;
  q: Gaussian;
}

/** The five rows, and the divergence that (17.32) writes out; `wrong` says what a mutant does. */
function sides({ model, q }: Values, wrong: { sign?: number; under?: Gaussian; order?: number } = {}) {
  const { sign = 1, under = q, order = 1 } = wrong;
  const logPosterior = (z: number): number => logGaussian(z, posterior(model));
  const logQ = (z: number): number => logGaussian(z, q);
  const evidence = logEvidence(model);
  const gap = average(under, (z) => logPosterior(z) - logQ(z));
  const divergence = average(under, (z) => order * (logQ(z) - logPosterior(z)));
  return {
    rows: [
      average(q, (z) => logJoint(model, z) - logQ(z)),
      average(q, (z) => logPosterior(z) + evidence - logQ(z)),
      average(q, () => evidence) + gap,
      evidence + gap,
      evidence - sign * divergence,
    ],
    divergence,
  };
}

export default quadrature({
  formulas: {
    'udl-17-17': String.raw`
\begin{aligned}
\mathrm{ELBO}[\boldsymbol\theta,\boldsymbol\phi] &= \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi)\,Pr(\mathbf{x}|\boldsymbol\phi)}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \int q(\mathbf{z}|\boldsymbol\theta)\log\bigl[Pr(\mathbf{x}|\boldsymbol\phi)\bigr]\,d\mathbf{z} + \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi)}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \log\bigl[Pr(\mathbf{x}|\boldsymbol\phi)\bigr] + \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi)}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \log\bigl[Pr(\mathbf{x}|\boldsymbol\phi)\bigr] - D_{KL}\Bigl[q(\mathbf{z}|\boldsymbol\theta)\,\Big|\Big|\,Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi)\Bigr]
\end{aligned}`,
    'udl-17-32': String.raw`D_{KL}\Bigl[q(\mathbf{z}|\mathbf{x})\,\Big|\Big|\,Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi)\Bigr] = \int q(\mathbf{z}|\mathbf{x})\log\biggl[\frac{q(\mathbf{z}|\mathbf{x})}{Pr(\mathbf{z}|\mathbf{x},\boldsymbol\phi)}\biggr]\,d\mathbf{z}`,
  },
  against: {
    en: 'the bound and the divergence in closed form, for a linear decoder',
    zh: '线性解码器情形下界与散度的闭式',
  },
  cases: 60,
  draw: (random): Values => ({ model: drawLine(random), q: drawApproximation(random) }),
  stated: (values) => sides(values),
  reference: ({ model, q }) => ({
    rows: Array.from({ length: 5 }, () => closedElbo(model, q)),
    divergence: klGaussian(q, posterior(model)),
  }),
  mutants: {
    'the divergence added': (values) => sides(values, { sign: -1 }),
    'the average under the posterior': (values) => sides(values, { under: posterior(values.model) }),
    'the ratio turned over': (values) => sides(values, { order: -1 }),
  },
});
