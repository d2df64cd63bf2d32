import { quadrature } from '#checks/kit/identity.ts';
import { type DiffusionModel, drawModel, logReverse, modelPath } from '#checks/shared/diffusion-decoder.ts';
import { logDensity } from '#checks/shared/latent-normal.ts';
import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { entry } from '#numerics/matrix.ts';
import { integratePlane } from '#numerics/plane-quadrature.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A model of two steps, an image of one number, and a path. */
interface Values {
  model: DiffusionModel;
  x: number;
  path: Vector;
}

type LogJoint = (model: DiffusionModel, path: Vector) => number;

/** log of the stated product on a path x, z₁, z₂; `first` is the step whose factor comes first. */
const product =
  (last = (z: number): number => logGaussian(z, { mean: 0, sd: 1 }), first = 1): LogJoint =>
  (model, path) => {
    let sum = last(path.at(-1) ?? NaN);
    for (let t = first; t < path.length; t += 1) sum += logReverse(model, path, t);
    return sum;
  };

/** Beyond it no density is left of either state. */
const REACH = 8;

const sides =
  (joint: LogJoint) =>
  ({ model, x, path }: Values) => ({
    joint: joint(model, path),
    likelihood: integratePlane((z1, z2) => Math.exp(joint(model, [x, z1, z2])), REACH),
  });

export default quadrature({
  formulas: {
    'udl-18-17': String.raw`Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T}) = Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)\prod_{t=2}^{T} Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)\cdot Pr(\mathbf{z}_T)`,
    'udl-18-18': String.raw`Pr(\mathbf{x}|\boldsymbol\phi_{1\ldots T}) = \int Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})\,d\mathbf{z}_{1\ldots T}`,
  },
  against: {
    en: 'the joint normal of image and states that linear steps lead to, and its first marginal',
    zh: '线性各步所导出的图像与各状态的联合正态密度及其第一个边缘密度',
  },
  cases: 15,
  scale: 0.05,
  draw: (random): Values => ({
    model: drawModel(random, 2),
    x: random.between(-1, 1),
    path: random.vector(3),
  }),
  stated: sides(product()),
  reference: ({ model, x, path }) => {
    const all = modelPath(model);
    const first = { mean: component(all.mean, 0), sd: Math.sqrt(entry(all.covariance, 0, 0)) };
    return { joint: logDensity(path, all), likelihood: gaussian(x, first) };
  },
  mutants: {
    'the last state without its density': sides(product(() => 0)),
    'the factor of the image left out': sides(product(undefined, 2)),
    'a last state of variance two': sides(product((z) => logGaussian(z, { mean: 0, sd: Math.SQRT2 }))),
    'the networks of the steps exchanged': sides((model, path) =>
      product()({ ...model, steps: model.steps.toReversed() }, path),
    ),
  },
});
