import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Action } from './grid.ts';
import type { Method } from './learner.ts';
import type { Shown } from './state.ts';

export const QUESTION: Bilingual = {
  en: 'Two agents learn beside a cliff with the same slips. Which one learns the best path, and which one earns more on its way? Compare their tables with the exact values, move the cliffs, and see what exploration costs.',
  zh: '两个智能体在悬崖边学习，失足的概率相同。谁学到最优的路，谁一路上得到的回报更多？把它们的表与精确值对照，移动悬崖，看看探索要付出什么代价。',
};

const en = {
  picture:
    'A grid of four by eight cells with a start, a goal and cliffs; each cell shows its value and its best action',
  still:
    'What SARSA has learnt after 8000 updates: its path keeps its distance from the cliff along the bottom.',
  terms: 'Terms of the last update and their values',
  names: {
    iteration: 'start, value iteration',
    q: 'start, Q-learning',
    sarsa: 'start, SARSA',
    cell: 'last update',
    reward: 'reward',
    next: 'what follows counts as',
    rate: 'step size',
    discount: 'discount',
    epsilon: 'exploration',
  },
  cell: (row: number, column: number) => `Row ${row}, column ${column}`,
  start: 'start',
  goal: 'goal',
  cliff: 'cliff',
  is: (value: string, action: string) => `value ${value}, best action ${action}`,
  actions: { up: 'up', down: 'down', right: 'right', left: 'left' } satisfies Record<Action, string>,
  hint: 'The dot marks the start, the line the best actions from there. A click makes a cell a cliff, or a cliff a cell; the arrow keys and Enter do the same.',
  method: 'Table shown',
  methods: { iteration: 'Value iteration', q: 'Q-learning', sarsa: 'SARSA' } satisfies Record<Method, string>,
  show: 'Numbers in the cells',
  shown: { estimate: 'learnt', exact: 'exact', difference: 'difference' } satisfies Record<Shown, string>,
  settings: { rate: 'Step size α', epsilon: 'Exploration ε', discount: 'Discount γ', fall: 'A fall costs' },
  trace: 'Mean error of the table after so many updates',
  rows: {
    value: 'Value of the start',
    exact: 'Exact',
    difference: 'Difference',
    error: 'Mean error of all cells',
    returns: 'Return, mean of the last 100 episodes',
    exactReturns: 'Exact, with these slips for ever',
    episodes: 'Episodes',
  },
  tableCaption:
    'Exact for Q-learning and value iteration: the optimum. Exact for SARSA: the best that an agent with these slips can have.',
  progress: (n: number) => (n === 1 ? '1 update each' : `${n} updates each`),
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '四行八列的网格，有起点、终点和悬崖；每格标出价值与最优动作',
  still: 'SARSA 更新 8000 次之后学到的表：它的路与底部的悬崖保持距离。',
  terms: '最近一次更新的各项及其数值',
  names: {
    iteration: '起点，价值迭代',
    q: '起点，Q 学习',
    sarsa: '起点，SARSA',
    cell: '最近一次更新',
    reward: '奖励',
    next: '后续价值算作',
    rate: '步长',
    discount: '折扣因子',
    epsilon: '探索概率',
  },
  cell: (row, column) => `第 ${row} 行第 ${column} 列`,
  start: '起点',
  goal: '终点',
  cliff: '悬崖',
  is: (value, action) => `价值 ${value}，最优动作${action}`,
  actions: { up: '向上', down: '向下', right: '向右', left: '向左' },
  hint: '圆点为起点，折线为由此出发的最优动作。点击可把格子变成悬崖，或把悬崖变回格子；也可用方向键与回车键。',
  method: '显示哪张表',
  methods: { iteration: '价值迭代', q: 'Q 学习', sarsa: 'SARSA' },
  show: '格中的数',
  shown: { estimate: '学到的值', exact: '精确值', difference: '差' },
  settings: { rate: '步长 α', epsilon: '探索概率 ε', discount: '折扣因子 γ', fall: '跌落的代价' },
  trace: '若干次更新之后表的平均误差',
  rows: {
    value: '起点的价值',
    exact: '精确值',
    difference: '差',
    error: '全部格子的平均误差',
    returns: '最近 100 个回合的平均回报',
    exactReturns: '精确值（一直这样失足）',
    episodes: '回合数',
  },
  tableCaption: '精确值：Q 学习与价值迭代为最优价值；SARSA 为带有这种失足的智能体所能达到的最好价值。',
  progress: (n) => `各更新 ${n} 次`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
