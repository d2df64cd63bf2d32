import { identity } from '#checks/kit/identity.ts';
import { drawBetas, regression, scheduleNames } from '#checks/shared/diffusion-chain.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x}) = \mathrm{Norm}_{\mathbf{z}_{t-1}}\biggl[\frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\mathbf{x},\ \frac{\beta_t(1-\alpha_{t-1})}{1-\alpha_t}\mathbf{I}\biggr]`;
const PAIR = String.raw`
\begin{aligned}
Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t) &= \mathrm{Norm}_{\mathbf{z}_{t-1}}\Bigl[\mathbf{f}_t[\mathbf{z}_t,\boldsymbol\phi_t],\ \sigma_t^2\mathbf{I}\Bigr] \\
q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x}) &= \mathrm{Norm}_{\mathbf{z}_{t-1}}\biggl[\frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\mathbf{x},\ \frac{\beta_t(1-\alpha_{t-1})}{1-\alpha_t}\mathbf{I}\biggr]
\end{aligned}`;

interface Values {
  betas: Vector;
  t: number;
  x: number;
  after: number;
}

/** Mean and variance that a text puts into the density of the earlier state. */
const moments = (tex: string) => {
  const read = (part: (mean: number, variance: number) => number) =>
    fromTex(
      tex,
      ({ betas, t, x, after }: Values) => ({
        ...scheduleNames(betas, t),
        '\\mathbf{x}': x,
        '\\mathbf{z}_t': after,
        '\\mathrm{Norm}_{\\mathbf{z}_{t-1}}': part,
      }),
      { of: String.raw`q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})` },
    );
  const [mean, variance] = [read((m) => m), read((_, v) => v)];
  return (values: Values) => ({ mean: mean(values), variance: variance(values) });
};
const sides = (tex: string, pair = PAIR) => {
  const [first, second] = [moments(tex), moments(pair)];
  return (values: Values) => [first(values), second(values)];
};

export default identity({
  formulas: { 'udl-18-15': TEX, 'udl-18-27': PAIR },
  against: {
    en: 'the regression of the earlier state on the later one, both of them sums of the same noises',
    zh: '前一状态对后一状态的回归，两者都是同一组噪声的加权和',
  },
  draw: (random): Values => ({
    betas: drawBetas(random, 5),
    t: random.integer(2, 5),
    x: random.normal(),
    after: random.normal(),
  }),
  stated: sides(TEX),
  reference: ({ betas, t, x, after }) => {
    const { mean, sd } = regression(betas, t - 1, t, after, x);
    return [
      { mean, variance: sd ** 2 },
      { mean, variance: sd ** 2 },
    ];
  },
  mutants: {
    'a shifted index in the variance': sides(
      TEX.replace(String.raw`\frac{\beta_t(1-\alpha_{t-1})}`, String.raw`\frac{\beta_t(1-\alpha_{t})}`),
    ),
    'the weight of the data with the later alpha': sides(
      TEX.replace(String.raw`\sqrt{\alpha_{t-1}}\beta_t`, String.raw`\sqrt{\alpha_t}\beta_t`),
    ),
    'no root over the factor of the state': sides(
      TEX.replace(String.raw`\sqrt{1-\beta_t}`, String.raw`(1-\beta_t)`),
    ),
    'the denominators of the pair shifted': sides(
      TEX,
      PAIR.replaceAll(String.raw`}{1-\alpha_t}`, String.raw`}{1-\alpha_{t-1}}`),
    ),
    'a root in the variance': sides(
      TEX,
      PAIR.replace(String.raw`\frac{\beta_t(1`, String.raw`\frac{\sqrt{\beta_t}(1`),
    ),
  },
});
