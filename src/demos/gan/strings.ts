import type { Bilingual, Locale } from '#domain/locale.ts';
import type { GeneratorKind, Loss } from './config.ts';

export const QUESTION: Bilingual = {
  en: 'Why does a generator sometimes find one mode and forget the other, and what would another loss have told it? Move the real density, change the loss, and compare what the second network reports with the exact distances.',
  zh: '生成器为什么有时只找到一个峰而丢掉另一个？换一种损失，它会得到怎样的信息？移动真实密度，更换损失，把第二个网络报告的距离与精确值对照。',
};

const en = {
  picture:
    'Real and generated density; the generator and the push of its loss; discriminator or critic beside the best one; the two distribution functions',
  still: 'Before training: the generated density lies between the two modes of the real one.',
  panels: {
    densities: 'Densities: p real, q generated',
    generator: 'Noise z upwards, G(z) across; the push on it',
    discriminator: 'D learned; dashed, the best D*',
    critic: 'f learned, slope one at most; dashed, the best f*',
    sums: 'Distribution functions; the area between is W₁',
  },
  terms: 'Terms and their present values',
  names: {
    real: 'real, modes at',
    generated: 'generated, left and right of the middle',
    score: 'mean on p, on q',
    best: 'mean on p, on q',
    value: 'value of the game',
    divergence: 'exact divergence',
    distance: 'exact distance',
    loss: 'loss of the generator',
  },
  handle: { left: 'Left mode of p', right: 'Right mode of p' },
  settings: {
    loss: 'They play for',
    generator: 'Generator G',
    weight: 'Weight of the left',
    sd: 'Width of the modes',
    innerSteps: 'D steps per G step',
    left: 'Left mode',
    right: 'Right mode',
    presets: 'Try',
  },
  loss: {
    standard: 'log(1 − D)',
    'non-saturating': '−log D',
    clipping: 'Wasserstein, clipped',
    penalty: 'Wasserstein, penalty',
  } satisfies Record<Loss, string>,
  generator: { affine: 'a + bz', network: 'network, 16 units' } satisfies Record<GeneratorKind, string>,
  presets: { collapse: 'A mode lost', cure: 'The same with a critic', stiff: 'A stiff generator' },
  columns: { divergence: 'JS', distance: 'W₁' },
  rows: { seen: 'As the second network sees it', exact: 'Exact', difference: 'Difference' },
  tableCaption:
    'Over all of p and q, not over a batch of samples. What a network sees is never more than the exact value.',
  trace: 'In the course of training',
  traceNote: 'ink is exact, colour is what the second network sees',
  traceDivergence: 'JS divergence',
  traceDistance: 'W₁',
  steps: (done: number | null, wanted: number) =>
    done === wanted ? `step ${wanted}` : `step ${done ?? '–'} of ${wanted}`,
  failed: 'Training could not be started in this browser.',
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '真实密度与生成密度；生成器及其损失的推力；判别器或评价函数与最优者；两个分布函数',
  still: '训练之前：生成密度位于真实密度的两峰之间。',
  panels: {
    densities: '密度：p 真实，q 生成',
    generator: '纵向为噪声 z，横向为 G(z)，箭头为推力',
    discriminator: '学到的 D；虚线为最优 D*',
    critic: '学到的 f（斜率不超过 1）；虚线为最优 f*',
    sums: '两个分布函数，其间的面积为 W₁',
  },
  terms: '各项及其当前值',
  names: {
    real: '真实，两峰位于',
    generated: '生成，中点左、右各占',
    score: '在 p、q 上的均值',
    best: '在 p、q 上的均值',
    value: '博弈的值',
    divergence: '精确散度',
    distance: '精确距离',
    loss: '生成器的损失',
  },
  handle: { left: 'p 的左峰', right: 'p 的右峰' },
  settings: {
    loss: '博弈的目标',
    generator: '生成器 G',
    weight: '左峰的权重',
    sd: '峰的宽度',
    innerSteps: 'G 每步前 D 的步数',
    left: '左峰',
    right: '右峰',
    presets: '试试看',
  },
  loss: {
    standard: 'log(1 − D)',
    'non-saturating': '−log D',
    clipping: 'Wasserstein，截断',
    penalty: 'Wasserstein，梯度惩罚',
  },
  generator: { affine: 'a + bz', network: '网络，16 个单元' },
  presets: { collapse: '丢掉一个峰', cure: '换成评价函数', stiff: '僵硬的生成器' },
  columns: { divergence: 'JS', distance: 'W₁' },
  rows: { seen: '第二个网络所见', exact: '精确值', difference: '差' },
  tableCaption: '对整个 p 与 q 计算，而不是对一批样本。网络所见从不超过精确值。',
  trace: '训练过程',
  traceNote: '墨线为精确值，彩线为第二个网络所见',
  traceDivergence: 'JS 散度',
  traceDistance: 'W₁',
  steps: (done, wanted) => (done === wanted ? `第 ${wanted} 步` : `第 ${done ?? '–'} 步，共 ${wanted} 步`),
  failed: '本浏览器无法开始训练。',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
