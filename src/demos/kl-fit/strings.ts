import type { Locale } from '#domain/locale.ts';
import type { Direction } from '#numerics/kl-projection/mixture.ts';

/** What one language says in this demo. */
export interface Strings {
  readonly picture: string;
  readonly still: string;
  readonly target: string;
  readonly fit: Record<Direction, string>;
  readonly divergence: Record<Direction, string>;
  readonly optimum: string;
  readonly integrands: string;
  readonly integrandsNote: string;
  readonly trace: string;
  readonly steps: (n: number) => string;
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly reset: string;
  readonly newStart: string;
  readonly seed: string;
  readonly seedByHand: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly settings: { readonly p: string; readonly start: string; readonly descent: string };
  readonly meanA: string;
  readonly sdA: string;
  readonly meanB: string;
  readonly sdB: string;
  readonly weight: string;
  readonly startMean: string;
  readonly startSd: string;
  readonly rate: string;
  readonly handle: { readonly a: string; readonly b: string } & Record<Direction, string>;
  readonly row: {
    readonly estimate: string;
    readonly exact: string;
    readonly difference: string;
    readonly least: string;
    readonly above: string;
    readonly mean: string;
    readonly sd: string;
    readonly other: string;
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
  still:
    'The normal closest to p by forward KL spans both humps; the one closest by reverse KL sits on one hump.',
  target: 'p, the target',
  fit: { forward: 'q by forward KL(p‖q)', reverse: 'q by reverse KL(q‖p)' },
  divergence,
  optimum: 'optimum',
  integrands: 'What is integrated',
  integrandsNote: 'the area, counted negative below the line, is the divergence',
  trace: 'Divergence after each step (nats, logarithmic)',
  steps: (n) => (n === 1 ? '1 step' : `${n} steps`),
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  newStart: 'New start',
  seed: 'Seed',
  seedByHand: 'by hand',
  copyLink: 'Copy link',
  copied: 'Copied',
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
    a: 'Mean of hump A',
    b: 'Mean of hump B',
    forward: 'Mean of q fitted by forward KL',
    reverse: 'Mean of q fitted by reverse KL',
  },
  row: {
    estimate: 'TensorFlow.js',
    exact: 'Exact',
    difference: 'Difference',
    least: 'Least possible',
    above: 'Above the least',
    mean: 'Mean μ → optimum',
    sd: 'Width σ → optimum',
    other: 'The other divergence',
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
  still: '前向 KL 的最优正态分布横跨两峰，反向 KL 的最优正态分布只守住其中一峰。',
  target: '目标密度 p',
  fit: { forward: '前向 KL(p‖q) 拟合的 q', reverse: '反向 KL(q‖p) 拟合的 q' },
  divergence,
  optimum: '最优',
  integrands: '被积函数',
  integrandsNote: '曲线下的面积（横轴以下计负）就是散度',
  trace: '每一步之后的散度（奈特，对数刻度）',
  steps: (n) => `${n} 步`,
  play: '播放',
  pause: '暂停',
  step: '单步',
  reset: '复位',
  newStart: '随机换起点',
  seed: '随机种子',
  seedByHand: '手动',
  copyLink: '复制链接',
  copied: '已复制',
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
    a: 'A 峰均值',
    b: 'B 峰均值',
    forward: '前向 KL 拟合的 q 的均值',
    reverse: '反向 KL 拟合的 q 的均值',
  },
  row: {
    estimate: 'TensorFlow.js',
    exact: '精确值',
    difference: '差',
    least: '可达最小值',
    above: '高出最小值',
    mean: '均值 μ → 最优',
    sd: '宽度 σ → 最优',
    other: '另一方向的散度',
  },
  tableCaption: '单位：奈特。TensorFlow.js 在固定网格上以 float32 求和；精确值由 float64 自适应求积得到。',
  loading: '正在载入 TensorFlow.js……',
  failed: '未能载入 TensorFlow.js。除梯度下降外，其余功能照常可用。',
  finished: (n) => `经过 ${n} 步，两个拟合都已稳定。`,
  limit: (n) => `走了 ${n} 步仍未稳定，已停止：步长可能过大。`,
  local: (gap) => `反向拟合停在局部极小值，比最优值高 ${gap} 奈特。`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
