import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Shape } from './data.ts';

export const QUESTION: Bilingual = {
  en: 'Into which heaps does a cloud of points fall, and can one end up with the wrong ones? Drag the means, divide and move by turns, and watch the bound push the likelihood up until nothing moves, which need not be the best.',
  zh: '一团散点分成哪几堆？会不会分错？拖动各个均值，轮流做分摊与移动，看下界把似然一步步顶上去，直到不再变化；而停下的地方未必最好。',
};

const en = {
  picture: 'Points divided among the parts of a mixture, and each part with its mean and its ellipses',
  still:
    'After one iteration many points are still divided; in the end each of the three parts holds one heap.',
  terms: 'Terms and their present values',
  names: {
    points: 'points',
    share: 'points really divided',
    count: 'points of each part',
    weight: 'weights',
    mean: 'farthest mean’s last move',
    covariance: 'widest, narrowest sd',
    likelihood: 'log likelihood',
    bound: 'lower bound',
    gap: 'gap between them',
  },
  handle: (k: number) => `Mean ${k}`,
  place: (x: string, y: string) => `x ${x}, y ${y}`,
  hint: 'Drag a mean: all begins anew from there. Each point is a small pie of its shares; ellipses lie at one and two standard deviations.',
  slice: 'Along the way of the M-step',
  sliceNote: 'in nats; the bound (broken) touches the log likelihood after E and is highest where M ends',
  ways: { before: 'before M', after: 'after M' },
  trace: 'After each half step',
  traceNote: 'log likelihood and bound (broken)',
  truth: 'mixture that made the data',
  rows: {
    likelihood: 'Log likelihood ℓ',
    bound: 'Lower bound L',
    gap: 'Difference ℓ − L',
    divergence: 'Σ KL, computed by itself',
    truth: 'ℓ of the mixture that made the data',
    above: 'ℓ less that',
  },
  nats: 'nats',
  tableNote: 'A fit can lie above the truth: it was made for these points.',
  data: 'Points',
  shapes: { heaps: 'Three heaps', cross: 'A cross', nested: 'One in another' } satisfies Record<
    Shape,
    string
  >,
  parts: 'Parts K',
  presets: 'Start from',
  starts: { good: 'A fair start', trapped: 'Two in one heap', same: 'Almost one place' },
  next: { e: 'next: E', m: 'next: M', done: 'settled' },
  progress: (iterations: number, next: string) => `Iteration ${iterations}, ${next}`,
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '散点在混合模型的各分量之间分摊，以及各分量的均值与椭圆',
  still: '迭代一轮之后，许多点仍被分摊；到最后，三个分量各占一堆。',
  terms: '各项及其当前值',
  names: {
    points: '散点',
    share: '真正被分摊的点',
    count: '各分量所得的点',
    weight: '权重',
    mean: '均值上次移动之最',
    covariance: '最宽、最窄的标准差',
    likelihood: '对数似然',
    bound: '下界',
    gap: '二者之差',
  },
  handle: (k) => `均值 ${k}`,
  place: (x, y) => `x ${x}，y ${y}`,
  hint: '拖动均值，一切由此重新开始。每个点是一个小饼图，表示它的分摊；椭圆位于一倍和两倍标准差处。',
  slice: '沿 M 步所走的路',
  sliceNote: '单位为奈特；E 步之后下界（虚线）与对数似然相切，在 M 步的终点达到最高',
  ways: { before: 'M 步之前', after: 'M 步之后' },
  trace: '每个半步之后',
  traceNote: '对数似然与下界（虚线）',
  truth: '生成数据的混合分布',
  rows: {
    likelihood: '对数似然 ℓ',
    bound: '下界 L',
    gap: '差 ℓ − L',
    divergence: 'Σ KL，单独算出',
    truth: '生成数据的混合分布的 ℓ',
    above: 'ℓ 与它之差',
  },
  nats: '奈特',
  tableNote: '拟合可以高于真实分布，因为它是照着这些点做的。',
  data: '散点',
  shapes: { heaps: '三堆', cross: '交叉', nested: '一大套一小' },
  parts: '分量数 K',
  presets: '起点',
  starts: { good: '尚可的起点', trapped: '两个挤在一堆', same: '几乎重合' },
  next: { e: '下一步：E', m: '下一步：M', done: '已稳定' },
  progress: (iterations, next) => `第 ${iterations} 轮，${next}`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
