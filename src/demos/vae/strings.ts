import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Shape } from './config.ts';

export const QUESTION: Bilingual = {
  en: 'How far below the log evidence does the bound lie, and where does the encoder miss the true posterior? Train a VAE, drag x through the data and z through the latent plane, and see what β buys.',
  zh: '下界比对数证据低多少？编码器在哪里偏离了真实后验？训练一个 VAE，在数据平面拖动 x，在隐变量平面拖动 z，看看 β 换来了什么。',
};

const en = {
  picture: 'The plane of the data and the latent plane',
  still: 'Before training: the decoder lays the grid of the latent plane over a corner of the data.',
  data: 'Data plane:',
  dataNote: 'drag x; the grid and the circle are decoded',
  latent: 'Latent plane:',
  latentNote: 'drag z; ochre q(z|x), blue the exact p(z|x)',
  terms: 'Terms and their present values',
  names: {
    prior: 'prior',
    decoder: 'z decoded',
    belief: 'encoder at x',
    posterior: 'exact, mean ± sd',
    reconstruction: 'reconstruction',
    divergence: 'q from the prior',
    bound: 'lower bound',
    evidence: 'log evidence',
    gap: 'q from the posterior',
    beta: 'price of KL',
  },
  handle: { x: 'Point x of the data plane', z: 'Point z of the latent plane' },
  settings: {
    shape: 'Data',
    beta: 'Price β of the KL',
    noise: 'Decoder noise σ',
    presets: 'Try',
  },
  shape: { ring: 'ring', moons: 'two moons', clusters: 'three clusters' } satisfies Record<Shape, string>,
  presets: { middle: 'x where there are no data', collapse: 'Posterior collapse', free: 'KL almost free' },
  columns: { sample: 'One draw, at x', exact: 'Exact, at x', mean: 'Exact, data' },
  rows: {
    reconstruction: 'Reconstruction',
    divergence: '− KL from the prior',
    bound: 'ELBO',
    evidence: 'log p(x)',
    gap: 'Gap',
  },
  tableCaption:
    'Nats. One draw of z estimates the reconstruction term, as in training; the log evidence is an integral over the latent plane; the last column is the mean over the data.',
  trace: 'Mean over the data in the course of training:',
  traceNote: 'ink log p(x), ochre the bound, between them the gap',
  steps: (done: number | null, wanted: number) =>
    done === wanted ? `step ${wanted}` : `step ${done ?? '–'} of ${wanted}`,
  failed: 'Training could not be started in this browser.',
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '数据平面与隐变量平面',
  still: '训练之前：解码器把隐变量平面的网格铺在数据的一角。',
  data: '数据平面：',
  dataNote: '拖动 x；网格与圆由解码得到',
  latent: '隐变量平面：',
  latentNote: '拖动 z；赭色为 q(z|x)，蓝色为精确的 p(z|x)',
  terms: '各项及其当前值',
  names: {
    prior: '先验',
    decoder: 'z 解码为',
    belief: '编码器在 x 处',
    posterior: '精确后验，均值 ± 标准差',
    reconstruction: '重构项',
    divergence: 'q 偏离先验',
    bound: '下界',
    evidence: '对数证据',
    gap: 'q 偏离后验',
    beta: 'KL 的价格',
  },
  handle: { x: '数据平面上的点 x', z: '隐变量平面上的点 z' },
  settings: { shape: '数据', beta: 'KL 的价格 β', noise: '解码器噪声 σ', presets: '试试看' },
  shape: { ring: '圆环', moons: '双月', clusters: '三簇' },
  presets: { middle: '把 x 放到没有数据处', collapse: '后验坍缩', free: 'KL 几乎免费' },
  columns: { sample: 'x 处，抽样一次', exact: 'x 处，精确', mean: '数据平均' },
  rows: {
    reconstruction: '重构项',
    divergence: '− 与先验的 KL',
    bound: 'ELBO',
    evidence: 'log p(x)',
    gap: '差距',
  },
  tableCaption:
    '单位为奈特。与训练时一样，抽一次 z 来估计重构项；对数证据是在隐变量平面上的积分；末列为对数据的平均。',
  trace: '训练过程中对数据的平均：',
  traceNote: '墨线为 log p(x)，赭线为下界，其间为差距',
  steps: (done, wanted) => (done === wanted ? `第 ${wanted} 步` : `第 ${done ?? '–'} 步，共 ${wanted} 步`),
  failed: '本浏览器无法开始训练。',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
