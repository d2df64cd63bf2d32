import { inequality } from '#checks/kit/inequality.ts';
import {
  type LatentLine,
  PRIOR,
  average,
  closedElbo,
  drawApproximation,
  drawLine,
  logJoint,
  overLatent,
  posterior,
} from '#checks/shared/latent-line.ts';
import { type Gaussian, gaussian, logGaussian } from '#numerics/gaussian.ts';

interface Values {
  model: LatentLine;
  q: Gaussian;
}

/** log Pr(x, z) − log q(z). */
const logRatio = ({ model, q }: Values, z: number): number => logJoint(model, z) - logGaussian(z, q);
const bound = (values: Values, under = values.q, sign = 1): number =>
  average(under, (z) => sign * logRatio(values, z));
const logLikelihood = (values: Values): number =>
  Math.log(overLatent((z) => gaussian(z, values.q) * Math.exp(logRatio(values, z))));

export default inequality({
  formulas: {
    'udl-17-15': String.raw`\log\biggl[\int q(\mathbf{z})\,\frac{Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)}{q(\mathbf{z})}\,d\mathbf{z}\biggr] \geq \int q(\mathbf{z})\log\biggl[\frac{Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)}{q(\mathbf{z})}\biggr]\,d\mathbf{z}`,
    'udl-17-16': String.raw`\mathrm{ELBO}[\boldsymbol\theta,\boldsymbol\phi] = \int q(\mathbf{z}|\boldsymbol\theta)\log\biggl[\frac{Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)}{q(\mathbf{z}|\boldsymbol\theta)}\biggr]\,d\mathbf{z}`,
  },
  against: {
    en: 'the integrals for a linear decoder, equal at its posterior, and the bound by mean and variance',
    zh: '线性解码器情形的两个积分（取精确后验时相等），以及由均值与方差写出的下界',
  },
  tolerance: 1e-9,
  because: 'the integrals are numerical',
  cases: 60,
  draw: (random): Values => ({ model: drawLine(random), q: drawApproximation(random) }),
  attained: (random): Values => {
    const model = drawLine(random);
    return { model, q: posterior(model) };
  },
  smaller: (values) => bound(values),
  larger: logLikelihood,
  equal: { stated: (values) => bound(values), reference: ({ model, q }) => closedElbo(model, q) },
  mutants: {
    'the inequality turned round': { smaller: logLikelihood, larger: (values) => bound(values) },
    'the ratio turned over': { stated: (values) => bound(values, values.q, -1) },
    'the average under the prior': { stated: (values) => bound(values, PRIOR) },
    'the density not divided out': {
      stated: ({ model, q }) => average(q, (z) => logJoint(model, z)),
    },
  },
});
