import type { Bilingual, Locale } from '#domain/locale.ts';
import type { ActivationName } from './activation.ts';
import type { NormName } from './network.ts';
import type { InitialisationName } from './state.ts';

export const QUESTION: Bilingual = {
  en: 'How large may the first random weights be, so that fifty layers let a signal through and its gradient back? Drag the scale of the weights, and see what normalisation changes about it.',
  zh: '起初的随机权重该取多大，信号才能穿过五十层，梯度才能传得回来？拖动权重的尺度，再看归一化改变了什么。',
};

const en = {
  forwardPicture: 'Variance of the signal by layer, predicted and measured',
  backwardPicture: 'Variance of the gradient by layer, predicted and measured',
  gainPicture: 'Factors of variance a layer over the scale of the weights',
  still:
    'At a scale of 1.5 and with ReLU both fall by a quarter a layer, so that a millionth is left after fifty.',
  terms: 'Terms and their present values',
  names: {
    scale: 'D times the variance of a weight',
    width: 'units a layer',
    batch: 'examples',
    norm: 'divided by, predicted',
    forward: 'signal at layer 50, measured',
    backward: 'gradient at layer 1, measured',
  },
  forward: 'Signal, forward',
  forwardNote: 'variance of f; line: predicted, dots: measured',
  backward: 'Gradient, backward',
  backwardNote: 'variance of ∂ℓ/∂f; it enters behind layer 50 with variance one',
  layer: 'layer',
  gain: 'Factor of variance a layer',
  gainNote: 'solid: signal, broken: gradient; drag the scale',
  scaleHandle: 'Scale σ² of the weights',
  activation: 'Activation φ',
  activations: { relu: 'ReLU', tanh: 'tanh', linear: 'identity' } satisfies Record<ActivationName, string>,
  norm: 'Normalisation of f',
  norms: { none: 'none', batch: 'batch', layer: 'layer' } satisfies Record<NormName, string>,
  initialisation: 'Initial weights',
  initialisations: {
    he: 'He, σ² = 2',
    xavier: 'Xavier, σ² = 1',
    own: 'a scale of one’s own',
  } satisfies Record<InitialisationName, string>,
  marks: { he: 'He', xavier: 'Xavier' },
  settings: { width: 'Units D', batch: 'Examples B' },
  columns: { theory: 'predicted', measured: 'measured', difference: 'difference' },
  rows: {
    signal: 'Signal at layer 50',
    signalFactor: 'Its factor a layer',
    gradient: 'Gradient at layer 1',
    gradientFactor: 'Its factor a layer',
  },
  caption:
    'Predicted: wide layers, and large batches where they normalise. One network of finite width scatters about it. Differences of variances in decades.',
  decades: (text: string) => `${text} dec.`,
  progress: (forward: number, backward: number) =>
    backward > 0 ? `${backward} of 50 layers back` : `${forward} of 50 layers forward`,
};

export type Strings = typeof en;

const zh: Strings = {
  forwardPicture: '各层信号的方差：预测与实测',
  backwardPicture: '各层梯度的方差：预测与实测',
  gainPicture: '每层的方差倍数随权重尺度的变化',
  still: '尺度为 1.5、激活函数为 ReLU 时，两者每层都减小四分之一，五十层后只剩百万分之一。',
  terms: '各项及其当前值',
  names: {
    scale: '权重方差的 D 倍',
    width: '每层单元数',
    batch: '样本数',
    norm: '除数，预测',
    forward: '第 50 层信号，实测',
    backward: '第 1 层梯度，实测',
  },
  forward: '信号，前向',
  forwardNote: 'f 的方差；线为预测，点为实测',
  backward: '梯度，反向',
  backwardNote: '∂ℓ/∂f 的方差；从第 50 层之后以方差 1 传入',
  layer: '层',
  gain: '每层的方差倍数',
  gainNote: '实线：信号；虚线：梯度；可拖动尺度',
  scaleHandle: '权重的尺度 σ²',
  activation: '激活函数 φ',
  activations: { relu: 'ReLU', tanh: 'tanh', linear: '恒等' },
  norm: 'f 的归一化',
  norms: { none: '无', batch: '批归一化', layer: '层归一化' },
  initialisation: '初始权重',
  initialisations: { he: 'He，σ² = 2', xavier: 'Xavier，σ² = 1', own: '自定尺度' },
  marks: { he: 'He', xavier: 'Xavier' },
  settings: { width: '单元数 D', batch: '样本数 B' },
  columns: { theory: '预测', measured: '实测', difference: '差' },
  rows: {
    signal: '第 50 层的信号',
    signalFactor: '每层倍数',
    gradient: '第 1 层的梯度',
    gradientFactor: '每层倍数',
  },
  caption:
    '预测针对很宽的层；批归一化时还要批量很大。宽度有限的单个网络会在其附近波动。方差之差以数量级（十的幂次）计。',
  decades: (text) => `${text} 级`,
  progress: (forward, backward) =>
    backward > 0 ? `反向已过 ${backward}/50 层` : `前向已过 ${forward}/50 层`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
