import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'density',
    tex: (mark) =>
      String.raw`${mark('density', String.raw`Pr(x|\boldsymbol\phi)`)} = \biggl|${mark('slope', String.raw`\frac{\partial\mathrm f[z,\boldsymbol\phi]}{\partial z}`)}\biggr|^{-1}\cdot ${mark('base', 'Pr(z)')}, \qquad ${mark('map', String.raw`x = \mathrm f[z,\boldsymbol\phi]`)}`,
    says: {
      en: 'Where the map is steep, an interval is stretched and the density falls by the same factor.',
      zh: '映射陡的地方，区间被拉长，密度按同样的倍数降低。',
    },
  },
  {
    id: 'mass',
    tex: (mark) =>
      String.raw`${mark('mass', String.raw`\int_a^b Pr(z)\,dz`)} = ${mark('after', String.raw`\int_{\mathrm f[a]}^{\mathrm f[b]} Pr(x|\boldsymbol\phi)\,dx`)}`,
    says: {
      en: 'No mass is lost on the way. Both pictures have the same scales, so that the two shaded areas are equal.',
      zh: '一路上质量分毫不失。两幅图的比例尺相同，所以两块阴影面积相等。',
    },
  },
  {
    id: 'likelihood',
    tex: (mark) =>
      String.raw`\begin{aligned}&${mark('likelihood', String.raw`\frac1I\sum_{i=1}^{I}\log\bigl[Pr(x_i|\boldsymbol\phi)\bigr]`)} \\ &\quad{}\to -\tfrac12\log[2\pi e] - \int ${mark('base', 'Pr(z)')}\log\biggl[${mark('slope', String.raw`\frac{\partial\mathrm f[z,\boldsymbol\phi]}{\partial z}`)}\biggr]dz\end{aligned}`,
    says: {
      en: 'The mean log-likelihood of the samples, which training would make as large as possible, and what it tends to.',
      zh: '样本的平均对数似然（训练要使它尽可能大）及其极限。',
    },
  },
];
