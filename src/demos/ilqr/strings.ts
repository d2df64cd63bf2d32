import type { Bilingual, Locale } from '#domain/locale.ts';
import type { System } from './task.ts';
import type { Part } from './term-values.ts';

/** The question of the hub that the demo answers. */
export const QUESTION: Bilingual = {
  en: 'A plan that fails is improved on a sketch of straight lines and parabolas. How far can each sketch be trusted, how many does a swing-up take, and what is the feedback worth that comes with the plan?',
  zh: '失败的计划，在直线与抛物线画成的草图上改进。每张草图能信到几分？甩起一次要画多少张？随计划一同得来的反馈又值多少？',
};

const en = {
  system: 'System',
  systems: { 'cart-pole': 'cart-pole', pendulum: 'pendulum' } satisfies Record<System, string>,
  stageName: 'The motion: the pole now, over pictures of the plan',
  iterationName: 'The angle over time: the plan, what the model promises, refused trials, and the next plan',
  searchName: 'The cost over the step α: model and truth, with the trials of the line search',
  courseName: 'The cost of every plan',
  gainsName: 'The control of the plan with the change that is proposed, and the feedback gains, over time',
  pushName: 'The angle over time when the motion begins off the plan: with feedback and without',
  still: (plan: number, count: number, cost: string, last: string) =>
    `Plan ${String(plan)} of ${String(count)} swings the pole almost up, at a cost of ${cost}; the last one costs ${last}.`,
  terms: 'Terms and their present values',
  names: {
    cost: 'cost of the plan',
    weight: 'weight of the control',
    plan: 'its control, now',
    openLoop: 'proposed change, now',
    feedback: 'reactions, now',
    deviation: 'off the plan, now',
    promise: 'promised change of the cost',
    alpha: 'step taken',
    truth: 'true cost of the step',
    next: 'control of the next plan',
  } satisfies Record<Part, string>,
  iterationTitle: (plan: number, last: boolean) =>
    last ? `Plan ${String(plan)}, the last` : `From plan ${String(plan)} to the next`,
  searchTitle: 'Line search',
  searchNote: (trials: number, alpha: string, ratio: string) =>
    `${trials === 1 ? 'the full step is taken' : `${trials === 2 ? 'the full step is' : `${String(trials - 1)} trials are`} refused, α = ${alpha} is taken`} (z = ${ratio}).`,
  courseTitle: 'All plans',
  courseNote: (count: number, converged: boolean) =>
    converged
      ? `after ${String(count)} iterations a step promises less than 0.01 %.`
      : `stopped after ${String(count)} iterations.`,
  gainsTitle: 'The backward pass',
  gainsNote:
    'computed from the right to the left. Dashed: the plan with the change k; below: the entries of K.',
  pushTitle: 'Begun off the plan',
  pushNote: 'with its feedback, and its controls alone.',
  noPush: 'it begins on the plan now: drag the tip of the hanging pole.',
  weight: 'Weight R of control',
  spread: 'First guess σ',
  push: 'Start off the plan: tip of the pole',
  pushText: (radians: string, right: boolean) => `${radians} radians to the ${right ? 'right' : 'left'}`,
  moment: 'Moment (s)',
  plan: 'Plan looked at',
  planText: (plan: number, cost: string) => `plan ${String(plan)}, cost ${cost}`,
  play: 'Play the motion',
  pause: 'Pause',
  count: (plan: number, last: number) => `plan ${String(plan)} of ${String(last)}`,
  solving: 'Computing …',
  failed: (why: string) => `This could not be computed: ${why}`,
  last: 'the last plan: a step promises less than 0.01 %.',
  time: 'time (s)',
  angle: 'angle $\\theta$ (rad)',
  gains: 'gains $\\mathbf{K}$',
  costOfStep: '$J(\\alpha)$',
  costOfPlan: '$J$',
  stepName: 'step $\\alpha$',
  iteration: 'plan',
  upright: 'up',
  hanging: 'down',
  control: { 'cart-pole': 'force $u$ (N)', pendulum: 'torque $u$ (N m)' } satisfies Record<System, string>,
  legend: {
    plan: 'plan',
    promise: 'full step, model',
    refused: 'refused',
    next: 'next plan',
    corrected: 'with feedback',
    alone: 'controls alone',
  },
  column: { promised: 'model', truth: 'true cost', difference: 'difference' },
  row: {
    plan: 'Plan',
    full: 'Full step, α = 1',
    taken: (alpha: string) => `Step taken, α = ${alpha}`,
    last: 'Step taken',
    corrected: 'Plan, begun off, with feedback',
    alone: 'Plan, begun off, controls alone',
  },
  caption:
    'The model expands along the plan; the true cost is that of the roll-out. The difference of the last two rows is to the plan.',
};

