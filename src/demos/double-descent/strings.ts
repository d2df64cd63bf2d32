import type { Bilingual, Locale } from '#domain/locale.ts';

export const QUESTION: Bilingual = {
  en: 'Must more capacity mean more variance? Push the number of hidden units past the number of data points and see what becomes of the three parts of the test error.',
  zh: '容量越大，方差就一定越大吗？把隐藏单元数推过数据点数，看测试误差的三个部分各自如何变化。',
};

const en = {
  picture:
    'Data points, the curve fitted to them, fits to other data sets with their exact mean and spread, and the truth',
  errors: 'Test error and its parts against the number of hidden units D',
  still:
    'Test error falls, rises to a peak where there are as many hidden units as data points, and falls again beyond it.',
  terms: 'Terms and their present values',
  names: {
    test: 'test error',
    variance: 'variance',
    bias: 'squared bias',
    noise: 'noise',
    fit: 'this fit',
    mean: 'mean fit',
    weights: 'norm of the outer weights',
    capacity: 'hidden units',
  },
  termNotes: {
    train: (error: string) => `train ${error}`,
    middle: (value: string) => `${value} at x = ½`,
  },
  point: (i: number) => `Data point ${String(i)}`,
  place: (x: string, y: string) => `x ${x}, y ${y}`,
  capacity: 'Hidden units D',
  units: (d: string) => `${d} hidden units`,
  settings: {
    noise: 'Noise σ',
    points: 'Data points n',
    capacity: 'Hidden units D',
    presets: 'Try',
  },
  presets: { few: 'Too few', enough: 'Just enough', many: 'Far too many' },
  fitTitle: 'Drag the data.',
  fitNote: {
    fit: 'fit to the set on show',
    truth: 'truth μ',
    mean: 'exact mean, shaded two standard deviations',
    others: 'fits to the sets before',
  },
  errorTitle: 'Drag D.',
  errorNote: {
    test: 'test error',
    variance: 'variance',
    bias: 'squared bias',
    train: 'training error',
    others: 'test error of eight other hidden layers',
    dots: 'lines are exact, dots measured',
  },
  threshold: 'D = n',
  columns: { measured: 'Measured', exact: 'Exact', difference: 'Difference' },
  rows: {
    variance: 'Variance',
    bias: 'Squared bias',
    noise: 'Noise',
    mixed: 'Mixed term',
    test: 'Test error',
    train: 'Training error',
  },
  caption: (n: number) =>
    n === 1
      ? 'Measured on one data set: its own mean, so no variance yet.'
      : `Measured over ${String(n)} data sets, each fitted by itself. The mean of ${String(n)} fits still scatters: of the difference in squared bias, 1/${String(n)} of the variance is expected.`,
  progress: (n: number) => (n === 1 ? '1 data set' : `${String(n)} data sets`),
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '数据点、对它们的拟合、对其他数据集的拟合及其精确均值与离散范围，以及真实函数',
  errors: '测试误差及其各部分随隐藏单元数 D 的变化',
  still: '测试误差先降，在隐藏单元与数据点一样多时升到峰顶，之后再次下降。',
  terms: '各项及其当前值',
  names: {
    test: '测试误差',
    variance: '方差',
    bias: '偏差平方',
    noise: '噪声',
    fit: '当前拟合',
    mean: '平均拟合',
    weights: '输出权重的范数',
    capacity: '隐藏单元数',
  },
  termNotes: {
    train: (error) => `训练误差 ${error}`,
    middle: (value) => `x = ½ 处 ${value}`,
  },
  point: (i) => `数据点 ${String(i)}`,
  place: (x, y) => `x ${x}，y ${y}`,
  capacity: '隐藏单元数 D',
  units: (d) => `${d} 个隐藏单元`,
  settings: { noise: '噪声 σ', points: '数据点数 n', capacity: '隐藏单元数 D', presets: '试试看' },
  presets: { few: '太少', enough: '刚好够', many: '远远超出' },
  fitTitle: '拖动数据点。',
  fitNote: {
    fit: '对当前数据集的拟合',
    truth: '真实函数 μ',
    mean: '精确均值，阴影为两倍标准差',
    others: '对此前各数据集的拟合',
  },
  errorTitle: '拖动 D。',
  errorNote: {
    test: '测试误差',
    variance: '方差',
    bias: '偏差平方',
    train: '训练误差',
    others: '另外八个隐藏层的测试误差',
    dots: '线为精确值，点为实测值',
  },
  threshold: 'D = n',
  columns: { measured: '实测', exact: '精确', difference: '差' },
  rows: {
    variance: '方差',
    bias: '偏差平方',
    noise: '噪声',
    mixed: '交叉项',
    test: '测试误差',
    train: '训练误差',
  },
  caption: (n) =>
    n === 1
      ? '只有一个数据集，均值就是它自己，所以还没有方差。'
      : `在 ${String(n)} 个数据集上实测，每个单独拟合。${String(n)} 次拟合的平均仍有波动，偏差平方的差中预计含方差的 1/${String(n)}。`,
  progress: (n) => `${String(n)} 个数据集`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
