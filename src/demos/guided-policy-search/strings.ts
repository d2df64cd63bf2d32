import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Phase } from './run.ts';
import type { Part } from './term-values.ts';
import type { View } from './task.ts';

/** The question of the hub that the demo answers. */
export const QUESTION: Bilingual = {
  en: 'What does it cost merely to copy the teachers, and what do teachers and pupil gain by negotiating? Drag the starts, set the price of disagreement, and watch the two kinds of trajectories pull each other together.',
  zh: '照抄老师要多付多少代价？师生商量着来，又能得到什么？拖动起点，调节分歧的价码，看两类轨迹怎样互相靠拢。',
};

const en = {
  plane: 'Position and velocity: the trajectory of each start, and what the policy does from there',
  still: (copy: string, best: string) =>
    `Copying the cheapest trajectories costs ${copy}; the policy that was negotiated costs ${best}, the least that any can.`,
  controlsName: 'Controls of one start over time, what the policy would do there, and the multipliers',
  residualsName: 'Norms of the primal and the dual residual by round, with their thresholds',
  landscapeName: 'What a policy costs over its two parameters, with the way of the negotiated one',
  terms: 'Terms and their present values',
  names: {
    trajectory: 'trajectories, their cost',
    policy: 'policy, its cost',
    theta: 'its parameters',
    multiplier: 'multipliers, their norm',
    rho: 'penalty',
    primal: 'disagreement, its norm',
    dual: 'change of the policy, times ρ',
    cost: 'policy over the best one',
    exact: 'best policy, exact',
  } satisfies Record<Part, string>,
  start: (number: number) => `Start ${String(number)}`,
  startText: (p: string, v: string) => `position ${p}, velocity ${v}`,
  position: 'position $p$',
  velocity: 'velocity $v$',
  time: 'time (s)',
  control: 'control $u$',
  multiplier: '$\\lambda$',
  round: 'round',
  residual: 'residuals',
  stop: 'stop',
  controlsTitle: (number: number) => `Controls from start ${String(number)}`,
  controlsNote: 'the policy is asked at the states of the trajectory.',
  residualsTitle: 'Residuals',
  residualsNote: (round: number | undefined) =>
    round === undefined
      ? 'the stopping rule is never met: they do not agree.'
      : `the stopping rule is met after round ${String(round)}.`,
  landscapeTitle: 'Cost of a policy',
  landscapeNote: 'from its copy (ring) towards the best one (cross); lines of equal cost.',
  legend: {
    trajectory: 'trajectory',
    policy: 'policy',
    exact: 'best policy',
    response: 'policy, at its states',
    multiplier: 'multiplier',
    primal: 'primal ‖r‖',
    dual: 'dual ‖s‖',
    thresholds: 'thresholds',
  },
  views: { velocity: 'position and velocity', push: 'position only, and a constant' } satisfies Record<
    View,
    string
  >,
  view: 'What the policy sees',
  rho: 'Penalty ρ',
  wind: 'Wind',
  presets: 'Try',
  preset: { low: 'Price too low', high: 'Price too high', calm: 'Nothing to negotiate' },
  columns: { cost: 'Cost', over: 'Over the best', first: 'θ₁', second: 'θ₂' },
  rows: {
    alone: 'Trajectories on their own',
    copy: 'Policy that copies them',
    now: 'Trajectories now',
    policy: 'Policy now',
    exact: 'Best policy, exact',
  },
  caption:
    'No policy reaches what the trajectories cost on their own. Where they come to agree, the difference to the best policy falls to zero.',
  phases: {
    start: 'the copy',
    trajectories: 'trajectory step',
    policy: 'policy step',
    multipliers: 'multiplier step',
  } satisfies Record<Phase | 'start', string>,
  progress: (round: number, phase: string) => (round === 0 ? phase : `round ${String(round)}, ${phase}`),
};

export type Strings = typeof en;

const zh: Strings = {
  plane: '位置与速度：每个起点的轨迹，以及策略从那里会怎么走',
  still: (copy, best) => `照抄最便宜的轨迹，代价是 ${copy}；商量出来的策略只要 ${best}，已是可能的最小值。`,
  controlsName: '一个起点的控制量随时间变化、策略在该处的做法，以及乘子',
  residualsName: '各轮原始残差与对偶残差的范数及其阈值',
  landscapeName: '策略的代价随两个参数的变化，以及商量中策略走过的路',
  terms: '各项及其当前值',
  names: {
    trajectory: '轨迹的代价',
    policy: '策略的代价',
    theta: '策略的参数',
    multiplier: '乘子的范数',
    rho: '惩罚系数',
    primal: '分歧的范数',
    dual: '策略的变动乘以 ρ',
    cost: '策略比最优多付',
    exact: '最优策略（精确）',
  },
  start: (number) => `起点 ${String(number)}`,
  startText: (p, v) => `位置 ${p}，速度 ${v}`,
  position: '位置 $p$',
  velocity: '速度 $v$',
  time: '时间（秒）',
  control: '控制量 $u$',
  multiplier: '$\\lambda$',
  round: '轮次',
  residual: '残差',
  stop: '停止',
  controlsTitle: (number) => `起点 ${String(number)} 的控制量`,
  controlsNote: '策略在轨迹的各个状态上作答。',
  residualsTitle: '残差',
  residualsNote: (round) =>
    round === undefined ? '停止准则始终不满足：双方谈不拢。' : `第 ${String(round)} 轮后满足停止准则。`,
  landscapeTitle: '策略的代价',
  landscapeNote: '从照抄（圆环）走向最优（叉号）；曲线为等代价线。',
  legend: {
    trajectory: '轨迹',
    policy: '策略',
    exact: '最优策略',
    response: '策略在该处的做法',
    multiplier: '乘子',
    primal: '原始 ‖r‖',
    dual: '对偶 ‖s‖',
    thresholds: '阈值',
  },
  views: { velocity: '位置与速度', push: '只有位置，外加常数' },
  view: '策略看得见什么',
  rho: '惩罚系数 ρ',
  wind: '风力',
  presets: '试试看',
  preset: { low: '价码太低', high: '价码太高', calm: '无须商量' },
  columns: { cost: '代价', over: '比最优多', first: 'θ₁', second: 'θ₂' },
  rows: {
    alone: '轨迹各行其是',
    copy: '照抄它们的策略',
    now: '当前轨迹',
    policy: '当前策略',
    exact: '最优策略（精确）',
  },
  caption: '轨迹各行其是时的代价，没有策略达得到；谈得拢时，与最优策略的差趋于零。',
  phases: { start: '照抄', trajectories: '轨迹步', policy: '策略步', multipliers: '乘子步' },
  progress: (round, phase) => (round === 0 ? phase : `第 ${String(round)} 轮，${phase}`),
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
