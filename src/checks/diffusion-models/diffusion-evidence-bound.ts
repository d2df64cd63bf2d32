import { inequality } from '#checks/kit/inequality.ts';
import {
  type DiffusionModel,
  drawModel,
  forwardPath,
  logForward,
  logReverse,
  modelPath,
  stationaryModel,
} from '#checks/shared/diffusion-decoder.ts';
import { averageOfQuadratic, logDensity } from '#checks/shared/latent-normal.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { entry } from '#numerics/matrix.ts';
import { integratePlane } from '#numerics/plane-quadrature.ts';
import { component } from '#numerics/vector.ts';

/** A model of two steps, and an image of one number. */
interface Values {
  model: DiffusionModel;
  x: number;
}

const overLatents = (f: (z1: number, z2: number) => number): number => integratePlane(f, 8);

const logModel = ({ model, x }: Values, z1: number, z2: number): number => {
  const path = [x, z1, z2];
  return logReverse(model, path, 1) + logReverse(model, path, 2) + logGaussian(z2, { mean: 0, sd: 1 });
};
const logQ = ({ model, x }: Values, z1: number, z2: number): number => {
  const path = [x, z1, z2];
  return logForward(model, path, 1) + logForward(model, path, 2);
};

const joint = (values: Values): number => Math.log(overLatents((...z) => Math.exp(logModel(values, ...z))));
const weighted = (values: Values, power = 1): number =>
  Math.log(
    overLatents((...z) => {
      const q = logQ(values, ...z);
      // Where q is zero in float64 the model is as good as zero.
      return Math.exp(q) === 0 ? 0 : Math.exp(q) * Math.exp(logModel(values, ...z) - power * q);
    }),
  );
const bound = (values: Values, sign = 1): number =>
  overLatents((...z) => {
    const q = logQ(values, ...z);
    return Math.exp(q) * sign * (logModel(values, ...z) - q);
  });
const rows = (values: Values): number[] => [joint(values), weighted(values), bound(values)];

export default inequality({
  formulas: {
    'udl-18-20': String.raw`
\begin{aligned}
\log\bigl[Pr(\mathbf{x}|\boldsymbol\phi_{1\ldots T})\bigr] &= \log\Biggl[\int Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})\,d\mathbf{z}_{1\ldots T}\Biggr] \\
&= \log\Biggl[\int q(\mathbf{z}_{1\ldots T}|\mathbf{x})\,\frac{Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})}{q(\mathbf{z}_{1\ldots T}|\mathbf{x})}\,d\mathbf{z}_{1\ldots T}\Biggr] \\
&\geq \int q(\mathbf{z}_{1\ldots T}|\mathbf{x})\log\Biggl[\frac{Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})}{q(\mathbf{z}_{1\ldots T}|\mathbf{x})}\Biggr]\,d\mathbf{z}_{1\ldots T}
\end{aligned}`,
    'udl-18-21': String.raw`\mathrm{ELBO}\bigl[\boldsymbol\phi_{1\ldots T}\bigr] = \int q(\mathbf{z}_{1\ldots T}|\mathbf{x})\log\Biggl[\frac{Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})}{q(\mathbf{z}_{1\ldots T}|\mathbf{x})}\Biggr]\,d\mathbf{z}_{1\ldots T}`,
  },
  against: {
    en: 'closed forms for linear steps; both sides are equal where the reverse steps are exact',
    zh: '线性各步的闭式；逆向各步精确时两端相等',
  },
  tolerance: 1e-9,
  because: 'the integrals are numerical',
  cases: 12,
  draw: (random): Values => ({ model: drawModel(random, 2), x: random.between(-1, 1) }),
  attained: (random) => ({ model: stationaryModel(random, 2), x: random.between(-1, 1) }),
  smaller: (values) => bound(values),
  larger: joint,
  equal: {
    stated: rows,
    reference: ({ model, x }) => {
      const all = modelPath(model);
      const first = { mean: component(all.mean, 0), sd: Math.sqrt(entry(all.covariance, 0, 0)) };
      const evidence = logGaussian(x, first);
      const forward = forwardPath(model, x);
      const elbo = averageOfQuadratic(forward, (z) => logDensity([x, ...z], all) - logDensity(z, forward));
      return [evidence, evidence, elbo];
    },
  },
  mutants: {
    'the inequality turned round': { smaller: joint, larger: (values) => bound(values) },
    'the ratio turned over': { stated: (values) => [joint(values), weighted(values), bound(values, -1)] },
    'not divided by the forward process': {
      stated: (values) => [joint(values), weighted(values, 0), bound(values)],
    },
    'the bound without its logarithm of the forward process': {
      stated: (values) => [
        joint(values),
        weighted(values),
        overLatents((...z) => Math.exp(logQ(values, ...z)) * logModel(values, ...z)),
      ],
    },
  },
});
