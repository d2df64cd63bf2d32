import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`x^*_j = \mathrm{g}[z_j,\theta] = z_j + \theta`;

interface Values {
  theta: number;
}

/** Mean, mean square and mean cosine of the generated samples, over standard normal noise. */
const moments =
  (tex: string) =>
  ({ theta }: Values) => {
    const sample = (z: number): number => fromTex(tex, () => ({ z_j: z, '\\theta': theta }))(z);
    const mean = (of: (x: number) => number): number =>
      integrate((z) => gaussian(z, { mean: 0, sd: 1 }) * of(sample(z)), [-9, -3, 0, 3, 9]);
    return { mean: mean((x) => x), square: mean((x) => x * x), cosine: mean(Math.cos) };
  };

export default quadrature({
  formulas: { 'udl-15-1': TEX },
  against: {
    en: 'the moments of a normal distribution with mean θ and variance one',
    zh: '均值为 θ、方差为一的正态分布的矩',
  },
  cases: 20,
  draw: (random): Values => ({ theta: random.sign() * random.between(0.3, 2) }),
  stated: moments(TEX),
  reference: ({ theta }) => ({
    mean: theta,
    square: 1 + theta ** 2,
    cosine: Math.exp(-0.5) * Math.cos(theta),
  }),
  mutants: {
    'the shift the other way': moments(TEX.replace('+', '-')),
    'the noise scaled': moments(TEX.replace(String.raw`z_j + \theta`, String.raw`z_j\theta`)),
  },
});
