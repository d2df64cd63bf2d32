import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Term } from './terms.ts';

/** The question of the hub that the demo answers. */
export const QUESTION: Bilingual = {
  en: 'The gradient says which way a policy improves, not how far to go. How far can the plane and the ellipse be trusted, and how much of the possible gain does their step reach?',
  zh: '梯度只说策略往哪边改进，没说该走多远。平面和椭圆能信到多远？照它们走出的一步，能拿到最大增益的几成？',
};

/** What one language says in this demo. */
export interface Strings {
  readonly plane: string;
  readonly triangle: string;
  readonly planeName: string;
  readonly triangleName: string;
  readonly searchName: string;
  readonly actionsName: string;
  readonly still: (kl: string, delta: string, share: string) => string;
  readonly policy: string;
  readonly policyInTriangle: string;
  readonly action: (name: string) => string;
  readonly advantageOf: (name: string) => string;
  readonly probability: string;
  readonly advantage: string;
  readonly probabilities: (values: readonly string[]) => string;
  /** The list of terms, and what each is. */
  readonly terms: string;
  readonly names: Record<Term, string>;
  readonly legend: {
    readonly kl: string;
    readonly fisher: string;
    readonly step: string;
    readonly taken: string;
    readonly refused: string;
    readonly plain: string;
    readonly optimum: string;
    readonly gain: string;
  };
  readonly delta: string;
  readonly backtrack: string;
  readonly steps: (n: number) => string;
  readonly newTask: string;
  readonly stepsSettled: (n: number) => string;
  readonly settled: (n: number) => string;
  readonly even: string;
  readonly share: string;
  readonly search: string;
  readonly searchNote: (trials: number) => string;
  readonly column: { readonly kl: string; readonly gain: string; readonly share: string };
  readonly row: {
    readonly promised: string;
    readonly full: string;
    readonly difference: string;
    readonly taken: (share: string) => string;
    readonly plain: string;
    readonly optimum: string;
  };
  readonly caption: string;
}

const en: Strings = {
  plane:
    'The plane of the logits of three actions: the policy, the Fisher ellipse, the true boundary of the divergence, the natural step with its line search, the plain gradient and the exact optimum',
  triangle: 'The same in the triangle of probabilities, where lines of equal gain are straight',
  planeName: 'In the logits, where steps are straight',
  triangleName: 'In the probabilities, where gains are straight',
  searchName: 'Divergence and gain along the natural step, with the trials of the line search',
  actionsName: 'Probability and advantage of each action',
  still: (kl, delta, share) =>
    `At the full step the true divergence is ${kl} instead of ${delta}: it is refused, and ${share} of it is taken.`,
  policy: 'Policy, in the plane of logits',
  policyInTriangle: 'Policy, in the triangle',
  action: (name) => `action ${name}`,
  advantageOf: (name) => `Advantage of action ${name}`,
  probability: 'probability, old → new',
  advantage: 'advantage',
  probabilities: (values) => `probabilities ${values.join(', ')}`,
  terms: 'Terms, with their present numbers',
  names: {
    policy: 'policy',
    advantage: 'advantages',
    gain: 'gain, in truth',
    gradient: 'gradient',
    promised: 'gain, promised',
    kl: 'divergence, in truth',
    fisher: 'divergence, promised',
    delta: 'trust region',
    length: 'length',
    step: 'full step',
    search: 'share taken',
    taken: 'step taken',
    optimum: 'optimum',
  },
  legend: {
    kl: 'KL = δ, true',
    fisher: '½ΔᵀFΔ = δ, model',
    step: 'full step Δ*',
    taken: 'step taken',
    refused: 'refused',
    plain: 'plain gradient, same KL',
    optimum: 'exact optimum',
    gain: 'equal gain',
  },
  delta: 'Trust region δ (nats)',
  backtrack: 'Shortening β',
  steps: (n) => (n === 1 ? '1 step' : `${n} steps`),
  newTask: 'New task',
  stepsSettled: (n) => `${n === 1 ? '1 step' : `${n} steps`}, hardly anything left to gain`,
  settled: (n) => `Hardly anything is left to gain after ${n === 1 ? '1 step' : `${n} steps`}.`,
  even: 'All advantages are equal: no policy is better than another.',
  share: 'share of the full step',
  search: 'Along the natural step',
  searchNote: (trials) =>
    trials === 1
      ? 'dashed: the models. The full step passes at once.'
      : `dashed: the models. ${trials === 2 ? 'The full step is' : `${trials - 1} trials are`} refused, for a divergence above δ.`,
  column: { kl: 'KL (nats)', gain: 'gain', share: 'of the best' },
  row: {
    promised: 'Full step, as the models promise',
    full: 'Full step, in truth',
    difference: 'Difference',
    taken: (share) => `Step taken, ${share} Δ*`,
    plain: 'Plain gradient, as far as δ allows',
    optimum: 'Exact optimum',
  },
  caption:
    'Gain: expected advantage under the new policy less that under the old. The optimum is found by bisection for ν, in float64.',
};

