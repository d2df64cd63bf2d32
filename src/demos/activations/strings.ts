import type { Bilingual, Locale } from '#domain/locale.ts';
import type { ActivationName } from './activation.ts';
import type { Quantity } from './model.ts';

export const QUESTION: Bilingual = {
  en: 'Where does an activation stop passing gradients on, how many units have gone there, and what is left after ten layers? Drag the pre-activations into the flat parts of the curve.',
  zh: '激活函数在哪里不再传回梯度？有多少单元已经到了那里？十层之后还剩多少？把预激活值拖进曲线平坦的部分看看。',
};

const en = {
  picture: 'An activation, its slope, and the pre-activations of many units on one axis',
  still: 'The logistic function is flat on both sides; the units there are saturated.',
  stop: '. ',
  depthPicture: 'Root mean square of the product of slopes over the number of layers, for every activation',
  terms: 'Terms and their present values',
  names: {
    z: 'pre-activation looked at',
    value: 'activation there',
    slope: 'its slope there',
    input: 'pre-activations: mean, s.d.',
    share: 'saturated: units, exact',
    square: 'mean squared slope, exact',
    depth: 'left after K layers',
  },
  handle: {
    z: 'Pre-activation z',
    mean: 'Mean m of the pre-activations',
    sd: 'Spread s of the pre-activations',
  },
  activations: {
    relu: 'ReLU',
    leaky: 'leaky ReLU',
    logistic: 'logistic',
    tanh: 'tanh',
    softplus: 'softplus',
    'hard-swish': 'HardSwish',
  } satisfies Record<ActivationName, string>,
  settings: { activation: 'Activation', epsilon: 'Threshold ε', layers: 'Layers K', sd: 'Spread s' },
  legend: { curve: 'a(z), with its tangent', slope: 'a′(z)', shade: 'saturated: |a′| < ε', units: 'units' },
  depth: 'What is left of a gradient after k layers',
  depthNote: 'logarithmic; the others are thin',
  columns: { sampled: 'Units', error: '± s.e.', exact: 'Exact', difference: 'Difference' },
  rows: { mean: 'E[a(z)]', square: 'E[a′(z)²]', saturated: 'Saturated' } satisfies Record<Quantity, string>,
  tableCaption: 'Exact: tails of the normal distribution, and quadrature.',
  progress: (n: number) => (n === 1 ? '1 unit' : `${n} units`),
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '同一横轴上的激活函数、其斜率与许多单元的预激活值',
  still: 'Logistic 函数两侧平坦，落在那里的单元已经饱和。',
  stop: '。',
  depthPicture: '各激活函数的斜率之积的均方根随层数的变化',
  terms: '各项及其当前值',
  names: {
    z: '所看的预激活值',
    value: '该处的激活值',
    slope: '该处的斜率',
    input: '预激活值：均值、标准差',
    share: '饱和：据单元、精确',
    square: '斜率平方的均值，精确',
    depth: 'K 层之后所剩',
  },
  handle: { z: '预激活值 z', mean: '预激活值的均值 m', sd: '预激活值的散布 s' },
  activations: {
    relu: 'ReLU',
    leaky: '泄漏 ReLU',
    logistic: 'Logistic',
    tanh: 'tanh',
    softplus: 'softplus',
    'hard-swish': 'HardSwish',
  },
  settings: { activation: '激活函数', epsilon: '阈值 ε', layers: '层数 K', sd: '散布 s' },
  legend: { curve: 'a(z) 及其切线', slope: 'a′(z)', shade: '饱和：|a′| < ε', units: '单元' },
  depth: '经过 k 层之后梯度所剩',
  depthNote: '对数轴；细线为其他激活函数',
  columns: { sampled: '据单元', error: '± 标准误', exact: '精确', difference: '差' },
  rows: { mean: 'E[a(z)]', square: 'E[a′(z)²]', saturated: '饱和' },
  tableCaption: '精确值来自正态分布的尾概率与数值积分。',
  progress: (n) => `${n} 个单元`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
