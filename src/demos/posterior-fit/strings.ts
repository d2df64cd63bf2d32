import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Shape } from './target.ts';
import type { Term } from './terms.ts';

/** What the hub asks and the demo answers. */
export const QUESTION: Bilingual = {
  en: 'A posterior of many unknowns cannot be integrated; this one has two, so it can. How near does a simple shape pressed onto it come, and what does a walker see in as many steps?',
  zh: '未知量一多，后验就积不出来；这里只有两个未知量，可以精确积分。形状简单的模子能贴到多近？走动的人用同样的步数，又看到了什么？',
};

const en = {
  still:
    'Contours of a posterior with two humps. The mean-field normal and the Laplace approximation each lie on one hump; the places of the walker begin to fill both.',
  terms: 'Terms, with their present numbers',
  names: {
    evidence: 'log evidence',
    bound: 'lower bound',
    divergence: 'what is missing',
    q: 'mean field',
    laplace: 'mode',
    walker: 'walker',
    proposal: 'acceptance',
  } as Record<Term, string>,
  panels: { fit: 'Mean-field VI', laplace: 'Laplace', walker: 'Metropolis–Hastings' },
  pictures: {
    fit: 'The posterior’s contours, the mean-field normal after the last step, its path and its draws',
    laplace: 'The posterior’s contours and the normal of the Laplace approximation',
    walker: 'The posterior’s contours, all places of the walker, and its last proposal',
  },
  startHint: 'The ring is where all three begin: drag it, or move it with the arrow keys.',
  start: (panel: string) => `Start of all three, in the picture of ${panel}`,
  pair: (a: string, b: string) => `z₁ = ${a}, z₂ = ${b}`,
  bestNow: 'dashed: the best q of its kind',
  aheadNow: (n: number) => `line: the first ${n} steps`,
  separator: '; ',
  laplaceNone: 'no mode with positive curvature uphill from here',
  walkerNow: (rate: string) => `accepted ${rate}`,
  walkerRests: 'has not moved yet; dashed: its stride',
  trace: 'The bound after each step, below the log evidence (nats)',
  traceName: 'The exact lower bound after each step, the log evidence and Laplace’s estimate of it',
  steps: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  stepAxis: 'step',
  limit: (n: number) => `Stopped after ${n} steps.`,
  shape: 'Posterior',
  shapes: { humps: 'two humps', banana: 'banana' } as Record<Shape, string>,
  groups: { model: 'Model', methods: 'Methods' },
  settings: {
    x: 'Observation x',
    noise: 'Noise σ',
    priorMean: 'Prior mean μ of z₁',
    rate: 'Step length η',
    draws: 'Draws S per step',
    width: 'Walker’s stride w',
  },
  table: {
    caption:
      'Small: how much more than the exact value. The first three rows are in nats; for mean field the first is the bound, in closed form. Exact by adaptive quadrature in float64. The best of its kind is the largest bound that any q of two independent normals reaches.',
    exact: 'Exact',
    walker: 'MH',
    evidence: 'Log evidence',
    estimate: 'Its estimate from S draws, off by',
    best: 'Best of its kind',
    mean: (i: number) => `Mean of z${i === 0 ? '₁' : '₂'}`,
    sd: (i: number) => `Std. dev. of z${i === 0 ? '₁' : '₂'}`,
    right: 'P(z₁ > 0)',
  },
  legend: { exact: 'log p(x)', bound: 'ℒ(q)', laplace: 'Laplace' },
};

export type Strings = typeof en;

const zh: Strings = {
  still: '双峰后验的等高线。平均场正态分布与拉普拉斯近似各占一峰，走动者的足迹则渐渐铺满两峰。',
  terms: '各项的当前值',
  names: {
    evidence: '对数证据',
    bound: '下界',
    divergence: '差距',
    q: '平均场',
    laplace: '众数',
    walker: '走动者',
    proposal: '接受概率',
  },
  panels: { fit: '平均场', laplace: '拉普拉斯', walker: 'Metropolis–Hastings' },
  pictures: {
    fit: '后验的等高线，最近一步之后的平均场正态分布，及其路径与样本',
    laplace: '后验的等高线与拉普拉斯近似的正态分布',
    walker: '后验的等高线，走过的所有位置，以及最近一次提议',
  },
  startHint: '圆圈是三者共同的起点：可以拖动，也可以用方向键移动。',
  start: (panel) => `三者的起点，在“${panel}”图中`,
  pair: (a, b) => `z₁ = ${a}，z₂ = ${b}`,
  bestNow: '虚线：同类中最优的 q',
  aheadNow: (n) => `细线：最初 ${n} 步`,
  separator: '；',
  laplaceNone: '由此上坡，找不到曲率为正的众数',
  walkerNow: (rate) => `接受率 ${rate}`,
  walkerRests: '尚未走动；虚线：步幅',
  trace: '每一步之后的下界，位于对数证据之下（奈特）',
  traceName: '每一步之后的精确下界、对数证据及其拉普拉斯估计',
  steps: (n) => `${n} 步`,
  stepAxis: '步数',
  limit: (n) => `走满 ${n} 步，已停止。`,
  shape: '后验',
  shapes: { humps: '双峰', banana: '香蕉' },
  groups: { model: '模型', methods: '方法' },
  settings: {
    x: '观测值 x',
    noise: '噪声 σ',
    priorMean: 'z₁ 的先验均值 μ',
    rate: '步长 η',
    draws: '每步样本数 S',
    width: '步幅 w',
  },
  table: {
    caption:
      '小字：比精确值多多少。前三行的单位是奈特；平均场一列的首行是下界，由闭式算出。精确值由 float64 自适应求积得到。“同类最优”指坐标独立的正态 q 所能达到的最大下界。',
    exact: '精确值',
    walker: 'MH',
    evidence: '对数证据',
    estimate: '下界的 S 样本估计，误差',
    best: '同类最优',
    mean: (i) => `z${i === 0 ? '₁' : '₂'} 的均值`,
    sd: (i) => `z${i === 0 ? '₁' : '₂'} 的标准差`,
    right: 'P(z₁ > 0)',
  },
  legend: { exact: 'log p(x)', bound: 'ℒ(q)', laplace: '拉普拉斯' },
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
