import type { Bilingual, Locale } from '#domain/locale.ts';

import type { Part } from './terms.ts';
import type { Kind } from './vectors.ts';

/** What the hub asks and the demo answers. */
export const QUESTION: Bilingual = {
  en: '“The trophy did not fit into the case because it was too big.” What does “it” look at, and how little must its query move for it to look at the other noun?',
  zh: '“奖杯放不进箱子，因为它太大了。”“它”在看谁？它的查询只要动多少，就会转而去看另一个名词？',
};

const en = {
  still:
    'Keys and queries of three tokens, with the line on which “it” matches trophy and case equally well. Below, their values as the corners of a triangle; the output of “it” lies inside, drawn to the values by lines as thick as their weights.',
  tokens: ['trophy', 'case', 'it'],
  terms: 'Terms, with their present numbers for the chosen token',
  names: {
    queries: 'query',
    keys: 'keys',
    scores: 'scores',
    root: 'root of the key’s length',
    weights: 'attention',
    values: 'values',
    outputs: 'output',
  } as Record<Part, string>,
  planes: { match: 'Keys and queries', mix: 'Values and outputs' },
  planeHints: {
    match: 'Drag a ring, or move it with the arrow keys. A query attends to the keys that lie its way.',
    mix: 'Lines lead from the values to the chosen output, as thick as their weights.',
  },
  pictures: {
    match: 'Plane with a key and a query for each of three tokens',
    mix: 'Plane with the value and the output of each of three tokens',
  },
  vector: { keys: 'key', queries: 'query', values: 'value' } as Record<Kind, string>,
  handle: (vector: string, token: string) => `${vector} of “${token}”`,
  pair: (a: string, b: string) => `${a}, ${b}`,
  matrix: 'Attention matrix',
  matrixHint:
    'Column: who looks. Row: who is looked at. Type a weight, and the others of its column share the rest.',
  weight: (from: string, to: string) => `Attention of “${from}” to “${to}”`,
  sum: 'sum',
  choose: (token: string) => `Write out “${token}”`,
  walk: {
    row: (who: string, from: string, to: string) => `“${who}”: from “${from}” to “${to}”`,
    same: (who: string) => `“${who}”: two equal keys match it best`,
    columns: { moved: 'query moved', exact: 'exact distance', difference: 'difference' },
    caption:
      'Play moves the query of the chosen token straight to the dashed line, in steps of 0.1: on it the two keys that match best match equally well.',
    arrived: (who: string, from: string, to: string) =>
      `“${who}” now looks at “${to}” no less than at “${from}”.`,
    progress: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  },
  root: 'divide scores by √2, the root of the key’s length',
  compute: 'Let the softmax decide again',
  products: (token: string) => `Every product for “${token}”`,
  heads: { dot: 'k · q', score: 'score s', exp: 'exp s', weight: 'weight a', product: 'a v' },
  byHand: 'weights set by hand: scores are not used',
  output: 'sum = output',
};

export type Strings = typeof en;

const zh: Strings = {
  still:
    '上图是三个词元的键与查询，虚线上“它”与奖杯、箱子匹配得一样好。下图中三个词元的值是三角形的顶点，“它”的输出落在三角形内，与各个值相连，连线的粗细就是权重。',
  tokens: ['奖杯', '箱子', '它'],
  terms: '各项（所选词元的当前值）',
  names: {
    queries: '查询',
    keys: '键',
    scores: '得分',
    root: '键长的平方根',
    weights: '注意力',
    values: '值',
    outputs: '输出',
  },
  planes: { match: '键与查询', mix: '值与输出' },
  planeHints: {
    match: '拖动圆圈，或用方向键移动。查询会关注与自己方向相近的键。',
    mix: '从各个值连到所选输出的线，粗细就是权重。',
  },
  pictures: {
    match: '平面上三个词元各自的键与查询',
    mix: '平面上三个词元各自的值与输出',
  },
  vector: { keys: '键', queries: '查询', values: '值' },
  handle: (vector, token) => `“${token}”的${vector}`,
  pair: (a, b) => `${a}，${b}`,
  matrix: '注意力矩阵',
  matrixHint: '列：谁在看；行：看谁。改动一个权重，同一列的其余权重按原比例分配剩下的部分。',
  weight: (from, to) => `“${from}”对“${to}”的注意力`,
  sum: '合计',
  choose: (token) => `展开“${token}”`,
  walk: {
    row: (who, from, to) => `“${who}”：从“${from}”到“${to}”`,
    same: (who) => `“${who}”：最匹配的两个键相同`,
    columns: { moved: '查询已移动', exact: '精确距离', difference: '差' },
    caption: '按“播放”，所选词元的查询便笔直走向虚线，每步 0.1：在虚线上，与它最匹配的两个键匹配得一样好。',
    arrived: (who, from, to) => `现在“${who}”看“${to}”已不少于看“${from}”。`,
    progress: (n) => `${n} 步`,
  },
  root: '得分除以 √2（键长的平方根）',
  compute: '仍由 softmax 决定',
  products: (token) => `“${token}”的每一个乘积`,
  heads: { dot: 'k · q', score: '得分 s', exp: 'exp s', weight: '权重 a', product: 'a v' },
  byHand: '权重由手动设定，不使用得分',
  output: '合计即输出',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
