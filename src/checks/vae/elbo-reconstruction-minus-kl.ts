import { quadrature } from '#checks/kit/identity.ts';
import {
  type LatentLine,
  PRIOR,
  average,
  closedElbo,
  drawApproximation,
  drawLine,
  fromPrior,
  logEvidence,
  logGiven,
  logJoint,
  posterior,
} from '#checks/shared/latent-line.ts';
import { type Gaussian, gaussian, klGaussian, logGaussian } from '#numerics/gaussian.ts';

interface Values {
  model: LatentLine;
  q: Gaussian;
}

const reconstruction = ({ model, q }: Values): number => average(q, (z) => logGiven(model, z));
const minusDivergence = ({ q }: Values): number =>
  average(q, (z) => logGaussian(z, PRIOR) - logGaussian(z, q));
const difference = (values: Values): number => reconstruction(values) - fromPrior(values.q);

/** The four rows of UDL; the two of the formulary, and its second at the best q; `last` is the form of the last rows. */
const sides =
  (
    last = difference,
    second = minusDivergence,
    first = ({ model, q }: Values): number =>
      average(q, (z) => logGiven(model, z) + logGaussian(z, PRIOR) - logGaussian(z, q)),
  ) =>
  (values: Values) => {
    const { model, q } = values;
    return {
      udl: [
        average(q, (z) => logJoint(model, z) - logGaussian(z, q)),
        average(q, (z) => logGiven(model, z) + logGaussian(z, PRIOR) - logGaussian(z, q)),
        reconstruction(values) + second(values),
        last(values),
      ],
      objective: [first(values), last(values)],
      greatest: last({ model, q: posterior(model) }),
    };
  };

export default quadrature({
  formulas: {
    'udl-17-18': String.raw`
\begin{aligned}
\mathrm{ELBO}[\boldsymbol\theta,\boldsymbol\phi] &= \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\,Pr(\mathbf{z})}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \int q(\mathbf{z}|\boldsymbol\theta)\log\bigl[Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\bigr]\,d\mathbf{z} + \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{z})}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z} \\
&= \int q(\mathbf{z}|\boldsymbol\theta)\log\bigl[Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\bigr]\,d\mathbf{z} - D_{KL}\Bigl[q(\mathbf{z}|\boldsymbol\theta)\,\Big|\Big|\,Pr(\mathbf{z})\Bigr]
\end{aligned}`,
    'udl-17-21': String.raw`\mathrm{ELBO}[\boldsymbol\theta,\boldsymbol\phi] = \int q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\log\bigl[Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\bigr]\,d\mathbf{z} - D_{KL}\Bigl[q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\,\Big|\Big|\,Pr(\mathbf{z})\Bigr]`,
    'formulary-vae-objective': String.raw`
\begin{aligned}
\max_{\theta,\phi} \mathrm{ELBO}(q, x; \theta, \phi) &= \max_{\theta,\phi} \mathbb{E}_{z\sim q(z;\phi)} \biggl[\log \frac{p(x|z;\theta)\,p(z;\theta)}{q(z;\phi)}\biggr] \\
&= \max_{\theta,\phi} \mathbb{E}_{z\sim q(z|x;\phi)} \bigl[\log p(x|z;\theta)\bigr] - \mathrm{KL}\bigl(q(z|x;\phi)\,\big\|\,p(z;\theta)\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the bound by mean and variance, for a linear decoder; its greatest value is the log-likelihood',
    zh: '线性解码器情形由均值与方差写出的下界，其最大值等于对数似然',
  },
  cases: 60,
  draw: (random): Values => ({ model: drawLine(random), q: drawApproximation(random) }),
  stated: sides(),
  reference: ({ model, q }) => {
    const bound = closedElbo(model, q);
    return { udl: [bound, bound, bound, bound], objective: [bound, bound], greatest: logEvidence(model) };
  },
  mutants: {
    'the divergence added': sides((values) => reconstruction(values) + fromPrior(values.q)),
    'the divergence of the prior': sides((values) => reconstruction(values) - klGaussian(PRIOR, values.q)),
    'the divergence from the posterior': sides(
      (values) => reconstruction(values) - klGaussian(values.q, posterior(values.model)),
    ),
    'the second integral turned over': sides(difference, (values) => -minusDivergence(values)),
  },
  sourceReads: {
    'formulary-vae-objective': sides(
      (values) => difference(values) / average(values.q, (z) => gaussian(z, PRIOR)),
      minusDivergence,
      ({ model, q }) => average(q, (z) => logGiven(model, z) - logGaussian(z, q)),
    ),
  },
});
