import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Method } from './methods.ts';

export const QUESTION: Bilingual = {
  en: 'How many steps does each method need down the same valley, and does theory foretell it? Drag the start, stretch the valley, bend it.',
  zh: '走下同一个山谷，各种方法各要多少步？理论料得准吗？拖动起点，把山谷拉长、弄弯，试试看。',
};

const en = {
  terms: 'Terms and their present values',
  picture:
    'Lines of equal height of a valley, and the paths of five methods of descent from one start to its lowest point',
  still:
    'Gradient descent zigzags, momentum swings wide, Adam bends in, the natural gradient runs straight, and conjugate gradients arrive with the second step.',
  method: {
    gradient: 'Gradient descent',
    momentum: 'Momentum',
    adam: 'Adam',
    conjugate: 'Conjugate gradients',
    natural: 'Natural gradient',
  } satisfies Record<Method, string>,
  landscapeTerm: { condition: 'condition number', bend: 'bend', angle: 'turned by' },
  start: 'Start of all methods',
  startAt: (x: string, y: string) => `x ${x}, y ${y}`,
  landscape: { quadratic: 'Quadratic', curved: 'Curved valley' },
  hint: 'Lines of equal height; the cross is the minimum. Drag the start, or move it by the arrow keys. A dot for each of the first steps.',
  distances: 'Distance from the minimum after each step',
  distancesNote: 'logarithmic; broken: the rate of theory; the level is 10⁻⁶',
  steps: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  column: {
    method: 'Method',
    theory: 'ρ, theory',
    measured: 'measured',
    difference: 'difference',
    steps: 'steps to 10⁻⁶',
  },
  tableNote:
    'Measured: the mean factor by which a step of the second half of the walk shrank the error, the larger of the errors in u and v. Theory holds near the minimum, in the end. To 10⁻⁶: until both errors stay below it; … means not yet.',
  gone: 'diverged',
  under: '…',
  twoSteps: '0 in two',
  valley: 'The valley',
  condition: 'Condition number κ',
  bend: 'Bend c',
  angle: 'Turned by ϑ',
  stepOf: {
    gradient: 'Step of descent',
    momentum: 'Step of momentum',
    adam: 'Step of Adam',
    natural: 'Step of natural gradient',
  },
  momentum: 'Momentum β',
  timesBest: (share: string) => `${share} × best`,
  tune: 'Best steps for this κ',
};

export type Strings = typeof en;

const zh: Strings = {
  terms: '各项及其当前值',
  picture: '山谷的等高线，以及五种下降方法从同一起点走向最低点的路径',
  still: '梯度下降走之字形，动量法大幅摆动，Adam 绕弯而来，自然梯度一路直行，共轭梯度法第二步便到达最低点。',
  method: {
    gradient: '梯度下降',
    momentum: '动量法',
    adam: 'Adam',
    conjugate: '共轭梯度',
    natural: '自然梯度',
  },
  landscapeTerm: { condition: '条件数', bend: '弯曲', angle: '转角' },
  start: '所有方法的起点',
  startAt: (x, y) => `x ${x}，y ${y}`,
  landscape: { quadratic: '二次函数', curved: '弯曲的山谷' },
  hint: '等高线，十字处是最小值点。起点可以拖动，也可以用方向键移动。前若干步每步一个点。',
  distances: '每一步之后到最小值点的距离',
  distancesNote: '对数刻度；虚线是理论收敛率；横线处为 10⁻⁶',
  steps: (n) => `${n} 步`,
  column: {
    method: '方法',
    theory: '理论 ρ',
    measured: '实测',
    difference: '差',
    steps: '到 10⁻⁶ 的步数',
  },
  tableNote:
    '实测：后半程中每一步使误差缩小的平均倍数，误差取 u、v 两方向上较大者。理论值只在最小值点附近、步数充分多时成立。到 10⁻⁶：两个误差都降到它以下、不再回升为止；“…”表示还没有。',
  gone: '已发散',
  under: '…',
  twoSteps: '两步归零',
  valley: '山谷',
  condition: '条件数 κ',
  bend: '弯曲 c',
  angle: '转角 ϑ',
  stepOf: {
    gradient: '梯度下降步长',
    momentum: '动量法步长',
    adam: 'Adam 步长',
    natural: '自然梯度步长',
  },
  momentum: '动量系数 β',
  timesBest: (share) => `${share} × 最优`,
  tune: '按此 κ 取最优步长',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
