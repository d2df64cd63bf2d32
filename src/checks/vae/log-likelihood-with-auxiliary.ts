import { quadrature } from '#checks/kit/identity.ts';
import {
  type LatentLine,
  drawApproximation,
  drawLine,
  logEvidence,
  logGiven,
  logJoint,
  overLatent,
} from '#checks/shared/latent-line.ts';
import { type Gaussian, gaussian, logGaussian } from '#numerics/gaussian.ts';

interface Values {
  model: LatentLine;
  q: Gaussian;
}

/** Both rows; `ratio` is the logarithm of what q multiplies under the second integral. */
const rows =
  (ratio: (values: Values, z: number) => number) =>
  (values: Values): number[] => [
    Math.log(overLatent((z) => Math.exp(logJoint(values.model, z)))),
    Math.log(overLatent((z) => gaussian(z, values.q) * Math.exp(ratio(values, z)))),
  ];

export default quadrature({
  formulas: {
    'udl-17-14': String.raw`
\begin{aligned}
\log\bigl[Pr(\mathbf{x}|\boldsymbol\phi)\bigr] &= \log\biggl[\int Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)\,d\mathbf{z}\biggr] \\
&= \log\biggl[\int q(\mathbf{z})\,\frac{Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)}{q(\mathbf{z})}\,d\mathbf{z}\biggr]
\end{aligned}`,
  },
  against: { en: 'the closed form for a linear decoder', zh: '线性解码器情形的闭式' },
  cases: 60,
  draw: (random): Values => ({ model: drawLine(random), q: drawApproximation(random) }),
  stated: rows(({ model, q }, z) => logJoint(model, z) - logGaussian(z, q)),
  reference: ({ model }) => [logEvidence(model), logEvidence(model)],
  mutants: {
    'not divided by the auxiliary density': rows(({ model }, z) => logJoint(model, z)),
    'the likelihood for the joint density': rows(({ model }, z) => logGiven(model, z)),
    'divided by the root of the auxiliary density': rows(
      ({ model, q }, z) => logJoint(model, z) - logGaussian(z, q) / 2,
    ),
  },
});
