import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'evidence',
    tex: (mark) =>
      String.raw`${mark('evidence', String.raw`\log p(x)`)} = ${mark('bound', String.raw`\mathcal L(q)`)} + ${mark('divergence', String.raw`\mathrm{KL}\bigl(q\,\|\,p(z\mid x)\bigr)`)}`,
    says: {
      en: 'The left side knows nothing of q: raising the bound presses q onto the posterior. What stays between the two is what the shape of q cannot do.',
      zh: '左边与 q 无关，抬高下界就是让 q 贴近后验。最终剩下的差距，就是 q 这种形状做不到的部分。',
    },
  },
  {
    id: 'model',
    tex: (mark) =>
      String.raw`\begin{aligned} z_1 &\sim \mathcal N(${mark('prior', String.raw`\mu`)}, 1.5^2), \quad z_2 \sim \mathcal N(0, 1.5^2) \\ ${mark('x', 'x')}\mid z &\sim \mathcal N\bigl(${mark('shape', 'z_1z_2')},\, ${mark('noise', String.raw`\sigma^2`)}\bigr) \ \text{or}\ \mathcal N\bigl(${mark('shape', String.raw`z_2+\tfrac12 z_1^2`)},\, ${mark('noise', String.raw`\sigma^2`)}\bigr)\end{aligned}`,
    says: {
      en: 'Two unknowns, one observation. A product does not tell the signs of its factors: two humps. A sum with a square bends: a banana.',
      zh: '两个未知量，一个观测。乘积不透露因子的符号，于是后验有两峰；含平方的和使后验弯成香蕉形。',
    },
  },
  {
    id: 'mean-field',
    tex: (mark) =>
      String.raw`\begin{aligned} ${mark('draws', String.raw`z^{(k)}`)} &= ${mark('q', String.raw`m + s\odot\epsilon^{(k)}`)}, \quad \epsilon^{(k)}\sim\mathcal N(0,I) \\ g &= \nabla_{\!\theta}\Bigl[\frac1{${mark('draws', 'S')}}\sum_{k=1}^{${mark('draws', 'S')}} \log p\bigl(x, z^{(k)}\bigr) + \mathrm H(q)\Bigr] \\ ${mark('q', String.raw`\theta`)} &\leftarrow \theta + ${mark('rate', String.raw`\eta`)}\min\Bigl(1,\frac5{\|g\|}\Bigr)\,g, \quad \theta = (m,\log s)\end{aligned}`,
    says: {
      en: 'Mean field: q has independent coordinates. Its bound climbs by gradients that go through the draws.',
      zh: '平均场：q 的两个坐标相互独立。梯度穿过样本，下界逐步上升。',
    },
  },
  {
    id: 'laplace',
    tex: (mark) =>
      mark(
        'laplace',
        String.raw`p(z\mid x) \approx \mathcal N\bigl(\hat z, H^{-1}\bigr), \quad H = -\nabla^2\log p(x,\hat z)`,
      ),
    says: {
      en: 'Laplace: one mode and the curvature there. Its evidence is an estimate, not a bound.',
      zh: '拉普拉斯：一个众数，加上该处的曲率。由它得到的证据只是估计，不是下界。',
    },
  },
  {
    id: 'walker',
    tex: (mark) =>
      String.raw`${mark('proposal', String.raw`z'`)} \sim \mathcal N(${mark('walker', 'z')}, ${mark('width', 'w^2')}I), \quad ${mark('proposal', String.raw`\alpha = \min\Bigl(1, \frac{p(x,z')}{p(x,z)}\Bigr)`)}`,
    says: {
      en: 'Metropolis–Hastings: the walker goes to z′ with probability α, or else stays. The evidence cancels from α, and so it is never learnt.',
      zh: 'Metropolis–Hastings：以概率 α 走到 z′，否则留在原地。证据在 α 中消去，因此走多久也得不到它。',
    },
  },
];
