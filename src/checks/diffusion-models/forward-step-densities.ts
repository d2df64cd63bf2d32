import { identity } from '#checks/kit/identity.ts';
import { drawBetas, scheduleNames } from '#checks/shared/diffusion-chain.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
q(\mathbf{z}_1|\mathbf{x}) &= \mathrm{Norm}_{\mathbf{z}_1}\Bigl[\sqrt{1-\beta_1}\,\mathbf{x},\ \beta_1\mathbf{I}\Bigr] \\
q(\mathbf{z}_t|\mathbf{z}_{t-1}) &= \mathrm{Norm}_{\mathbf{z}_t}\Bigl[\sqrt{1-\beta_t}\,\mathbf{z}_{t-1},\ \beta_t\mathbf{I}\Bigr] \qquad \forall\ t \in \{2,\ldots,T\}
\end{aligned}`;

interface Values {
  betas: Vector;
  t: number;
  x: number;
  before: number;
}

/** Mean and variance that a text puts into its normal densities. */
const densities = (tex: string) => {
  const read = (part: (mean: number, variance: number) => number) => {
    const names = ({ betas, t, x, before }: Values) => ({
      ...scheduleNames(betas, t),
      '\\mathbf{x}': x,
      '\\mathbf{z}_{t-1}': before,
      '\\mathrm{Norm}_{\\mathbf{z}_1}': part,
      '\\mathrm{Norm}_{\\mathbf{z}_t}': part,
    });
    const rows = [String.raw`q(\mathbf{z}_1|\mathbf{x})`, String.raw`q(\mathbf{z}_t|\mathbf{z}_{t-1})`].map(
      (of) => fromTex(tex, names, { of }),
    );
    return (values: Values): number[] => rows.map((row) => row(values));
  };
  const [means, variances] = [read((mean) => mean), read((_, variance) => variance)];
  return (values: Values) => ({ means: means(values), variances: variances(values) });
};

/** Mean and variance of a step with noise that is −1 or 1: mean 0, variance 1. */
function step(beta: number, before: number) {
  const [low, high] = [-1, 1].map((noise) => Math.sqrt(1 - beta) * before + Math.sqrt(beta) * noise);
  const [a, b] = [low ?? NaN, high ?? NaN];
  return { mean: (a + b) / 2, variance: ((b - a) / 2) ** 2 };
}

export default identity({
  formulas: { 'udl-18-2': TEX },
  against: {
    en: 'mean and variance of the step (18.1), for a noise with two values',
    zh: '取二值噪声时（18.1）一步的均值与方差',
  },
  draw: (random): Values => ({
    betas: drawBetas(random, 5),
    t: random.integer(2, 5),
    x: random.normal(),
    before: random.normal(),
  }),
  stated: densities(TEX),
  reference: ({ betas, t, x, before }) => {
    const steps = [step(component(betas, 0), x), step(component(betas, t - 1), before)];
    return { means: steps.map(({ mean }) => mean), variances: steps.map(({ variance }) => variance) };
  },
  mutants: {
    'the mean not shrunk': densities(TEX.replace(String.raw`\sqrt{1-\beta_t}\,`, '')),
    'a standard deviation for the variance': densities(
      TEX.replace(String.raw`\beta_t\mathbf{I}`, String.raw`\sqrt{\beta_t}\mathbf{I}`),
    ),
    'no root in the first mean': densities(
      TEX.replace(String.raw`\sqrt{1-\beta_1}`, String.raw`(1-\beta_1)`),
    ),
    'the complement for the first variance': densities(
      TEX.replace(String.raw`\beta_1\mathbf{I}`, String.raw`(1-\beta_1)\mathbf{I}`),
    ),
  },
});
