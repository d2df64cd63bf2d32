import { identity } from '#checks/kit/identity.ts';
import {
  type DiffusionModel,
  drawModel,
  forwardKernel,
  forwardPath,
  logReverse,
  modelPath,
  reverseStep,
  targetStep,
} from '#checks/shared/diffusion-decoder.ts';
import { type Normal, averageOfQuadratic, logDensity } from '#checks/shared/latent-normal.ts';
import { type Gaussian, klGaussian, logGaussian } from '#numerics/gaussian.ts';
import { component } from '#numerics/vector.ts';

interface Values {
  model: DiffusionModel;
  x: number;
}

const onLine = ({ mean, sd }: Gaussian): Normal => ({ mean: [mean], covariance: [[sd ** 2]] });
const underKernel = ({ model, x }: Values, t: number, f: (z: number) => number): number =>
  averageOfQuadratic(onLine(forwardKernel(model, t, x)), ([z = NaN]) => f(z));
const steps = ({ model }: Values): number[] => model.betas.map((_, i) => i + 1).slice(1);

/** The second row: whole paths; the third: one state for each term, the divergences in closed form. */
function rows(
  values: Values,
  {
    sign = 1,
    divergence = klGaussian,
    shift = 0,
  }: { sign?: number; divergence?: typeof klGaussian; shift?: number } = {},
): number[] {
  const { model, x } = values;
  const paths = averageOfQuadratic(forwardPath(model, x), (z) => {
    const path = [x, ...z];
    return steps(values).reduce(
      (sum, t) => {
        const target = targetStep(model, t, component(path, t), x);
        return sum + logReverse(model, path, t) - logGaussian(component(path, t - 1), target);
      },
      logReverse(model, path, 1),
    );
  });
  const reconstruction = underKernel(values, 1, (z) => logReverse(model, [x, z], 1));
  const divergences = steps(values).map((t) =>
    underKernel(values, t - shift, (z) => divergence(targetStep(model, t, z, x), reverseStep(model, t, z))),
  );
  return [paths, reconstruction - sign * divergences.reduce((sum, kl) => sum + kl, 0)];
}

export default identity({
  formulas: {
    'udl-18-25': String.raw`
\begin{aligned}
&\mathrm{ELBO}\bigl[\boldsymbol\phi_{1\ldots T}\bigr] \\
&\quad= \int q(\mathbf{z}_{1\ldots T}|\mathbf{x})\log\Biggl[\frac{Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})}{q(\mathbf{z}_{1\ldots T}|\mathbf{x})}\Biggr]\,d\mathbf{z}_{1\ldots T} \\
&\quad\approx \int q(\mathbf{z}_{1\ldots T}|\mathbf{x})\Biggl(\log\bigl[Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)\bigr] + \sum_{t=2}^{T}\log\Biggl[\frac{Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)}{q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})}\Biggr]\Biggr)\,d\mathbf{z}_{1\ldots T} \\
&\quad= \mathbb{E}_{q(\mathbf{z}_1|\mathbf{x})}\Bigl[\log\bigl[Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)\bigr]\Bigr] - \sum_{t=2}^{T}\mathbb{E}_{q(\mathbf{z}_t|\mathbf{x})}\biggl[D_{KL}\Bigl[q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})\,\Big|\Big|\,Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)\Bigr]\biggr]
\end{aligned}`,
  },
  against: {
    en: 'the bound from the joint normals of model and forward process, less the term that is dropped',
    zh: '由模型与前向过程的联合正态密度求得的下界，减去略去的一项',
  },
  cases: 60,
  draw: (random): Values => ({
    model: drawModel(random, random.integer(2, 4)),
    x: random.between(-1.5, 1.5),
  }),
  stated: (values) => rows(values),
  reference: ({ model, x }) => {
    const [all, forward] = [modelPath(model), forwardPath(model, x)];
    const bound = averageOfQuadratic(forward, (z) => {
      const last = z.at(-1) ?? NaN;
      const dropped =
        logGaussian(last, { mean: 0, sd: 1 }) -
        logGaussian(last, forwardKernel(model, model.betas.length, x));
      return logDensity([x, ...z], all) - logDensity(z, forward) - dropped;
    });
    return [bound, bound];
  },
  mutants: {
    'the divergences added': (values) => rows(values, { sign: -1 }),
    'the divergences the other way round': (values) =>
      rows(values, { divergence: (target, model) => klGaussian(model, target) }),
    'the average over the state before': (values) => rows(values, { shift: 1 }),
  },
});
