import type { Locale } from '#domain/locale.ts';
import { entry } from '#numerics/matrix.ts';
import { controlAt } from '#numerics/pilco/sine-policy.ts';
import { seededUniform } from '#numerics/random.ts';
import { component } from '#numerics/vector.ts';
import { learningRun, type Round } from '#worked/pilco/learning.ts';
import { STEPS, TICK, policyOf, trial } from '#worked/pilco/pendulum.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { band, curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

const [TRIALS, SEED] = [8, 2] as const;

const WORDS = {
  en: {
    time: 'time (s)',
    angle: 'angle $\\vartheta$ (rad)',
    data: (n: number) => `model of ${String(n)} data`,
    caption: (first: number, second: number) =>
      `A whole episode as a chain of normal distributions: the band is the predicted angle of a pendulum, mean and two standard deviations; thin lines are trials on the real system with the same policy. Left, the model has seen ${String(first)} transitions and leads its policy astray. Right, one trial later, with ${String(second)}: the band goes where the trials go.`,
    description: (off: string) =>
      `Two panels with the angle over two and a half seconds, each with a band that narrows around zero within a second. Left, eight trials leave the band after a second and settle ${off} radians below zero. Right, eight trials stay in the band around zero.`,
  },
  zh: {
    time: '时间（秒）',
    angle: '角 $\\vartheta$（弧度）',
    data: (n: number) => `${String(n)} 个数据的模型`,
    caption: (first: number, second: number) =>
      `整个回合化为一串正态分布：色带是预测的摆角，均值加减两个标准差；细线是同一策略在真实系统上的试验。左：模型只见过 ${String(first)} 个转移，把策略引偏了。右：再有一次试验，数据增至 ${String(second)} 个，试验到哪里，色带就到哪里。`,
    description: (off: string) =>
      `两幅图，横轴为两秒半的时间，纵轴为摆角，各有一条在一秒内收窄到零附近的色带。左图中八条试验曲线一秒后离开色带，停在零下 ${off} 弧度处；右图中八条曲线都在零附近的色带之内。`,
  },
} as const;

function panel(left: number, round: Round, words: (typeof WORDS)[Locale]): string[] {
  const on = plot({ left, right: left + 144, top: 24, bottom: 170, x: [0, STEPS * TICK], y: [-0.6, 0.6] });
  const edge = (deviations: number): Point[] =>
    round.chain.map(({ state }, t) => [
      t * TICK,
      component(state.mean, 0) + deviations * Math.sqrt(entry(state.covariance, 0, 0)),
    ]);
  const policy = policyOf(round.parameters);
  const uniform = seededUniform(SEED);
  const trials = Array.from({ length: TRIALS }, () => trial(uniform, STEPS, (x) => controlAt(policy, x)));
  return [
    band(on, edge(2), edge(-2), 'accent'),
    segment(on, [0, 0], [STEPS * TICK, 0], { tone: 'faint', weight: 'hair' }),
    ...trials.map(
      ({ states }) =>
      curve(on, states.map((x, t) => [t * TICK, component(x, 0)]), { tone: 'soft', weight: 'hair' }), // prettier-ignore
    ),
    curve(on, edge(0), { tone: 'accent', weight: 'bold' }),
    xAxis(on, { ticks: ticksAt([0, 1, 2]), name: words.time }),
    yAxis(on, { ticks: ticksAt([-0.5, 0, 0.5], 1), name: words.angle }),
    label([on.right, on.top + 8], words.data(round.transitions), { tone: 'soft', anchor: 'end' }),
  ];
}

/** The idea of PILCO: a beam of normal distributions through the model, and what the real system does. */
export function beamFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const [first, second] = learningRun();
  if (first === undefined || second === undefined) throw new RangeError('beamFigure: two rounds are missing');
  return {
    height: 206,
    caption: words.caption(first.transitions, second.transitions),
    description: words.description(Math.abs(first.actual.rest).toFixed(2)),
    parts: [...panel(30, first, words), ...panel(214, second, words)],
  };
}
