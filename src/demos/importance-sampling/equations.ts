import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'estimate',
    tex: (mark) =>
      String.raw`${mark('estimate', String.raw`\hat\mu`)} = \frac1N\sum_{i=1}^{N}${mark('product', String.raw`w(x_i)f(x_i)`)}, \qquad ${mark('weight', 'w(x)')} = \frac{${mark('p', 'p(x)')}}{${mark('q', 'q(x)')}}`,
    says: {
      en: 'Samples come from q; each counts by how much more likely p would have made it. On average this is exactly μ.',
      zh: '样本取自 q，每个样本按它在 p 下更可能出现多少倍来计数，平均起来恰为 μ。',
    },
  },
  {
    id: 'exact',
    tex: (mark) =>
      String.raw`${mark('exact', String.raw`\mu`)} = \int f(x)\,${mark('p', 'p(x)')}\,dx, \qquad ${mark('best', String.raw`q^{*}(x)`)} = \frac{f(x)\,p(x)}{${mark('exact', String.raw`\mu`)}}`,
    says: {
      en: 'What is wanted, here known in closed form, and the proposal that would give it with a single sample.',
      zh: '要求的量（这里有闭式），以及只需一个样本就能给出它的提议分布。',
    },
  },
  {
    id: 'size',
    tex: (mark) =>
      String.raw`${mark('size', String.raw`\mathrm{ESS}`)} = \frac{\bigl(\sum_i ${mark('weight', 'w(x_i)')}\bigr)^2}{\sum_i ${mark('weight', 'w(x_i)')}^2}, \qquad \frac{\mathrm{ESS}}{N}\to\frac{1}{\mathbb E_q[w^2]}`,
    says: {
      en: 'As many samples from p itself would be worth as much, if the weights had nothing to do with f.',
      zh: '假如权重与 f 无关，这些加权样本抵得上这么多个直接取自 p 的样本。',
    },
  },
  {
    id: 'error',
    tex: (mark) =>
      String.raw`${mark('error', String.raw`N\,\mathrm{Var}[\hat\mu]`)} = \int\frac{${mark('p', 'p(x)')}^2f(x)^2}{${mark('q', 'q(x)')}}\,dx - ${mark('exact', String.raw`\mu`)}^2`,
    says: {
      en: 'The true scatter. Where q is small and pf is not, the integral explodes: infinite as soon as the variance of q is half that of a hump of p or less.',
      zh: '真正的离散程度。哪里 q 小而 pf 不小，积分就在哪里猛增；q 的方差不超过 p 单峰方差的一半时，它就是无穷大。',
    },
  },
];
