import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Kind, LossName } from './loss.ts';

export const QUESTION: Bilingual = {
  en: 'Which belief about the noise hides in a loss, and what does a single wild point cost under each? Drag a point away from the others and see which fit runs after it, and how hard it is pulled.',
  zh: '一个损失里藏着怎样的噪声假设？换一种损失，一个离群点的代价又是多少？把一个点拖离其余各点，看哪条拟合线跟着它走，拉力有多大。',
};

const en = {
  picture:
    'Data points with the exact fit of each loss, the line of gradient descent, and the pull of each point',
  still:
    'One point lies far below the others: least squares tilts towards it, the absolute loss and Huber’s loss hardly do.',
  stop: '. ',
  lossPicture: 'The loss and its slope over the residual or margin, with every point on it',
  likelihoodPicture: 'e to the minus loss: the density of the noise, or what it gives both labels',
  tracePicture: 'Total loss of the descent against the exact minimum',
  terms: 'Terms and their present values',
  names: {
    loss: { numbers: 'sum of losses', labels: 'sum of losses' },
    point: { numbers: 'loss of the point', labels: 'loss of the point' },
    argument: { numbers: 'its residual y − f', labels: 'its margin tf' },
    pull: { numbers: 'its pull', labels: 'its pull' },
    descent: { numbers: 'descent: a, b', labels: 'descent: a, b' },
    exact: { numbers: 'exact minimum: a, b', labels: 'exact minimum: a, b' },
    mass: { numbers: '∫ exp(−ℓ) dy', labels: 'Σ exp(−ℓ), both labels' },
    rate: { numbers: 'step size', labels: 'step size' },
    delta: { numbers: 'where Huber’s loss turns straight', labels: 'Huber’s alone' },
  } satisfies Record<string, Record<Kind, string>>,
  point: (n: number) => `Point ${n}`,
  place: (x: string, y: string) => `x ${x}, y ${y}`,
  labelled: (x: string, label: string) => `x ${x}, label ${label}`,
  losses: {
    squared: 'squared',
    absolute: 'absolute',
    huber: 'Huber',
    'cross-entropy': 'cross-entropy',
    hinge: 'hinge',
  } satisfies Record<LossName, string>,
  settings: {
    loss: 'Loss',
    shape: 'Fit',
    line: 'a line',
    constant: 'a constant',
    delta: 'δ of Huber’s loss',
    rate: 'Step size α',
    presets: 'Try',
    outlier: 'Throw the point out',
    parted: 'Labels that a threshold parts',
  },
  data: 'Drag the points',
  legend: {
    exact: 'exact minimum',
    descent: 'gradient descent, with the pull of each point',
    rivals: 'exact minimum of the other losses',
  },
  lossTitle: { numbers: 'Loss ℓ over the residual r', labels: 'Loss ℓ over the margin m' },
  lossNote: 'dashed: its slope',
  likelihoodTitle: {
    numbers: 'The noise it believes in: exp(−ℓ)/Z over r',
    labels: 'exp(−ℓ) of both labels over f, and their sum',
  },
  sum: 'sum',
  sums: { yes: 'the sum is one everywhere: probabilities', no: 'the sum changes: no probabilities' },
  traceTitle: 'Sum of losses, step by step',
  traceNotes: {
    exact: 'the line is the exact minimum',
    parted: 'there is no minimum: a threshold parts the labels, and the loss falls for ever',
    upright: 'all points stand above each other: no slope is better than another',
  },
  diverged: 'the steps are too long for these points: the descent diverged',
  columns: { a: 'a', b: 'b', loss: 'Σℓ' },
  rows: { descent: (steps: number) => `Descent, step ${steps}`, difference: 'Difference' },
  exactOf: (loss: string) => `Exact, ${loss}`,
  tableCaption: 'Each exact fit minimises its own loss on these points.',
  progress: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '数据点、各损失的精确拟合、梯度下降的直线，以及每个点的拉力',
  still: '一个点远在其余各点之下：最小二乘向它倾斜，绝对值损失与 Huber 损失几乎不动。',
  stop: '。',
  lossPicture: '损失及其斜率随残差或间隔的变化，各点都标在其上',
  likelihoodPicture: 'e 的负损失次方：噪声的密度，或分给两个标签的值',
  tracePicture: '梯度下降的总损失与精确最小值',
  terms: '各项及其当前值',
  names: {
    loss: { numbers: '损失之和', labels: '损失之和' },
    point: { numbers: '该点的损失', labels: '该点的损失' },
    argument: { numbers: '该点的残差 y − f', labels: '该点的间隔 tf' },
    pull: { numbers: '该点的拉力', labels: '该点的拉力' },
    descent: { numbers: '梯度下降：a、b', labels: '梯度下降：a、b' },
    exact: { numbers: '精确最小点：a、b', labels: '精确最小点：a、b' },
    mass: { numbers: '∫ exp(−ℓ) dy', labels: '两个标签的 Σ exp(−ℓ)' },
    rate: { numbers: '步长', labels: '步长' },
    delta: { numbers: 'Huber 损失由此变直', labels: '仅用于 Huber 损失' },
  },
  point: (n) => `第 ${n} 点`,
  place: (x, y) => `x ${x}，y ${y}`,
  labelled: (x, label) => `x ${x}，标签 ${label}`,
  losses: {
    squared: '平方',
    absolute: '绝对值',
    huber: 'Huber',
    'cross-entropy': '交叉熵',
    hinge: '合页',
  },
  settings: {
    loss: '损失',
    shape: '拟合',
    line: '直线',
    constant: '常数',
    delta: 'Huber 损失的 δ',
    rate: '步长 α',
    presets: '试试看',
    outlier: '把这个点抛远',
    parted: '阈值可分的标签',
  },
  data: '可拖动各点',
  legend: {
    exact: '精确最小点',
    descent: '梯度下降，以及各点的拉力',
    rivals: '其他损失的精确最小点',
  },
  lossTitle: { numbers: '损失 ℓ 随残差 r 的变化', labels: '损失 ℓ 随间隔 m 的变化' },
  lossNote: '虚线为其斜率',
  likelihoodTitle: {
    numbers: '它所相信的噪声：exp(−ℓ)/Z 随 r 的变化',
    labels: '两个标签的 exp(−ℓ) 随 f 的变化，及其和',
  },
  sum: '和',
  sums: { yes: '和处处为 1：是概率', no: '和会变：不是概率' },
  traceTitle: '逐步的损失之和',
  traceNotes: {
    exact: '直线为精确最小值',
    parted: '没有最小点：一个阈值就能分开两类标签，损失会一直下降',
    upright: '各点的 x 全都相同：斜率取多少都一样好',
  },
  diverged: '对这些点来说步长太大：梯度下降已经发散',
  columns: { a: 'a', b: 'b', loss: 'Σℓ' },
  rows: { descent: (steps) => `梯度下降，第 ${steps} 步`, difference: '差' },
  exactOf: (loss) => `精确，${loss}`,
  tableCaption: '每条精确拟合线都在这些点上最小化各自的损失。',
  progress: (n) => `${n} 步`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
