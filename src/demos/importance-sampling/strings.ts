import type { Bilingual, Locale } from '#domain/locale.ts';
import type { IntegrandName } from './integrand.ts';

export const QUESTION: Bilingual = {
  en: 'How far can one trust an average whose samples were drawn in the wrong place, and would the samples tell? Move the proposal q and compare what the samples say of themselves with the truth.',
  zh: '样本取自别处，加权平均还能信几分？靠不住的时候，样本自己看得出来吗？移动提议分布 q，把样本对自己的评价与真相对照。',
};

const en = {
  picture:
    'A target density p, a movable normal proposal q, the best proposal, and the samples with their weights',
  still:
    'The target has two humps; the proposal lies between them, and the best proposal follows the target times the function.',
  terms: 'Terms and their present values',
  names: {
    p: 'target',
    q: 'proposal',
    best: 'best proposal',
    weight: 'weights: mean (→ 1), largest',
    product: 'largest contribution to μ̂',
    estimate: 'weighted average',
    exact: 'exact integral',
    size: 'samples, limit',
    error: 'exact, of one term',
  },
  handle: {
    mean: 'Mean of the proposal q',
    sd: 'Width of the proposal q',
    distance: 'Right hump of the target p',
    threshold: 'Threshold of f',
  },
  settings: {
    integrand: 'Function f whose mean under p is wanted',
    distance: 'Humps of p at ±d',
    threshold: 'Threshold c',
    mean: 'Mean m of q',
    sd: 'Width s of q',
    count: 'Samples N',
    presets: 'Try',
  },
  integrand: { square: 'x²', exponential: 'eˣ', tail: '1 if x > c' } satisfies Record<IntegrandName, string>,
  presets: { best: 'A good proposal', narrow: 'Too narrow', missed: 'A hump missed' },
  axis: { weight: 'w(xᵢ) upwards', product: 'w(xᵢ)f(xᵢ) downwards' },
  shares: 'Shares of the total weight, the largest first:',
  sharesOf: (share: string) => `the largest sample holds ${share}`,
  trace: 'Weighted average after N samples',
  traceNote: 'the line is exact, the band two exact standard errors',
  noBand: 'the line is exact; the standard error is infinite, so there is no band',
  columns: { plain: 'Weighted average μ̂', ratio: 'Divided by Σw' },
  rows: {
    estimate: 'Estimate',
    exact: 'Exact integral',
    difference: 'Difference',
    error: 'Standard error, as the samples say',
    exactError: 'Standard error, exact',
    direct: 'The same from N samples of p',
  },
  tableCaption: 'The exact error of the second column holds to first order in 1/N.',
  infinite: 'infinite',
  progress: (n: number) => (n === 1 ? '1 sample' : `${n} samples`),
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '目标密度 p、可移动的正态提议分布 q、最优提议分布，以及带权重的样本',
  still: '目标有两个峰，提议分布位于其间；最优提议分布正比于目标与函数之积。',
  terms: '各项及其当前值',
  names: {
    p: '目标密度',
    q: '提议分布',
    best: '最优提议分布',
    weight: '权重：均值（→ 1）、最大值',
    product: '对 μ̂ 的最大贡献',
    estimate: '加权平均',
    exact: '积分精确值',
    size: '据样本、极限',
    error: '单项方差，精确',
  },
  handle: {
    mean: '提议分布 q 的均值',
    sd: '提议分布 q 的宽度',
    distance: '目标 p 的右峰',
    threshold: 'f 的阈值',
  },
  settings: {
    integrand: '要求其在 p 下均值的函数 f',
    distance: 'p 的两峰位于 ±d',
    threshold: '阈值 c',
    mean: 'q 的均值 m',
    sd: 'q 的宽度 s',
    count: '样本数 N',
    presets: '试试看',
  },
  integrand: { square: 'x²', exponential: 'eˣ', tail: 'x > c 时为 1' },
  presets: { best: '好的提议', narrow: '太窄', missed: '漏掉一个峰' },
  axis: { weight: '向上：w(xᵢ)', product: '向下：w(xᵢ)f(xᵢ)' },
  shares: '各样本占总权重的份额（由大到小）：',
  sharesOf: (share) => `最大的一个占 ${share}`,
  trace: '前 N 个样本的加权平均',
  traceNote: '直线为精确值，阴影为正负两倍精确标准误',
  noBand: '直线为精确值；标准误为无穷大，故无阴影',
  columns: { plain: '加权平均 μ̂', ratio: '除以 Σw' },
  rows: {
    estimate: '估计值',
    exact: '积分精确值',
    difference: '差',
    error: '标准误（据样本）',
    exactError: '标准误（精确）',
    direct: '从 p 直接取 N 个样本的标准误',
  },
  tableCaption: '第二列的精确标准误准到 1/N 的一阶。',
  infinite: '无穷大',
  progress: (n) => `${n} 个样本`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
