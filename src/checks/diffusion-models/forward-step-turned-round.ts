import { identity } from '#checks/kit/identity.ts';
import { drawBetas, kernel, regression } from '#checks/shared/diffusion-chain.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`q(\mathbf{z}_t|\mathbf{z}_{t-1}) = q(\mathbf{z}_t|\mathbf{z}_{t-1},\mathbf{x}) = \frac{q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})\,q(\mathbf{z}_t|\mathbf{x})}{q(\mathbf{z}_{t-1}|\mathbf{x})}`;

interface Values {
  betas: Vector;
  t: number;
  x: number;
  before: number;
  after: number;
}

/** The second and the third side; every density by what steps run one after the other make of datum and noises. */
const sides = (tex: string) =>
  sidesFromTex(tex, ({ betas, t, x, before, after }: Values) => ({
    [String.raw`q(\mathbf{z}_t|\mathbf{z}_{t-1},\mathbf{x})`]: gaussian(
      after,
      regression(betas, t, t - 1, before, x),
    ),
    [String.raw`q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})`]: gaussian(
      before,
      regression(betas, t - 1, t, after, x),
    ),
    [String.raw`q(\mathbf{z}_t|\mathbf{x})`]: gaussian(after, kernel(betas, t, x)),
    [String.raw`q(\mathbf{z}_{t-1}|\mathbf{x})`]: gaussian(before, kernel(betas, t - 1, x)),
  }));

export default identity({
  formulas: { 'udl-18-23': TEX },
  against: { en: 'the density of one forward step', zh: '前向一步的密度' },
  scale: 0.01,
  draw: (random): Values => {
    const betas = drawBetas(random, 4);
    const [t, x] = [random.integer(2, 4), random.normal()];
    const { mean, sd } = kernel(betas, t - 1, x);
    const before = mean + sd * random.between(-1.5, 1.5);
    const beta = component(betas, t - 1);
    const noise = random.between(-1.5, 1.5);
    return { betas, t, x, before, after: Math.sqrt(1 - beta) * before + Math.sqrt(beta) * noise };
  },
  stated: sides(TEX),
  reference: ({ betas, t, before, after }) => {
    const beta = component(betas, t - 1);
    const step = gaussian(after, { mean: Math.sqrt(1 - beta) * before, sd: Math.sqrt(beta) });
    return [step, step];
  },
  mutants: {
    'the kernels exchanged': sides(
      TEX.replace(
        String.raw`\,q(\mathbf{z}_t|\mathbf{x})}{q(\mathbf{z}_{t-1}|\mathbf{x})}`,
        String.raw`\,q(\mathbf{z}_{t-1}|\mathbf{x})}{q(\mathbf{z}_t|\mathbf{x})}`,
      ),
    ),
    'the later kernel left out': sides(TEX.replace(String.raw`\,q(\mathbf{z}_t|\mathbf{x})}`, '}')),
    'not divided': sides(TEX.replace(String.raw`}{q(\mathbf{z}_{t-1}|\mathbf{x})}`, '}{1}')),
  },
});
