import type { Bilingual } from '#domain/locale.ts';

/** Parts of the picture that a term of an equation can point at. */
export type Term = 'p' | 'q' | 'forward' | 'reverse' | 'integrand-forward' | 'integrand-reverse' | 'optimum';

export const TERMS: readonly Term[] = [
  'p',
  'q',
  'forward',
  'reverse',
  'integrand-forward',
  'integrand-reverse',
  'optimum',
];

/** Puts the TeX of a term into what makes it point at the picture. */
export type Mark = (term: Term, tex: string) => string;

/** Leaves the term as it is. */
export const unmarked: Mark = (_, tex) => tex;

/**
 * Marks a term with the attribute `data-klfit-term`, which the running demo listens for. KaTeX needs `trust` for
 * \htmlData, and `strict` must let `htmlExtension` pass.
 */
export const withHtmlData: Mark = (term, tex) => `\\htmlData{klfit-term=${term}}{${tex}}`;

/** One governing equation. Its TeX is a function of how terms are marked. */
export interface GoverningEquation {
  readonly id: string;
  readonly tex: (mark: Mark) => string;
  readonly says: Bilingual;
}

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'forward',
    tex: (mark) =>
      String.raw`\mathrm{KL}(${mark('p', 'p')}\,\|\,${mark('forward', 'q')}) = \int ${mark('integrand-forward', String.raw`p(z)\log\frac{p(z)}{q(z)}`)}\,dz`,
    says: {
      en: 'Forward: dear wherever p has mass and q has none, so q spreads over both humps.',
      zh: '前向：凡是 p 有质量而 q 没有之处，代价都很高，于是 q 铺开盖住两峰。',
    },
  },
  {
    id: 'reverse',
    tex: (mark) =>
      String.raw`\mathrm{KL}(${mark('reverse', 'q')}\,\|\,${mark('p', 'p')}) = \int ${mark('integrand-reverse', String.raw`q(z)\log\frac{q(z)}{p(z)}`)}\,dz`,
    says: {
      en: 'Reverse: dear wherever q has mass and p has none, so q avoids the valley and keeps to one hump.',
      zh: '反向：凡是 q 有质量而 p 没有之处，代价都很高，于是 q 避开谷底，只守一峰。',
    },
  },
  {
    id: 'densities',
    tex: (mark) =>
      String.raw`\begin{aligned}${mark('p', 'p(z)')} &= w\,\mathcal N(z;\mu_A,\sigma_A^2) + (1-w)\,\mathcal N(z;\mu_B,\sigma_B^2) \\ ${mark('q', 'q(z)')} &= \mathcal N(z;\mu,\sigma^2)\end{aligned}`,
    says: { en: 'The target has two humps; every q has one.', zh: '目标有两个峰，而 q 只有一个。' },
  },
  {
    id: 'descent',
    tex: (mark) =>
      String.raw`\begin{aligned}\theta &\leftarrow \theta - \eta\,\min\Bigl(1, \frac{2}{\|g\|}\Bigr)\, g \\ g &= \nabla_{\!\theta}\,\mathrm{KL}, \quad \theta = (\mu, \log\sigma)\ \text{of}\ ${mark('q', 'q')}\end{aligned}`,
    says: {
      en: 'One step of descent. TensorFlow.js computes g; a gradient longer than 2 is shortened to 2.',
      zh: '梯度下降的一步。梯度 g 由 TensorFlow.js 计算；长度超过 2 时缩短为 2。',
    },
  },
  {
    id: 'moment-matching',
    tex: (mark) =>
      String.raw`${mark('optimum', String.raw`\mu^{*} = \mathbb E_p[z], \qquad \sigma^{*2} = \mathrm{Var}_p[z]`)}`,
    says: {
      en: 'The forward optimum in closed form: q takes the mean and the variance of p. The reverse one has no closed form.',
      zh: '前向最优解有闭式：q 取 p 的均值与方差。反向最优解没有闭式。',
    },
  },
];
