import type { Bilingual, Locale } from '#domain/locale.ts';

export const QUESTION: Bilingual = {
  en: 'A policy is rehearsed in a model that has seen a few seconds of data. How much of the promised cost can one believe, and when does the beam, redrawn as an ellipse at every step, cease to be the truth of even the model?',
  zh: '模型只见过几秒钟的数据，策略在其中预演。许诺的代价能信几分？每一步都重画成椭圆的光束，从何时起连模型本身的真相也不再是？',
};

const en = {
  pictures: {
    beam: 'Predicted angle of a pendulum over time: a band, particles through the model, and trials on the real system',
    poles: 'The pendulum at the time that is looked at: predicted sector, particles and the real pole',
    plane: 'Angle and speed at that time: the matched ellipse, particles, and the data of the model',
  },
  still:
    'The model, taught by twelve transitions, promises to bring the pole upright within a second; real trials settle to one side.',
  terms: 'Terms and their present values',
  names: {
    policy: 'policy: gains, bias',
    start: 'start, at rest',
    goal: 'goal, upright at 0',
    matched: 'matched angle, mean ± s.d.',
    cloud: 'particles, mean ± s.d.',
    ignorance: 'ignorance in Var[Δω]',
    cost: 'expected cost at t',
    total: 'expected cost, all times',
    gradient: 'its gradient in kϑ, kω, b',
    real: 'real cost, mean ± s.e.',
  },
  handle: {
    start: 'Start angle',
    goal: 'Goal angle',
    time: 'Time that is looked at',
  },
  radians: (value: string) => `${value} rad`,
  seconds: (value: string) => `${value} s`,
  legend: {
    matched: 'moment matching (mean, two s.d.)',
    cloud: 'particles through the same model',
    real: 'the real pendulum',
    data: 'data of the model',
  },
  beam: 'Angle ϑ in radians over seconds',
  beamNote: 'the grey strip is where the cost is small',
  poles: (t: string) => `Poles after ${t} s`,
  polesNote: 'drag the start or the goal',
  plane: (t: string) => `Angle ϑ and speed ω after ${t} s`,
  axis: { angle: 'ϑ', speed: 'ω' },
  settings: {
    policy: ['Gain kϑ, angle', 'Gain kω, speed', 'Bias b'],
    ignorance: 'The model’s ignorance',
    counted: 'counts',
    dropped: 'is left out: the mean function is taken for the truth',
    learned: 'Policy of the last episode',
    presets: 'Try',
    idle: 'No control',
    far: 'A start unseen',
  },
  search: (episode: number, plans: number, least: string) =>
    `Episode ${episode}: ${plans} plans tried, least J = ${least}`,
  fitting: (episode: number) => `Episode ${episode}: fitting the model`,
  stop: 'Stop',
  progress: (episodes: number) => (episodes === 1 ? '1 episode' : `${episodes} episodes`),
  episodes: {
    caption: 'J of the best policy in the model, ± s.d. of a trial; then what it costs in truth.',
    episode: 'Episode',
    data: 'Data',
    predicted: 'Predicted',
    trial: 'Its trial',
    real: 'Mean of 400',
  },
  moments: {
    columns: { matched: 'Matched', sampled: 'Sampled', error: '± s.e.', off: 'Off by' },
    oneStep: (t: number) => `One step, from the normal at t = ${t - 1}`,
    whole: (t: number) => `From the start, t = ${t} ${t === 1 ? 'step' : 'steps'}`,
    rows: {
      angleMean: 'E[ϑ]',
      angleVariance: 'Var[ϑ]',
      speedMean: 'E[ω]',
      speedVariance: 'Var[ω]',
    },
    outside: 'ϑ beyond 2 s.d.',
    total: 'J',
    caption:
      'Off by: in standard errors. One step from a normal state and control is exact. From the start it is not: the sine of the policy and the bends of the model make tails, and every refitted ellipse forgets them.',
  },
};

export type Strings = typeof en;

const zh: Strings = {
  pictures: {
    beam: '摆角随时间的预测：色带、穿过模型的粒子，以及真实系统上的试验',
    poles: '所看时刻的摆：预测的扇形、粒子与真实的摆杆',
    plane: '同一时刻的角与角速度：匹配的椭圆、粒子，以及模型的数据',
  },
  still: '模型只学过十二个转移，许诺一秒之内把摆杆扶正；真实的试验却停在一边。',
  terms: '各项及其当前值',
  names: {
    policy: '策略：增益、偏置',
    start: '起始角，静止',
    goal: '目标，竖直为 0',
    matched: '匹配的角：均值 ± 标准差',
    cloud: '粒子：均值 ± 标准差',
    ignorance: '无知占 Var[Δω]',
    cost: 't 时的期望代价',
    total: '全程的期望代价',
    gradient: '对 kϑ、kω、b 的梯度',
    real: '真实代价：均值 ± 标准误',
  },
  handle: {
    start: '起始角',
    goal: '目标角',
    time: '所看的时刻',
  },
  radians: (value) => `${value} 弧度`,
  seconds: (value) => `${value} 秒`,
  legend: {
    matched: '矩匹配（均值、两个标准差）',
    cloud: '穿过同一模型的粒子',
    real: '真实的摆',
    data: '模型的数据',
  },
  beam: '摆角 ϑ（弧度）随时间（秒）',
  beamNote: '灰带之内代价小',
  poles: (t) => `${t} 秒时的摆杆`,
  polesNote: '可拖动起点与目标',
  plane: (t) => `${t} 秒时的角 ϑ 与角速度 ω`,
  axis: { angle: 'ϑ', speed: 'ω' },
  settings: {
    policy: ['角的增益 kϑ', '角速度的增益 kω', '偏置 b'],
    ignorance: '模型的无知',
    counted: '计入',
    dropped: '不计：把均值函数当作真相',
    learned: '用最近一回合的策略',
    presets: '试试看',
    idle: '不加控制',
    far: '没见过的起点',
  },
  search: (episode, plans, least) => `第 ${episode} 回合：已试 ${plans} 个方案，最小 J = ${least}`,
  fitting: (episode) => `第 ${episode} 回合：正在拟合模型`,
  stop: '停止',
  progress: (episodes) => `${episodes} 个回合`,
  episodes: {
    caption: '模型中最优策略的 J，± 单次试验的标准差；其后是实际代价。',
    episode: '回合',
    data: '数据',
    predicted: '预测',
    trial: '该次试验',
    real: '400 次平均',
  },
  moments: {
    columns: { matched: '矩匹配', sampled: '采样', error: '± 标准误', off: '相差' },
    oneStep: (t) => `由 t = ${t - 1} 的正态分布走一步`,
    whole: (t) => `从起点走 t = ${t} 步`,
    rows: {
      angleMean: 'E[ϑ]',
      angleVariance: 'Var[ϑ]',
      speedMean: 'E[ω]',
      speedVariance: 'Var[ω]',
    },
    outside: 'ϑ 在 2 个标准差之外',
    total: 'J',
    caption:
      '“相差”以标准误为单位。状态与控制服从正态分布时，一步是精确的；从起点走起则不然：策略的正弦与模型的弯曲造出长尾，而每次重新拟合的椭圆都把它忘掉。',
  },
};

export const STRINGS: Record<Locale, Strings> = { en, zh };
