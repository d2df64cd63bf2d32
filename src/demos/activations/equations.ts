import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'unit',
    tex: (mark) =>
      String.raw`h = ${mark('value', 'a(z)')}, \qquad \frac{\partial L}{\partial ${mark('z', 'z')}} = ${mark('slope', "a'(z)")}\,\frac{\partial L}{\partial h}`,
    says: {
      en: 'Forwards a unit passes its value on, backwards its slope: where the curve is flat, nothing comes back.',
      zh: '前向传的是函数值，反向传的是斜率：曲线平的地方，什么也传不回来。',
    },
  },
  {
    id: 'saturated',
    tex: (mark) =>
      String.raw`${mark('share', String.raw`Pr\bigl(|a'(z)|<\varepsilon\bigr)`)}, \qquad ${mark('input', String.raw`z\sim\mathcal N(m, s^2)`)}`,
    says: {
      en: 'The share of units that are saturated: their slope is below the threshold, and so is what they learn from.',
      zh: '饱和单元的比例：它们的斜率低于阈值，能学到的也就低于阈值。',
    },
  },
  {
    id: 'depth',
    tex: (mark) =>
      String.raw`${mark('depth', String.raw`\rho_K`)} = \Bigl(${mark('square', String.raw`\mathbb E[a'(z)^2]`)}\Bigr)^{${mark('depth', 'K')}/2}`,
    says: {
      en: 'The root mean square of a product of K independent slopes: what the activations alone leave of a gradient after K layers. The weights must make up for it.',
      zh: 'K 个独立斜率之积的均方根：经过 K 层之后，单就激活函数而言，梯度还剩多少。不足的要靠权重补回来。',
    },
  },
];
