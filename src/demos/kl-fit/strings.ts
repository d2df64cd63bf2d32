import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Direction } from '#numerics/kl-projection/mixture.ts';
import type { Grip } from './density-plot.ts';
import type { Shown } from './terms.ts';

/** What the hub asks and the demo answers. */
export const QUESTION: Bilingual = {
  en: 'What happens when truth and belief change places: where does the nearest q settle, and how far from p is it by the other measures?',
  zh: '真实分布与所信分布对调，会怎样？最接近的 q 会落在哪里？换一把尺子，它离 p 又有多远？',
};

/** What the still picture shows. */
export const STILL: Bilingual = {
  en: 'The normal closest to p by forward KL spans both humps; the one closest by reverse KL sits on one hump.',
  zh: '前向 KL 的最优正态分布横跨两峰，反向 KL 的最优正态分布只守住其中一峰。',
};

/** What one language says in this demo. */
export interface Strings {
  readonly picture: string;
  readonly target: string;
  readonly fit: Record<Direction, string>;
  readonly divergence: Record<Direction, string>;
  readonly optimum: string;
  readonly integrands: string;
  readonly integrandsNote: string;
  /** Each quantity by its symbol and its name. */
  readonly shown: Record<Shown, { readonly symbol: string; readonly name: string }>;
  readonly quantitiesNote: string;
  readonly trace: string;
  readonly steps: (n: number) => string;
  readonly newStart: string;
  readonly settings: { readonly p: string; readonly start: string; readonly descent: string };
  readonly meanA: string;
  readonly sdA: string;
  readonly meanB: string;
  readonly sdB: string;
  readonly weight: string;
  readonly startMean: string;
  readonly startSd: string;
  readonly rate: string;
  readonly handle: Record<Exclude<Grip, 'a' | 'b'>, string>;
  readonly row: {
    readonly estimate: string;
    readonly exact: string;
    readonly difference: string;
    readonly least: string;
    readonly above: string;
    readonly mean: string;
    readonly sd: string;
  };
  readonly tableCaption: string;
  readonly loading: string;
  readonly failed: string;
  readonly finished: (steps: number) => string;
  readonly limit: (steps: number) => string;
  readonly local: (gap: string) => string;
}

const divergence: Record<Direction, string> = { forward: 'KL(p‖q)', reverse: 'KL(q‖p)' };

const en: Strings = {
  picture:
    'A two-humped density p and two normal densities q, one fitted by forward, one by reverse KL divergence',
  target: 'p, the target',
  fit: { forward: 'q by forward KL(p‖q)', reverse: 'q by reverse KL(q‖p)' },
  divergence,
  optimum: 'optimum',
  integrands: 'What is integrated',
  integrandsNote: 'the area, counted negative below the line, is the number chosen in the table',
  shown: {
    own: { symbol: '', name: 'the KL it descends' },
    entropy: { symbol: 'H(p)', name: 'entropy of p' },
    cross: { symbol: 'H(p, q)', name: 'cross-entropy' },
    forward: { symbol: 'KL(p‖q)', name: 'forward' },
    reverse: { symbol: 'KL(q‖p)', name: 'reverse' },
    js: { symbol: 'JS', name: 'Jensen–Shannon' },
    w1: { symbol: 'W₁', name: 'Wasserstein' },
  },
  quantitiesNote: 'Exact, in nats; W₁ in the unit of z. The row chosen is drawn.',
  trace: 'Divergence after each step (nats, logarithmic)',
  steps: (n) => (n === 1 ? '1 step' : `${n} steps`),
  newStart: 'New start',
  settings: { p: 'Target p', start: 'Start of both q', descent: 'Descent' },
  meanA: 'Mean of hump A',
  sdA: 'Width of hump A',
  meanB: 'Mean of hump B',
  sdB: 'Width of hump B',
  weight: 'Weight of hump A',
  startMean: 'Mean',
  startSd: 'Width',
  rate: 'Step length η',
  handle: {
    forward: 'Mean of q fitted by forward KL',
    reverse: 'Mean of q fitted by reverse KL',
    'forward-sd': 'Width of q fitted by forward KL',
    'reverse-sd': 'Width of q fitted by reverse KL',
  },
  row: {
    estimate: 'TensorFlow.js',
    exact: 'Exact',
    difference: 'Difference',
    least: 'Least possible',
    above: 'Above the least',
    mean: 'Mean μ → optimum',
    sd: 'Width σ → optimum',
  },
  tableCaption:
    'In nats. TensorFlow.js sums over a fixed grid in float32; exact values by adaptive quadrature in float64.',
  loading: 'Loading TensorFlow.js …',
  failed: 'TensorFlow.js could not be loaded. Everything but the descent still works.',
  finished: (n) => `Both fits have settled after ${n} steps.`,
  limit: (n) => `Stopped after ${n} steps without settling: the step length may be too large.`,
  local: (gap) => `The reverse fit is in a local minimum, ${gap} nats above the best one.`,
};

const zh: Strings = {
  picture: '双峰密度 p 与两个正态密度 q：一个按前向 KL 散度拟合，另一个按反向 KL 散度拟合',
  target: '目标密度 p',
  fit: { forward: '前向 KL(p‖q) 拟合的 q', reverse: '反向 KL(q‖p) 拟合的 q' },
  divergence,
  optimum: '最优',
  integrands: '被积函数',
  integrandsNote: '面积（横轴以下计负）就是表中选定的数',
  shown: {
    own: { symbol: '', name: '各 q 所下降的 KL' },
    entropy: { symbol: 'H(p)', name: 'p 的熵' },
    cross: { symbol: 'H(p, q)', name: '交叉熵' },
    forward: { symbol: 'KL(p‖q)', name: '前向' },
    reverse: { symbol: 'KL(q‖p)', name: '反向' },
    js: { symbol: 'JS', name: 'Jensen–Shannon 散度' },
    w1: { symbol: 'W₁', name: 'Wasserstein 距离' },
  },
  quantitiesNote: '精确值，单位是奈特，W₁ 的单位与 z 相同。画出的是选定的一行。',
  trace: '每一步之后的散度（奈特，对数刻度）',
  steps: (n) => `${n} 步`,
  newStart: '随机换起点',
  settings: { p: '目标密度 p', start: '两个 q 的起点', descent: '梯度下降' },
  meanA: 'A 峰均值',
  sdA: 'A 峰宽度',
  meanB: 'B 峰均值',
  sdB: 'B 峰宽度',
  weight: 'A 峰权重',
  startMean: '均值',
  startSd: '宽度',
  rate: '步长 η',
  handle: {
    forward: '前向 KL 拟合的 q 的均值',
    reverse: '反向 KL 拟合的 q 的均值',
    'forward-sd': '前向 KL 拟合的 q 的宽度',
    'reverse-sd': '反向 KL 拟合的 q 的宽度',
  },
  row: {
    estimate: 'TensorFlow.js',
    exact: '精确值',
    difference: '差',
    least: '可达最小值',
    above: '高出最小值',
    mean: '均值 μ → 最优',
    sd: '宽度 σ → 最优',
  },
  tableCaption: '单位：奈特。TensorFlow.js 在固定网格上以 float32 求和；精确值由 float64 自适应求积得到。',
  loading: '正在载入 TensorFlow.js……',
  failed: '未能载入 TensorFlow.js。除梯度下降外，其余功能照常可用。',
  finished: (n) => `经过 ${n} 步，两个拟合都已稳定。`,
  limit: (n) => `走了 ${n} 步仍未稳定，已停止：步长可能过大。`,
  local: (gap) => `反向拟合停在局部极小值，比最优值高 ${gap} 奈特。`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
