import { identity } from '#checks/kit/identity.ts';
import { drawBetas, scheduleNames, stateAt } from '#checks/shared/diffusion-chain.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, norm } from '#numerics/vector.ts';

const SECOND = String.raw`\mathbf{z}_2 = \sqrt{(1-\beta_2)(1-\beta_1)}\cdot\mathbf{x} + \sqrt{1-(1-\beta_2)(1-\beta_1)}\cdot\boldsymbol\epsilon`;
const THIRD = String.raw`\mathbf{z}_3 = \sqrt{(1-\beta_3)(1-\beta_2)(1-\beta_1)}\cdot\mathbf{x} + \sqrt{1-(1-\beta_3)(1-\beta_2)(1-\beta_1)}\cdot\boldsymbol\epsilon'`;
const ANY = String.raw`\mathbf{z}_t = \sqrt{\alpha_t}\cdot\mathbf{x} + \sqrt{1-\alpha_t}\cdot\boldsymbol\epsilon`;
const KERNEL = String.raw`q(\mathbf{z}_t|\mathbf{x}) = \mathrm{Norm}_{\mathbf{z}_t}\Bigl[\sqrt{\alpha_t}\cdot\mathbf{x},\ (1-\alpha_t)\mathbf{I}\Bigr]`;

interface Values {
  betas: Vector;
  t: number;
}

/** The weights of datum and merged noise, and for a kernel the mean of a unit datum and the standard deviation. */
const weights = (tex: string) => {
  const at = (x: number, epsilon: number, sd: boolean) =>
    fromTex(tex, ({ betas, t }: Values) => ({
      ...scheduleNames(betas, t),
      '\\mathbf{x}': x,
      '\\boldsymbol\\epsilon': epsilon,
      "\\boldsymbol\\epsilon'": epsilon,
      '\\mathrm{Norm}_{\\mathbf{z}_t}': (mean: number, variance: number) => (sd ? Math.sqrt(variance) : mean),
    }));
  const [signal, noise] = [at(1, 0, false), at(0, 1, true)];
  return (values: Values) => [signal(values), noise(values)];
};
const sides = (second = SECOND, third = THIRD, any = ANY, kernel = KERNEL) => {
  const parts = [second, third, any, kernel].map(weights);
  return (values: Values): number[][] => parts.map((part) => part(values));
};
/** What steps run one after the other make of a unit datum, and the standard deviation of their noises together. */
const run = (betas: Vector, t: number): number[] => {
  const { signal, noises } = stateAt(betas, t);
  return [signal, norm(noises)];
};

export default identity({
  formulas: {
    'udl-18-6': SECOND,
    'udl-18-7': ANY,
    'udl-18-8': KERNEL,
    'udl-18-30': String.raw`\mathbf{z}_t = \sqrt{\alpha_t}\cdot\mathbf{x} + \sqrt{1-\alpha_t}\cdot\boldsymbol\epsilon`,
    'udl-18-45': THIRD,
  },
  against: {
    en: 'the steps run one after the other, with the variances of their noises added up',
    zh: '逐步运行，并把各步噪声的方差相加',
  },
  draw: (random): Values => ({ betas: drawBetas(random, 6), t: random.integer(1, 6) }),
  stated: sides(),
  reference: ({ betas, t }) => [run(betas, 2), run(betas, 3), run(betas, t), run(betas, t)],
  mutants: {
    'the noise of the second step alone': sides(
      SECOND.replace(String.raw`\sqrt{1-(1-\beta_2)(1-\beta_1)}`, String.raw`\sqrt{\beta_2}`),
    ),
    'standard deviations added': sides(
      SECOND.replace(
        String.raw`\sqrt{1-(1-\beta_2)(1-\beta_1)}`,
        String.raw`(\sqrt{\beta_1} + \sqrt{\beta_2})`,
      ),
    ),
    'a step left out': sides(SECOND, THIRD.replace(String.raw`(1-\beta_2)`, '')),
    'no root': sides(SECOND, THIRD, ANY.replace(String.raw`\sqrt{\alpha_t}`, String.raw`\alpha_t`)),
    'a plus under the root': sides(SECOND, THIRD, ANY.replace('1-', '1+')),
    'the standard deviation for the variance': sides(
      SECOND,
      THIRD,
      ANY,
      KERNEL.replace(String.raw`(1-\alpha_t)`, String.raw`\sqrt{1-\alpha_t}`),
    ),
  },
});