export type Strings = typeof en;

const zh: Strings = {
  system: '系统',
  systems: { 'cart-pole': '平衡车', pendulum: '单摆' },
  stageName: '运动：此刻的杆，以及计划的分时图',
  iterationName: '角度随时间变化：计划、模型的许诺、被拒绝的尝试与下一份计划',
  searchName: '代价随步长 α 变化：模型与真实值，以及线搜索的各次尝试',
  courseName: '每一份计划的代价',
  gainsName: '计划的控制量与提议的改动，以及反馈增益，随时间变化',
  pushName: '起点偏离计划时角度随时间的变化：有反馈与无反馈',
  still: (plan, count, cost, last) =>
    `${String(count)} 份计划中的第 ${String(plan)} 份几乎把杆甩起，代价为 ${cost}；最后一份的代价为 ${last}。`,
  terms: '各项及其当前值',
  names: {
    cost: '计划的代价',
    weight: '控制量的权重',
    plan: '此刻的控制量',
    openLoop: '此刻提议的改动',
    feedback: '此刻的反馈增益',
    deviation: '此刻偏离计划',
    promise: '许诺的代价改变',
    alpha: '接受的步长',
    truth: '这一步的真实代价',
    next: '下一份计划的控制量',
  },
  iterationTitle: (plan, last) =>
    last ? `计划 ${String(plan)}，最后一份` : `从计划 ${String(plan)} 到下一份`,
  searchTitle: '线搜索',
  searchNote: (trials, alpha, ratio) =>
    `${trials === 1 ? '整步被接受' : `前 ${String(trials - 1)} 次尝试被拒绝，接受 α = ${alpha}`}（z = ${ratio}）。`,
  courseTitle: '全部计划',
  courseNote: (count, converged) =>
    converged
      ? `${String(count)} 次迭代之后，一步所许诺的已不足 0.01%。`
      : `迭代 ${String(count)} 次后停止。`,
  gainsTitle: '反向扫描',
  gainsNote: '从右往左计算。虚线：加上改动 k 的计划；下图：K 的各个分量。',
  pushTitle: '起点偏离计划',
  pushNote: '有反馈与只用控制量之比较。',
  noPush: '现在起点就在计划上：拖动下垂的杆端试试。',
  weight: '控制量的权重 R',
  spread: '初始猜测 σ',
  push: '起点偏离计划：杆端',
  pushText: (radians, right) => `向${right ? '右' : '左'} ${radians} 弧度`,
  moment: '时刻（秒）',
  plan: '所看的计划',
  planText: (plan, cost) => `计划 ${String(plan)}，代价 ${cost}`,
  play: '播放运动',
  pause: '暂停',
  count: (plan, last) => `计划 ${String(plan)}，共 ${String(last)} 次迭代`,
  solving: '正在计算……',
  failed: (why) => `无法计算：${why}`,
  last: '已是最后一份计划：一步所许诺的不足 0.01%。',
  time: '时间（秒）',
  angle: '角度 $\\theta$（弧度）',
  gains: '增益 $\\mathbf{K}$',
  costOfStep: '$J(\\alpha)$',
  costOfPlan: '$J$',
  stepName: '步长 $\\alpha$',
  iteration: '计划',
  upright: '直立',
  hanging: '下垂',
  control: { 'cart-pole': '力 $u$（N）', pendulum: '力矩 $u$（N·m）' },
  legend: {
    plan: '计划',
    promise: '整步，模型',
    refused: '被拒绝',
    next: '下一份计划',
    corrected: '有反馈',
    alone: '只用控制量',
  },
  column: { promised: '模型', truth: '真实代价', difference: '差' },
  row: {
    plan: '计划',
    full: '整步，α = 1',
    taken: (alpha) => `接受的步长 α = ${alpha}`,
    last: '接受的步长',
    corrected: '计划，起点有偏差，有反馈',
    alone: '计划，起点有偏差，只用控制量',
  },
  caption: '模型沿计划展开；真实代价由推演得到。最后两行的差是与计划相比。',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
