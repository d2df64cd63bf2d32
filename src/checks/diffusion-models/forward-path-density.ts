import { identity } from '#checks/kit/identity.ts';
import { drawBetas, kernel } from '#checks/shared/diffusion-chain.ts';
import { forwardPath } from '#checks/shared/diffusion-decoder.ts';
import { logDensity } from '#checks/shared/latent-normal.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  betas: Vector;
  x: number;
  z: Vector;
}

/** log q(z_t | z_{t−1}), with x for state 0. */
const step = ({ betas, x, z }: Values, t: number, sd = Math.sqrt): number => {
  const beta = component(betas, t - 1);
  return logGaussian(component(z, t - 1), {
    mean: Math.sqrt(1 - beta) * component([x, ...z], t - 1),
    sd: sd(beta),
  });
};
/** The logarithm of the product of factors first, …, T. */
const product =
  (factor: (values: Values, t: number) => number, first = 1) =>
  (values: Values): number =>
    values.z.reduce((sum, _, i) => (i + 1 < first ? sum : sum + factor(values, i + 1)), 0);

export default identity({
  formulas: {
    'udl-18-3': String.raw`q(\mathbf{z}_{1\ldots T}|\mathbf{x}) = q(\mathbf{z}_1|\mathbf{x})\prod_{t=2}^{T} q(\mathbf{z}_t|\mathbf{z}_{t-1})`,
  },
  against: {
    en: 'the normal density of the whole path, from the covariances of its states, in logarithms',
    zh: '由各状态协方差得到的整条路径的正态密度，取对数比较',
  },
  draw: (random): Values => {
    const T = random.integer(2, 4);
    return { betas: drawBetas(random, T), x: random.normal(), z: random.vector(T) };
  },
  stated: product((values, t) => step(values, t)),
  reference: ({ betas, x, z }) => logDensity(z, forwardPath({ betas }, x)),
  mutants: {
    'the first factor left out': product((values, t) => step(values, t), 2),
    'every state given the datum': product(({ betas, x, z }, t) =>
      logGaussian(component(z, t - 1), kernel(betas, t, x)),
    ),
    'every step from the datum': product((values, t) =>
      step({ ...values, z: values.z.map((z, i) => (i === t - 1 ? z : values.x)) }, t),
    ),
    'a variance for the standard deviation': product((values, t) => step(values, t, (beta) => beta)),
  },
});
