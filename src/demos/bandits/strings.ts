import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Policy } from './policies.ts';
import type { ScaleName } from './state.ts';

export const QUESTION: Bilingual = {
  en: 'Several slot machines, and nobody knows which pays best. How much must finding out cost, and who finds out most cheaply: the optimist, the one who sometimes tries anything, or the one who believes by chance?',
  zh: '几台老虎机，不知哪台最好。弄清楚这件事至少要付出多少？谁付得最少：乐观者、偶尔乱试的人，还是随信念抽签的人？',
};

const en = {
  picture: 'The arms with their true means, and what one player holds of them',
  regretPicture:
    'Mean regret of UCB1, ε-greedy and Thompson sampling over the number of plays, with the upper and the lower bound',
  still:
    'The regret of UCB1 and Thompson sampling grows like a logarithm, that of ε-greedy in proportion to the plays.',
  terms: 'Terms and their present values',
  names: {
    regret: 'regret, UCB1, ε, TS',
    gap: 'gaps',
    count: 'mean plays of the arms',
    choice: 'last choice',
    ucb1: 'UCB1’s share of its bound',
    greedy: 'ε-greedy: cost of exploring',
    thompson: 'TS, times the lower bound',
    epsilon: 'chance of any arm',
    bound: 'UCB1’s bound',
    lower: 'lower bound, times ln n',
  },
  handle: (arm: number) => `True mean of arm ${arm}`,
  plays: 'plays',
  arm: (arm: number) => `arm ${arm}`,
  hint: {
    ucb1: 'Drag the true means (circles). Dots are the averages of the first player, whiskers reach up to the index; the shaded arm was played last.',
    greedy:
      'Drag the true means (circles). Dots are the averages of the first player; the shaded arm was played last.',
    thompson:
      'Drag the true means (circles). Humps are the first player’s beliefs; the shaded arm was played last.',
  } satisfies Record<Policy, string>,
  policy: 'Player shown',
  policies: { ucb1: 'UCB1', greedy: 'ε-greedy', thompson: 'Thompson' } satisfies Record<Policy, string>,
  arms: 'Arms',
  scale: 'Height of the picture',
  scales: { regret: 'regrets', bound: 'whole bound' } satisfies Record<ScaleName, string>,
  settings: { epsilon: 'Exploration ε', runs: 'Players of each' },
  trace: 'Mean regret after n plays',
  traceNote:
    'the axis of n is logarithmic, so a straight line is growth like ln n; bands are two standard errors',
  lines: {
    bound: 'bound',
    lower: 'lower',
    ucb1: 'UCB1',
    greedy: 'ε-greedy',
    thompson: 'Thompson',
  },
  columns: { mean: 'Regret', error: '± error', share: 'Best arm' },
  rows: {
    random: 'Choosing blindly, exact',
    bound: 'UCB1’s bound, exact',
    lower: 'Lower bound × ln n, exact',
    exploring: 'ε-greedy’s exploring, exact',
  },
  tableCaption: 'Regrets are means over the players; the share of plays of the best arm is theirs too.',
  progress: (n: string) => `${n} plays each`,
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '各臂的真实均值，以及一位玩家对它们的认识',
  regretPicture: 'UCB1、ε-贪心与汤普森采样的平均遗憾值随次数的变化，以及上界与下界',
  still: 'UCB1 与汤普森采样的遗憾值按对数增长，ε-贪心的与次数成正比。',
  terms: '各项及其当前值',
  names: {
    regret: '遗憾值：UCB1、ε、TS',
    gap: '差距',
    count: '各臂平均次数',
    choice: '上次所选',
    ucb1: 'UCB1 占其上界的',
    greedy: 'ε-贪心：探索的代价',
    thompson: 'TS 为下界的倍数',
    epsilon: '任选一臂的概率',
    bound: 'UCB1 的上界',
    lower: '下界乘 ln n',
  },
  handle: (arm) => `臂 ${arm} 的真实均值`,
  plays: '次数',
  arm: (arm) => `臂 ${arm}`,
  hint: {
    ucb1: '拖动真实均值（圆圈）。圆点是第一位玩家的平均所得，横线伸到指标处；阴影为上次所拉的臂。',
    greedy: '拖动真实均值（圆圈）。圆点是第一位玩家的平均所得；阴影为上次所拉的臂。',
    thompson: '拖动真实均值（圆圈）。隆起是第一位玩家的信念；阴影为上次所拉的臂。',
  },
  policy: '显示哪位玩家',
  policies: { ucb1: 'UCB1', greedy: 'ε-贪心', thompson: '汤普森' },
  arms: '臂数',
  scale: '图的高度',
  scales: { regret: '到遗憾值', bound: '到整个上界' },
  settings: { epsilon: '探索概率 ε', runs: '每种策略的玩家数' },
  trace: 'n 次之后的平均遗憾值',
  traceNote: 'n 轴为对数，直线即按 ln n 增长；色带为两倍标准误',
  lines: { bound: '上界', lower: '下界', ucb1: 'UCB1', greedy: 'ε-贪心', thompson: '汤普森' },
  columns: { mean: '遗憾值', error: '± 标准误', share: '最优臂' },
  rows: {
    random: '盲目选择，精确',
    bound: 'UCB1 的上界，精确',
    lower: '下界乘 ln n，精确',
    exploring: 'ε-贪心的探索，精确',
  },
  tableCaption: '遗憾值是各玩家的平均；最优臂所占次数的比例也是。',
  progress: (n) => `每人 ${n} 次`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
