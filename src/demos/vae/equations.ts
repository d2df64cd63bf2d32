import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'evidence',
    tex: (mark) =>
      String.raw`${mark('evidence', String.raw`\log p(x)`)} = \log\int ${mark('decoder', String.raw`\mathcal N(x;\,f(z),\,\sigma^2 I)`)}\;${mark('prior', String.raw`\mathcal N(z;\,0,\,I)`)}\;dz`,
    says: {
      en: 'The model: draw z, decode it to f(z), add noise. In a latent plane this integral can still be computed.',
      zh: '模型：抽取 z，解码为 f(z)，再加噪声。隐变量只有二维时，这个积分还算得出来。',
    },
  },
  {
    id: 'bound',
    tex: (mark) =>
      String.raw`${mark('bound', String.raw`\mathrm{ELBO}`)} = ${mark('reconstruction', String.raw`\mathbb E_{q(z|x)}\bigl[\log p(x|z)\bigr]`)} - ${mark('divergence', String.raw`\mathrm{KL}\bigl[q(z|x)\,\|\,p(z)\bigr]`)}`,
    says: {
      en: 'What the encoder q makes of it: how well its z restore x, less what it costs to say more than the prior does.',
      zh: '编码器 q 给出的下界：由它的 z 能多好地重构 x，减去偏离先验所付的代价。',
    },
  },
  {
    id: 'gap',
    tex: (mark) =>
      String.raw`${mark('evidence', String.raw`\log p(x)`)} - ${mark('bound', String.raw`\mathrm{ELBO}`)} = ${mark('gap', String.raw`\mathrm{KL}\bigl[`)}${mark('belief', 'q(z|x)')}\,\|\,${mark('posterior', 'p(z|x)')}${mark('gap', String.raw`\bigr]`)}`,
    says: {
      en: 'The gap is what q misses of the true posterior: its shape, or the effort that the encoder has spared.',
      zh: '差距就是 q 与真实后验之间所差的部分：或是形状不符，或是编码器没有学到位。',
    },
  },
  {
    id: 'loss',
    tex: (mark) =>
      String.raw`\begin{aligned}L &= -${mark('reconstruction', String.raw`\mathbb E_{q}\bigl[\log p(x|z)\bigr]`)} + ${mark('beta', String.raw`\beta`)}\,${mark('divergence', String.raw`\mathrm{KL}\bigl[q(z|x)\,\|\,p(z)\bigr]`)} \\ z &= ${mark('belief', String.raw`\mu(x)+s(x)\odot\epsilon`)}\end{aligned}`,
    says: {
      en: 'What training makes small, with one draw of ε for each example. For β = 1 it is minus the bound.',
      zh: '训练所要减小的损失，每个样本只抽一次 ε。β = 1 时它就是下界的相反数。',
    },
  },
];
