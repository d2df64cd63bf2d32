import type { Bilingual } from '#domain/locale.ts';
import { markTerm } from '#demos/shared/terms.ts';

/** What a term of an equation points at: a control, a number or a part of the pictures. */
export type Term = 'keys' | 'queries' | 'values' | 'scores' | 'root' | 'weights' | 'outputs';

const mark = (term: Term, tex: string): string => markTerm(term, tex);

/** The governing equations, their terms marked. */
export const EQUATIONS: readonly { readonly tex: string; readonly says: Bilingual }[] = [
  {
    tex: String.raw`${mark('outputs', String.raw`\mathbf{Sa}[\mathbf X]`)} = ${mark('values', String.raw`\mathbf V`)}\cdot ${mark('weights', String.raw`\mathbf{Softmax}`)}\biggl[\frac{${mark('keys', String.raw`\mathbf K^T`)}${mark('queries', String.raw`\mathbf Q`)}}{${mark('root', String.raw`\sqrt{D_q}`)}}\biggr]`,
    says: {
      en: 'The whole in one line. Tokens are columns; the softmax runs down each of them.',
      zh: '全部计算只有一行。词元是列，softmax 沿每一列进行。',
    },
  },
  {
    tex: String.raw`\begin{aligned} ${mark('weights', 'a_{mn}')} &= \frac{\exp ${mark('scores', 's_{mn}')}}{\sum_{m'}\exp ${mark('scores', "s_{m'n}")}}, \quad ${mark('scores', 's_{mn}')} = \frac{${mark('keys', String.raw`\mathbf k_m^T`)}${mark('queries', String.raw`\mathbf q_n`)}}{${mark('root', String.raw`\sqrt{D_q}`)}} \\ ${mark('outputs', String.raw`\mathbf{sa}_n`)} &= \sum_{m} ${mark('weights', 'a_{mn}')}\,${mark('values', String.raw`\mathbf v_m`)} \end{aligned}`,
    says: {
      en: 'The same, product by product: token n asks, token m answers. The output is a mixture of the values and never leaves their triangle.',
      zh: '逐个乘积地写：词元 n 提问，词元 m 应答。输出是各个值的混合，永远走不出它们围成的三角形。',
    },
  },
];

/** Entries that the demo shows. */
export const ENTRIES: readonly (readonly [id: string, name: Bilingual])[] = [
  ['udl-12-3', { en: 'Weighted sum of values', zh: '值的加权和' }],
  ['udl-12-4', { en: 'Queries and keys', zh: '查询与键' }],
  ['udl-12-5', { en: 'Attention weights', zh: '注意力权重' }],
  ['udl-12-7', { en: 'Matrix form', zh: '矩阵形式' }],
  ['udl-12-9', { en: 'Scaled dot products', zh: '缩放点积' }],
];
