import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'decomposition',
    tex: (mark) =>
      String.raw`\begin{aligned}${mark('test', String.raw`\mathbb E_{\mathcal D}\bigl[\mathbb E_y[L[x]]\bigr]`)} &= ${mark('variance', String.raw`\mathbb E_{\mathcal D}\bigl[(\mathrm f[x]-\mathrm f_\mu[x])^2\bigr]`)} \\ &\quad{}+ ${mark('bias', String.raw`(\mathrm f_\mu[x]-\mu[x])^2`)} + ${mark('noise', String.raw`\sigma^2`)}\end{aligned}`,
    says: {
      en: 'Test error is the sum of three parts. Here each of them is averaged over the test inputs.',
      zh: '测试误差由三部分相加而成。这里各部分都对测试输入取了平均。',
    },
  },
  {
    id: 'fit',
    tex: (mark) =>
      String.raw`\begin{aligned}${mark('fit', String.raw`\mathrm f[x]`)} &= \mathbf h[x]^T\,${mark('weights', String.raw`\mathbf H^{+}\mathbf y`)} \\ h_d[x] &= \tanh[\theta_d(x-c_d)], \quad d=1,\ldots,${mark('capacity', 'D')}\end{aligned}`,
    says: {
      en: 'D random hidden units that are never trained, and outer weights by least squares; where many choices fit the data, those of least norm.',
      zh: 'D 个随机的隐藏单元，从不训练；输出权重用最小二乘求出，若有许多组都能拟合数据，取范数最小的一组。',
    },
  },
  {
    id: 'exact',
    tex: (mark) =>
      String.raw`${mark('mean', String.raw`\mathrm f_\mu[x]`)} = \mathbf h[x]^T\mathbf H^{+}\boldsymbol\mu, \qquad ${mark('variance', String.raw`\mathrm{Var}\bigl[\mathrm f[x]\bigr]`)} = ${mark('noise', String.raw`\sigma^2`)}\,\bigl\|\mathbf h[x]^T\mathbf H^{+}\bigr\|^2`,
    says: {
      en: 'The fit is linear in the outputs, so its mean and its variance over all data sets at these inputs are known exactly.',
      zh: '拟合对输出是线性的，所以在这些输入处，它对所有数据集的均值与方差都有精确的表达式。',
    },
  },
];
