import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'matrices',
    tex: (mark) =>
      String.raw`${mark('outputs', String.raw`\mathbf{Sa}[\mathbf X]`)} = ${mark('values', String.raw`\mathbf V`)}\cdot ${mark('weights', String.raw`\mathbf{Softmax}`)}\biggl[\frac{${mark('keys', String.raw`\mathbf K^T`)}${mark('queries', String.raw`\mathbf Q`)}}{${mark('root', String.raw`\sqrt{D_q}`)}}\biggr]`,
    says: {
      en: 'The whole in one line. Tokens are columns; the softmax runs down each of them.',
      zh: '全部计算只有一行。词元是列，softmax 沿每一列进行。',
    },
  },
  {
    id: 'products',
    tex: (mark) =>
      String.raw`\begin{aligned} ${mark('weights', 'a_{mn}')} &= \frac{\exp ${mark('scores', 's_{mn}')}}{\sum_{m'}\exp ${mark('scores', "s_{m'n}")}}, \quad ${mark('scores', 's_{mn}')} = \frac{${mark('keys', String.raw`\mathbf k_m^T`)}${mark('queries', String.raw`\mathbf q_n`)}}{${mark('root', String.raw`\sqrt{D_q}`)}} \\ ${mark('outputs', String.raw`\mathbf{sa}_n`)} &= \sum_{m} ${mark('weights', 'a_{mn}')}\,${mark('values', String.raw`\mathbf v_m`)} \end{aligned}`,
    says: {
      en: 'The same, product by product: token n asks, token m answers. The output is a mixture of the values and never leaves their triangle.',
      zh: '逐个乘积地写：词元 n 提问，词元 m 应答。输出是各个值的混合，永远走不出它们围成的三角形。',
    },
  },
];
