import type { Bilingual, Locale } from '#domain/locale.ts';
import type { FamilyName } from './family.ts';
import type { Rule } from './model.ts';

export const QUESTION: Bilingual = {
  en: 'How sharply do the data fix a parameter, and does the curvature of one likelihood foretell how far the estimate would wander from sample to sample? Drag an observation, the parameter or the truth.',
  zh: '数据能把参数定得多准？单凭一条似然曲线的曲率，料得到换一份样本时估计值会跑多远吗？拖动观测、参数或真值试试看。',
};

const en = {
  picture: 'The log-likelihood of a parameter, with its slope and two parabolas at one point',
  still:
    'At a point of the curve a tangent; the parabola with the curvature of these data is flatter than the one with the curvature expected, and leads too far.',
  data: 'Densities at the truth and at θ, over the observations',
  terms: 'Terms and their present values',
  names: {
    truth: 'true parameter',
    count: 'observations',
    theta: 'parameter looked at',
    estimate: 'likeliest parameter',
    one: 'pull of the observation chosen',
    likelihood: 'log-likelihood',
    score: 'slope of ℓ',
    observed: 'observed information',
    expected: 'Fisher information',
    spread: 'measured spread of θ̂',
    bound: 'Cramér–Rao bound',
  },
  height: '$\\ell(\\theta)-\\ell(\\hat\\theta)$',
  handle: {
    truth: 'True parameter θ₀',
    theta: 'Parameter θ',
    observation: (i: number) => `Observation ${i}`,
  },
  hint: 'Arrows: how each observation pulls at θ. Dashed: the density at the truth. Observations beyond the picture stand at its ends.',
  curves: 'Log-likelihood',
  curvesNote:
    'solid parabola: curvature of these data; broken: expected curvature; rings: where a step would lead',
  spread: 'Estimates from many data sets',
  spreadNote:
    'curve: normal density as wide as the bound; dashed: as wide as these data foretell, about their own estimate',
  family: 'The data are',
  families: {
    gaussian: 'Gaussian, mean θ',
    bernoulli: 'Bernoulli, probability θ',
    exponential: 'exponential, rate θ',
    cauchy: 'Cauchy, centre θ',
  } satisfies Record<FamilyName, string>,
  rule: 'A step divides the score by',
  rules: { newton: 'J(θ), Newton', scoring: 'N I(θ), Fisher scoring' } satisfies Record<Rule, string>,
  settings: { count: 'Observations N', chosen: 'Look at observation', sets: 'Data sets' },
  columns: { here: 'here', theory: 'exact', difference: 'difference' },
  rows: {
    theta: 'θ; likeliest θ̂',
    score: 'S(θ); its mean over data from θ₀',
    information: 'J(θ); N I(θ)',
    mean: 'Mean of θ̂ over data sets',
    sd: 'Spread of θ̂',
    bound: 'The same; Cramér–Rao bound',
    foretold: 'Foretold, 1/√J(θ̂); the bound',
  },
  captions: {
    gaussian: 'The mean of Gaussian data is unbiased, and its spread is the bound.',
    bernoulli: 'A share of successes is unbiased, and its spread is the bound.',
    exponential: 'The estimate of a rate is too large on average; the bound binds unbiased estimates.',
    cauchy:
      'The mean is θ₀ because the density is symmetric; of the spread there is no closed form. It comes down to the bound as N grows.',
  } satisfies Record<FamilyName, string>,
  progress: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  arrived: ', at a maximum',
  left: ', the next one leaves the family',
  sets: (n: number) => `from ${n}; `,
};

export type Strings = typeof en;

const zh: Strings = {
  picture: '参数的对数似然曲线，以及某一点处的斜率与两条抛物线',
  still: '曲线上一点处画有切线；曲率取自这份数据的抛物线比取期望曲率的更平，因而走得太远。',
  data: '真参数处与 θ 处的密度，下面是各个观测',
  terms: '各项及其当前值',
  names: {
    truth: '真参数',
    count: '观测数',
    theta: '所考察的参数',
    estimate: '最大似然估计',
    one: '所选观测的拉力',
    likelihood: '对数似然',
    score: 'ℓ 的斜率',
    observed: '观测信息',
    expected: 'Fisher 信息',
    spread: '实测 θ̂ 的标准差',
    bound: '克拉默–拉奥界',
  },
  height: '$\\ell(\\theta)-\\ell(\\hat\\theta)$',
  handle: {
    truth: '真参数 θ₀',
    theta: '参数 θ',
    observation: (i) => `观测 ${i}`,
  },
  hint: '箭头：各观测对 θ 的拉力。虚线：真参数处的密度。超出画面的观测画在两端。',
  curves: '对数似然',
  curvesNote: '实线抛物线：这份数据的曲率；虚线：期望曲率；圆圈：一步之后到达之处',
  spread: '许多份数据各自的估计值',
  spreadNote: '实线：以下界为宽度的正态密度；虚线：当前数据所预料的宽度，以其估计值为中心',
  family: '数据服从',
  families: {
    gaussian: '高斯分布，均值 θ',
    bernoulli: '伯努利分布，概率 θ',
    exponential: '指数分布，速率 θ',
    cauchy: '柯西分布，中心 θ',
  },
  rule: '每步用得分除以',
  rules: { newton: 'J(θ)，牛顿法', scoring: 'N I(θ)，Fisher 得分法' },
  settings: { count: '观测数 N', chosen: '查看观测', sets: '数据份数' },
  columns: { here: '此处', theory: '精确值', difference: '差' },
  rows: {
    theta: 'θ；最大似然 θ̂',
    score: 'S(θ)；对 θ₀ 的数据取平均',
    information: 'J(θ)；N I(θ)',
    mean: 'θ̂ 对各份数据的均值',
    sd: 'θ̂ 的标准差',
    bound: '同上；克拉默–拉奥界',
    foretold: '由曲率预料，1/√J(θ̂)；下界',
  },
  captions: {
    gaussian: '高斯数据的均值是无偏的，标准差恰为下界。',
    bernoulli: '成功的比例是无偏的，标准差恰为下界。',
    exponential: '速率的估计平均偏大；下界只约束无偏估计。',
    cauchy: '密度对称，所以均值就是 θ₀；标准差没有闭式，N 增大时趋近于下界。',
  },
  progress: (n) => `${n} 步`,
  arrived: '，已到极大点',
  left: '，下一步将离开参数范围',
  sets: (n) => `共 ${n} 份；`,
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
