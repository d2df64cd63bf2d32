import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'forward',
    tex: (mark) =>
      String.raw`${mark('noised', String.raw`z_t`)} = \sqrt{${mark('alpha', String.raw`\alpha_t`)}}\cdot ${mark('data', 'x')} + \sqrt{1-${mark('alpha', String.raw`\alpha_t`)}}\cdot\epsilon, \qquad ${mark('alpha', String.raw`\alpha_t`)} = \prod_{s=1}^{t}(1-\beta_s)`,
    says: {
      en: 'Forwards: the data shrink and noise is added, until after T steps a standard normal is left.',
      zh: '正向：数据缩小、噪声加入，T 步之后只剩标准正态。',
    },
  },
  {
    id: 'score',
    tex: (mark) =>
      String.raw`${mark('learned', String.raw`\mathrm g_t[z_t,\boldsymbol\phi]`)} \approx ${mark('exact', String.raw`\mathbb E[\epsilon|z_t]`)} = -\sqrt{1-${mark('alpha', String.raw`\alpha_t`)}}\;\frac{\partial\log q(z_t)}{\partial z_t}`,
    says: {
      en: 'The best guess of the noise is the score of the noised density, known exactly for these data. The network sees samples only.',
      zh: '对噪声的最佳猜测就是加噪密度的得分；这里的数据使它有精确的表达式，而网络只看得到样本。',
    },
  },
  {
    id: 'loss',
    tex: (mark) =>
      String.raw`${mark('loss', String.raw`\mathbb E\bigl[(\mathrm g_t-\epsilon)^2\bigr]`)} = ${mark('gap', String.raw`\mathbb E\bigl[(\mathrm g_t-\mathbb E[\epsilon|z_t])^2\bigr]`)} + ${mark('floor', String.raw`\mathbb E\bigl[\mathrm{Var}[\epsilon|z_t]\bigr]`)}`,
    says: {
      en: 'The loss never falls to zero: the noise in z cannot be known. Training can only close the gap.',
      zh: '损失不会降到零，因为 z 中的噪声不可能完全知道；训练所能做的只是缩小差距。',
    },
  },
  {
    id: 'reverse',
    tex: (mark) =>
      String.raw`${mark('paths', 'z_{t-1}')} = \frac{1}{\sqrt{1-\beta_t}}\biggl(z_t - \frac{\beta_t}{\sqrt{1-\alpha_t}}\,${mark('learned', String.raw`\mathrm g_t[z_t,\boldsymbol\phi]`)}\biggr) + \sqrt{\beta_t}\,\epsilon`,
    says: {
      en: 'Backwards from noise to data, once with the network and once with the exact score, both with the same noise.',
      zh: '从噪声逆行回到数据：一次用网络，一次用精确得分，两者所用的噪声相同。',
    },
  },
];
