import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'forward',
    tex: (mark) =>
      String.raw`\mathrm{KL}(${mark('p', 'p')}\,\|\,${mark('fit-forward', 'q')}) = \int ${mark('forward', String.raw`p(z)\log\frac{p(z)}{q(z)}`)}\,dz = ${mark('cross', String.raw`\mathrm H(p,q)`)} - ${mark('entropy', String.raw`\mathrm H(p)`)}`,
    says: {
      en: 'Forward: dear wherever p has mass and q has none, so q spreads over both humps.',
      zh: '前向：凡是 p 有质量而 q 没有之处，代价都很高，于是 q 铺开盖住两峰。',
    },
  },
  {
    id: 'reverse',
    tex: (mark) =>
      String.raw`\mathrm{KL}(${mark('fit-reverse', 'q')}\,\|\,${mark('p', 'p')}) = \int ${mark('reverse', String.raw`q(z)\log\frac{q(z)}{p(z)}`)}\,dz`,
    says: {
      en: 'Reverse: dear wherever q has mass and p has none, so q avoids the valley and keeps to one hump.',
      zh: '反向：凡是 q 有质量而 p 没有之处，代价都很高，于是 q 避开谷底，只守一峰。',
    },
  },
  {
    id: 'entropies',
    below: true,
    tex: (mark) =>
      String.raw`${mark('entropy', String.raw`\mathrm H(p)`)} = -\int p\log p\,dz, \qquad ${mark('cross', String.raw`\mathrm H(p,q)`)} = -\int p\log q\,dz`,
    says: {
      en: 'No q changes the entropy of p: cross-entropy and forward KL have the same minimum.',
      zh: 'p 的熵与 q 无关，所以交叉熵与前向 KL 的极小点相同。',
    },
  },
  {
    id: 'bounded',
    below: true,
    tex: (mark) =>
      String.raw`${mark('js', String.raw`\mathrm{JS}`)} = \tfrac12\,\mathrm{KL}(p\,\|\,m) + \tfrac12\,\mathrm{KL}(q\,\|\,m), \quad m = \tfrac12(p+q)`,
    says: {
      en: 'The same both ways and never above log 2 = 0.693: of a q far away it only says that it is far.',
      zh: '两个方向一样，且不超过 log 2 = 0.693：q 离得很远时，它只说“远”，不说有多远。',
    },
  },
  {
    id: 'transport',
    below: true,
    tex: (mark) =>
      String.raw`${mark('w1', 'W_1')} = \int ${mark('w1', String.raw`\bigl|P(z)-Q(z)\bigr|`)}\,dz`,
    says: {
      en: 'The area between the distribution functions: how far mass must be carried, in the unit of z.',
      zh: '两个分布函数之间的面积：质量总共要搬多远，单位与 z 相同。',
    },
  },
  {
    id: 'densities',
    below: true,
    tex: (mark) =>
      String.raw`\begin{aligned}${mark('p', 'p(z)')} &= w\,\mathcal N(z;\mu_A,\sigma_A^2) + (1-w)\,\mathcal N(z;\mu_B,\sigma_B^2) \\ ${mark('q', 'q(z)')} &= \mathcal N(z;\mu,\sigma^2)\end{aligned}`,
    says: {
      en: 'The target has two humps; every q has one. One q descends the forward, the other the reverse KL.',
      zh: '目标有两个峰，而 q 只有一个。一个 q 沿前向 KL 下降，另一个沿反向 KL 下降。',
    },
  },
  {
    id: 'descent',
    below: true,
    tex: (mark) =>
      String.raw`\begin{aligned}\theta &\leftarrow \theta - ${mark('rate', String.raw`\eta`)}\,\min\Bigl(1, \frac{2}{\|g\|}\Bigr)\, g \\ g &= \nabla_{\!\theta}\,\mathrm{KL}, \quad \theta = (\mu, \log\sigma)\ \text{of}\ ${mark('q', 'q')}\end{aligned}`,
    says: {
      en: 'One step of descent. TensorFlow.js computes g; a gradient longer than 2 is shortened to 2.',
      zh: '梯度下降的一步。梯度 g 由 TensorFlow.js 计算；长度超过 2 时缩短为 2。',
    },
  },
  {
    id: 'moment-matching',
    below: true,
    tex: (mark) =>
      String.raw`${mark('optimum', String.raw`\mu^{*} = \mathbb E_p[z], \qquad \sigma^{*2} = \mathrm{Var}_p[z]`)}`,
    says: {
      en: 'The forward optimum in closed form: q takes the mean and the variance of p. The reverse one has no closed form.',
      zh: '前向最优解有闭式：q 取 p 的均值与方差。反向最优解没有闭式。',
    },
  },
];
