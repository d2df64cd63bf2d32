import type { Bilingual, Locale } from '#domain/locale.ts';
import type { FlowKind } from './flow.ts';

export const QUESTION: Bilingual = {
  en: 'Where does the probability go when a map stretches the line? Bend the map and follow a piece of mass from the base density to the new one.',
  zh: '映射拉伸数轴时，概率去了哪里？弯折映射，跟着一块质量从基密度走到新密度。',
};

const en = {
  picture: 'A base density below, a map that can be bent, and beside it the density that the map makes',
  still:
    'The mass of an interval under a standard normal goes up to the map and across to an interval of another width, where the density has another height and the area is the same.',
  terms: 'Terms and their present values',
  names: {
    base: 'base density, mid-strip',
    slope: 'stretching there',
    density: 'new density there',
    map: 'the point',
    mass: 'mass before',
    after: 'mass after',
    likelihood: 'its mean, exact',
  },
  knot: (i: number) => `Knot ${String(i)} of the map`,
  place: (z: string, x: string) => `z ${z}, x ${x}`,
  ends: { from: 'Left end a of the interval', to: 'Right end b of the interval' },
  axis: { z: 'z', x: 'x', base: 'Pr(z)', density: 'Pr(x)' },
  hint: 'Drag the dots on the map, and the ends of the interval below. Dotted: the way of its middle; grey: that of the last sample.',
  kind: 'Pieces of the map',
  kinds: { linear: 'Straight', spline: 'Smooth (rational quadratic)' } satisfies Record<FlowKind, string>,
  settings: { from: 'Left end a', to: 'Right end b', presets: 'Try' },
  presets: { identity: 'Identity', humps: 'Two humps', squash: 'Pressed to the rims' },
  columns: { measured: 'Found', exact: 'Exact', difference: 'Difference' },
  rows: {
    after: 'Mass after, integrated over x',
    whole: 'All mass after the map',
    share: 'Share of samples in the image',
    likelihood: 'Mean of log Pr(x)',
    mean: 'Mean of x',
  },
  caption: (error: string) =>
    `Integrals by quadrature over x; the exact values come from z alone. Standard error of the share: ${error}.`,
  progress: (n: number) => (n === 1 ? '1 sample' : `${String(n)} samples`),
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '下方是基密度，中间是可以弯折的映射，旁边是映射造出的密度',
  still: '标准正态下某区间的质量向上到达映射，再横向到达另一个宽度不同的区间；那里密度的高度变了，面积不变。',
  terms: '各项及其当前值',
  names: {
    base: '区间中点的基密度',
    slope: '该处的拉伸倍数',
    density: '该处的新密度',
    map: '这一点',
    mass: '映射前的质量',
    after: '映射后的质量',
    likelihood: '其均值，精确',
  },
  knot: (i) => `映射的节点 ${String(i)}`,
  place: (z, x) => `z ${z}，x ${x}`,
  ends: { from: '区间左端 a', to: '区间右端 b' },
  axis: { z: 'z', x: 'x', base: 'Pr(z)', density: 'Pr(x)' },
  hint: '拖动映射上的圆点，以及下方区间的两端。点线是区间中点走的路，灰线是最近一个样本走的路。',
  kind: '映射的各段',
  kinds: { linear: '直线', spline: '光滑（有理二次）' },
  settings: { from: '左端 a', to: '右端 b', presets: '试试看' },
  presets: { identity: '恒等映射', humps: '两个峰', squash: '压向两边' },
  columns: { measured: '求得', exact: '精确', difference: '差' },
  rows: {
    after: '映射后的质量，对 x 积分',
    whole: '映射后的总质量',
    share: '落入像区间的样本比例',
    likelihood: 'log Pr(x) 的均值',
    mean: 'x 的均值',
  },
  caption: (error) => `积分是对 x 作数值积分，精确值只由 z 算出。样本比例的标准误为 ${error}。`,
  progress: (n) => `${String(n)} 个样本`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
