import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'recipe',
    tex: (mark) =>
      String.raw`${mark('loss', String.raw`L[\boldsymbol\phi]`)} = -\sum_i\log Pr\bigl(y_i\mid f[x_i,\boldsymbol\phi]\bigr) = \sum_i ${mark('point', String.raw`\ell_i`)} + n\log ${mark('mass', 'Z')}`,
    says: {
      en: 'A loss ℓ is a negative log likelihood if exp(−ℓ) adds up to the same Z whatever the prediction. The constant does not move the minimum.',
      zh: '若无论预测为何，exp(−ℓ) 的总和都是同一个 Z，损失 ℓ 便是负对数似然；这个常数不会移动最小点。',
    },
  },
  {
    id: 'numbers',
    tex: (mark) =>
      String.raw`${mark('argument', 'r = y - f')}:\quad ${mark('point', String.raw`\ell`)} = \tfrac12r^2,\quad |r|,\quad \begin{cases}\tfrac12r^2 & |r|\le${mark('delta', String.raw`\delta`)}\\ ${mark('delta', String.raw`\delta`)}|r|-\tfrac12${mark('delta', String.raw`\delta`)}^2 & |r|>${mark('delta', String.raw`\delta`)}\end{cases}`,
    says: {
      en: 'Numbers: noise that is normal, Laplace, or normal with Laplace tails (Huber).',
      zh: '数值：噪声服从正态分布、拉普拉斯分布，或中间正态而两尾拉普拉斯（Huber）。',
    },
  },
  {
    id: 'labels',
    tex: (mark) =>
      String.raw`${mark('argument', 'm = tf')}:\quad ${mark('point', String.raw`\ell`)} = \log(1+e^{-m}),\quad \max(0,\,1-m)`,
    says: {
      en: 'Labels t = ±1: cross-entropy, which is −log of the sigmoid, and the hinge loss, which belongs to no distribution.',
      zh: '标签 t = ±1：交叉熵即 sigmoid 的负对数；合页损失则不属于任何分布。',
    },
  },
  {
    id: 'descent',
    tex: (mark) =>
      String.raw`${mark('descent', String.raw`\boldsymbol\phi`)} \leftarrow ${mark('descent', String.raw`\boldsymbol\phi`)} - \frac{${mark('rate', String.raw`\alpha`)}}{n}\sum_i ${mark('pull', String.raw`\frac{\partial\ell_i}{\partial f}`)}\begin{pmatrix}1\\ x_i\end{pmatrix}, \qquad ${mark('exact', String.raw`\hat{\boldsymbol\phi}`)} = \operatorname*{argmin}_{\boldsymbol\phi} ${mark('loss', 'L')}`,
    says: {
      en: 'Each point pulls the line f = a + bx as hard as the slope of its loss; gradient descent follows the mean pull.',
      zh: '每个点对直线 f = a + bx 的拉力等于其损失的斜率；梯度下降顺着平均拉力走。',
    },
  },
];