const zh: Strings = {
  plane:
    '三个动作的 logit 平面：策略、Fisher 椭圆、散度的真实边界、自然梯度步及其线搜索、普通梯度与精确最优解',
  triangle: '同样的内容画在概率三角形里，增益的等值线在此为直线',
  planeName: 'logit 平面：步子是直的',
  triangleName: '概率三角形：增益是直的',
  searchName: '沿自然梯度步的散度与增益，以及线搜索的各次尝试',
  actionsName: '各动作的概率与优势',
  still: (kl, delta, share) =>
    `走整步时真实散度是 ${kl}，而不是 ${delta}：拒绝；最后接受的是它的 ${share} 倍。`,
  policy: '策略（logit 平面内）',
  policyInTriangle: '策略（三角形内）',
  action: (name) => `动作 ${name}`,
  advantageOf: (name) => `动作 ${name} 的优势`,
  probability: '概率，旧 → 新',
  advantage: '优势',
  probabilities: (values) => `概率 ${values.join('，')}`,
  terms: '各项的当前值',
  names: {
    policy: '策略',
    advantage: '优势',
    gain: '真实增益',
    gradient: '梯度',
    promised: '许诺的增益',
    kl: '真实散度',
    fisher: '许诺的散度',
    delta: '置信域',
    length: '长度',
    step: '整步',
    search: '接受的比例',
    taken: '接受的一步',
    optimum: '最优解',
  },
  legend: {
    kl: 'KL = δ，真实边界',
    fisher: '½ΔᵀFΔ = δ，模型',
    step: '整步 Δ*',
    taken: '接受的一步',
    refused: '被拒绝',
    plain: '普通梯度，KL 相同',
    optimum: '精确最优解',
    gain: '增益等值线',
  },
  delta: '置信域 δ（奈特）',
  backtrack: '缩短因子 β',
  steps: (n) => `${n} 步`,
  newTask: '换一题',
  stepsSettled: (n) => `${n} 步，增益已所剩无几`,
  settled: (n) => `${n} 步之后，增益已所剩无几。`,
  even: '各动作的优势全都相等：没有哪个策略更好。',
  share: '占整步的比例',
  search: '沿自然梯度步',
  searchNote: (trials) =>
    trials === 1
      ? '虚线为模型。整步一次通过。'
      : `虚线为模型。${trials === 2 ? '整步' : `前 ${trials - 1} 次尝试`}的散度超过 δ，被拒绝。`,
  column: { kl: 'KL（奈特）', gain: '增益', share: '占最优' },
  row: {
    promised: '整步，模型的许诺',
    full: '整步，实际',
    difference: '差',
    taken: (share) => `接受的一步，${share} Δ*`,
    plain: '普通梯度，走到 δ 为止',
    optimum: '精确最优解',
  },
  caption: '增益：新策略下的期望优势减去旧策略下的。最优解用二分法求 ν 得到，float64 精度。',
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
