import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'game',
    tex: (mark) =>
      String.raw`\begin{aligned}&\min_{G}\max_{D}\;${mark('value', 'V(D,G)')} \\ &\quad{}= \mathbb E_{x\sim ${mark('real', 'p')}}\bigl[\log ${mark('score', 'D(x)')}\bigr] + \mathbb E_{z}\bigl[\log\bigl(1-${mark('score', 'D')}(${mark('generated', 'G(z)')})\bigr)\bigr]\end{aligned}`,
    says: {
      en: 'The discriminator D learns to tell samples of p from generated ones; the generator G, to make it fail.',
      zh: '判别器 D 学着区分 p 的样本与生成的样本，生成器 G 学着让它分不出。',
    },
  },
  {
    id: 'best',
    tex: (mark) =>
      String.raw`\begin{aligned}${mark('best', 'D^{*}(x)')} &= \frac{${mark('real', 'p(x)')}}{${mark('real', 'p(x)')}+${mark('generated', 'q(x)')}} \\ V(D^{*},G) &= 2\,${mark('divergence', String.raw`\mathrm{JS}(p,q)`)} - 2\log 2\end{aligned}`,
    says: {
      en: 'The best possible discriminator knows both densities, and with it the game is about the Jensen–Shannon divergence. Any other D reports less.',
      zh: '最优判别器知道两个密度，此时博弈的值就是 JS 散度；其他任何 D 报出的都更小。',
    },
  },
  {
    id: 'loss',
    tex: (mark) =>
      String.raw`${mark('loss', 'L_G')} = \begin{cases} \mathbb E_{z}\bigl[\log(1-D(G(z)))\bigr] \\ -\mathbb E_{z}\bigl[\log D(G(z))\bigr] \\ -\mathbb E_{z}\bigl[f(G(z))\bigr] \end{cases}`,
    says: {
      en: 'What the generator makes small: in the standard game, in the non-saturating one, against a Wasserstein critic. The arrows are minus its slope.',
      zh: '生成器要减小的损失：标准博弈、非饱和损失、面对 Wasserstein 评价函数。箭头是它的负斜率。',
    },
  },
  {
    id: 'distance',
    tex: (mark) =>
      String.raw`\begin{aligned}${mark('distance', 'W_1(p,q)')} &= \int\bigl|F_p(x)-F_q(x)\bigr|\,dx \\ &= \max_{|f'|\le 1}\;\mathbb E_{p}\bigl[${mark('best', 'f(x)')}\bigr] - \mathbb E_{q}\bigl[${mark('best', 'f(x)')}\bigr]\end{aligned}`,
    says: {
      en: 'How far mass has to be carried on average: on the line, the area between the two distribution functions. The critic of a Wasserstein GAN looks for the f that attains it.',
      zh: '平均要把质量搬多远：在直线上就是两个分布函数之间的面积。WGAN 的评价函数所找的，就是取到最大值的 f。',
    },
  },
];
