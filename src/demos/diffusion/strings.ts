import type { Bilingual, Locale } from '#domain/locale.ts';

export const QUESTION: Bilingual = {
  en: 'How good must a guess of the noise be, for pure noise to turn back into the data? Train the network, and compare its guesses and its samples with those of the exact score.',
  zh: '噪声要猜得多准，纯噪声才能变回数据？训练网络，把它的猜测和样本与精确得分的相比较。',
};

const en = {
  picture:
    'Data with reverse samples over them, the ways of the samples from noise, and guesses of the noise at one step',
  still:
    'Paths begin as a standard normal below and gather in the three humps of the data above; below them are the guesses of the noise at one step, by the exact score and by a network after 2000 training steps.',
  terms: 'Terms and their present values',
  names: {
    data: 'mean of the data',
    noised: 'mean, width of a hump',
    alpha: 'variance left',
    exact: 'root mean square at t',
    learned: 'its error at t, rms',
    gap: 'all steps',
    floor: 'least possible loss',
    loss: 'expected loss',
    paths: 'samples to data',
  },
  titles: {
    data: 'data and samples',
    ways: 'from noise (t = 40) up to data',
    guess: (t: string) => `guess of the noise in z at t = ${t}`,
  },
  legend: { exact: 'exact score', learned: 'network', data: 'density of the data, of zₜ' },
  legendTitle: 'Drag the humps, and t.',
  hump: (i: number) => `Hump ${String(i)} of the data`,
  place: (mean: string, weight: string) => `mean ${mean}, weight ${weight}`,
  time: 'Step t that is shown',
  step: (t: string) => `step ${t}`,
  settings: { sd: 'Width of the humps', time: 'Step t', presets: 'Try' },
  presets: { pair: 'Two thin humps', comb: 'Three alike', single: 'One wide' },
  trace: 'Gap to the exact guess, by training steps',
  columns: { network: 'Network', exact: 'Exact', difference: 'Difference' },
  rows: {
    distance: 'W₁ from samples to data',
    loss: 'Loss of the last 100 batches, and expected',
    expected: 'Expected loss, and least possible',
  },
  caption: (n: number, fresh: string) =>
    `W₁ of ${String(n)} samples: by the network, and by the exact score from the same noise. As many fresh samples of the data have ${fresh}.`,
  progress: (done: number, wanted: number) =>
    done === wanted
      ? `${String(done)} training ${done === 1 ? 'step' : 'steps'}`
      : `${String(done)} of ${String(wanted)} training steps`,
  failed: 'The training has stopped.',
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '数据与逆向得到的样本、样本从噪声走来的路径，以及某一步对噪声的猜测',
  still:
    '路径在下方从标准正态出发，到上方聚成数据的三个峰；最下面是某一步对噪声的猜测：一条来自精确得分，一条来自训练 2000 步的网络。',
  terms: '各项及其当前值',
  names: {
    data: '数据的均值',
    noised: '均值、单峰宽度',
    alpha: '所余方差',
    exact: 't 处的均方根',
    learned: 't 处的均方根误差',
    gap: '对各步平均',
    floor: '最小可能的损失',
    loss: '期望损失',
    paths: '样本到数据',
  },
  titles: {
    data: '数据与样本',
    ways: '从噪声（t = 40）向上到数据',
    guess: (t) => `t = ${t} 时对 z 中噪声的猜测`,
  },
  legend: { exact: '精确得分', learned: '网络', data: '数据与 zₜ 的密度' },
  legendTitle: '拖动各峰，拖动 t。',
  hump: (i) => `数据的第 ${String(i)} 个峰`,
  place: (mean, weight) => `均值 ${mean}，权重 ${weight}`,
  time: '所示的步 t',
  step: (t) => `第 ${t} 步`,
  settings: { sd: '峰的宽度', time: '步 t', presets: '试试看' },
  presets: { pair: '两个窄峰', comb: '三个相同', single: '一个宽峰' },
  trace: '与精确猜测的差距随训练步数的变化',
  columns: { network: '网络', exact: '精确', difference: '差' },
  rows: {
    distance: '样本到数据的 W₁',
    loss: '最近 100 批的损失与期望值',
    expected: '期望损失与最小可能值',
  },
  caption: (n, fresh) =>
    `W₁ 按 ${String(n)} 个样本计算：一列用网络，一列用精确得分，噪声相同。从数据中直接取同样多的样本，W₁ 为 ${fresh}。`,
  progress: (done, wanted) =>
    done === wanted ? `已训练 ${String(done)} 步` : `已训练 ${String(done)} / ${String(wanted)} 步`,
  failed: '训练已停止。',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
