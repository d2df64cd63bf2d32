import { identity } from '#checks/kit/identity.ts';
import { drawBetas, kernel, regression, scheduleNames } from '#checks/shared/diffusion-chain.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x}) &= \frac{q(\mathbf{z}_t|\mathbf{z}_{t-1},\mathbf{x})\,q(\mathbf{z}_{t-1}|\mathbf{x})}{q(\mathbf{z}_t|\mathbf{x})} \\
&\propto q(\mathbf{z}_t|\mathbf{z}_{t-1})\,q(\mathbf{z}_{t-1}|\mathbf{x}) \\
&= \mathrm{Norm}_{\mathbf{z}_t}\Bigl[\sqrt{1-\beta_t}\cdot\mathbf{z}_{t-1},\ \beta_t\mathbf{I}\Bigr]\,\mathrm{Norm}_{\mathbf{z}_{t-1}}\Bigl[\sqrt{\alpha_{t-1}}\cdot\mathbf{x},\ (1-\alpha_{t-1})\mathbf{I}\Bigr] \\
&\propto \mathrm{Norm}_{\mathbf{z}_{t-1}}\biggl[\frac{1}{\sqrt{1-\beta_t}}\mathbf{z}_t,\ \frac{\beta_t}{1-\beta_t}\mathbf{I}\biggr]\,\mathrm{Norm}_{\mathbf{z}_{t-1}}\Bigl[\sqrt{\alpha_{t-1}}\cdot\mathbf{x},\ (1-\alpha_{t-1})\mathbf{I}\Bigr]
\end{aligned}`;

/** A step t ≥ 2 with its later state, and two earlier states to compare at: ∝ says how densities relate there. */
interface Values {
  betas: Vector;
  t: number;
  x: number;
  after: number;
  before: number;
  other: number;
}

const normal =
  (at: number) =>
  (mean: number, variance: number): number =>
    gaussian(at, { mean, sd: Math.sqrt(variance) });
const step = ({ betas, t }: Values, before: number): Gaussian => {
  const beta = component(betas, t - 1);
  return { mean: Math.sqrt(1 - beta) * before, sd: Math.sqrt(beta) };
};

/** The rows of a text at the first of the earlier states, and from the second row on how they compare with the other. */
const sides = (tex: string) => {
  const rows = sidesFromTex(tex, (values: Values) => {
    const { betas, t, x, after, before } = values;
    const forward = gaussian(after, step(values, before));
    return {
      ...scheduleNames(betas, t),
      '\\mathbf{x}': x,
      '\\mathbf{z}_t': after,
      '\\mathbf{z}_{t-1}': before,
      [String.raw`q(\mathbf{z}_t|\mathbf{z}_{t-1},\mathbf{x})`]: forward,
      [String.raw`q(\mathbf{z}_t|\mathbf{z}_{t-1})`]: forward,
      [String.raw`q(\mathbf{z}_{t-1}|\mathbf{x})`]: gaussian(before, kernel(betas, t - 1, x)),
      [String.raw`q(\mathbf{z}_t|\mathbf{x})`]: gaussian(after, kernel(betas, t, x)),
      '\\mathrm{Norm}_{\\mathbf{z}_t}': normal(after),
      '\\mathrm{Norm}_{\\mathbf{z}_{t-1}}': normal(before),
    };
  });
  return (values: Values): number[] => {
    const [density = NaN, ...here] = rows(values);
    const [, ...there] = rows({ ...values, before: values.other });
    return [density, ...here.map((value, i) => Math.log(value / component(there, i)))];
  };
};

export default identity({
  formulas: { 'udl-18-12': TEX },
  against: {
    en: 'the regression of the earlier state on the later one, both of them sums of the same noises',
    zh: '前一状态对后一状态的回归，两者都是同一组噪声的加权和',
  },
  scale: 0.1,
  draw: (random): Values => {
    const betas = drawBetas(random, 4);
    const [t, x] = [random.integer(2, 4), random.normal()];
    const { mean, sd } = kernel(betas, t, x);
    const after = mean + sd * random.between(-1.5, 1.5);
    const target = regression(betas, t - 1, t, after, x);
    const before = (): number => target.mean + target.sd * random.between(-1.5, 1.5);
    return { betas, t, x, after, before: before(), other: before() };
  },
  stated: sides(TEX),
  reference: ({ betas, t, x, after, before, other }) => {
    const target = regression(betas, t - 1, t, after, x);
    const ratio = Math.log(gaussian(before, target) / gaussian(other, target));
    return [gaussian(before, target), ratio, ratio, ratio];
  },
  mutants: {
    'not divided by the kernel of the later state': sides(
      TEX.replace(String.raw`{q(\mathbf{z}_t|\mathbf{x})}`, '{1}'),
    ),
    'the kernel of the later state for that of the earlier': sides(
      TEX.replaceAll(String.raw`\sqrt{\alpha_{t-1}}`, String.raw`\sqrt{\alpha_t}`),
    ),
    'the variance not divided': sides(
      TEX.replace(String.raw`\frac{\beta_t}{1-\beta_t}`, String.raw`\beta_t`),
    ),
    'the mean not divided': sides(
      TEX.replace(String.raw`\frac{1}{\sqrt{1-\beta_t}}\mathbf{z}_t`, String.raw`\mathbf{z}_t`),
    ),
  },
});
