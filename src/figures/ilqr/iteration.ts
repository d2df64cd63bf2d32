import type { Locale } from '#domain/locale.ts';
import { expandAlong, type Trajectory } from '#numerics/control/control-problem.ts';
import { runWith } from '#numerics/control/ilqr-iteration.ts';
import { sweepBack, type Sweep } from '#numerics/control/ilqr-sweep.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, component, zeroVector } from '#numerics/vector.ts';
import { swingUpRun } from '#worked/ilqr/swing-up.ts';
import { TICK, swingUpProblem } from '#worked/ilqr/swing-up-problem.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import type { Tone } from '../kit/stroke.ts';
import { ticksAt } from '../kit/ticks.ts';

const WORDS = {
  en: {
    time: 'time (s)',
    hanging: 'hanging',
    upright: 'upright',
    old: 'old plan',
    model: 'model’s promise',
    full: 'full step',
    taken: 'half step, taken',
    caption: (before: string, full: string, after: string) =>
      `One iteration of iLQR at the swing-up of a pole. Along the old plan the motion is drawn as straight and the cost as quadratic; on this sketch the backward sweep finds a plan that promises to reach the upright (dashed). On real ground the full step goes astray, at a cost of $${full}$ instead of $${before}$; half of it lowers the cost to $${after}$ and becomes the plan around which the next sketch is drawn.`,
    description: (low: string, high: string) =>
      `The angle of a pole over three seconds, four curves from hanging at rest. The old plan swings between ${low} and ${high} radians. A dashed curve, the prediction of the linear model, ends upright. The true full step follows it for a second and a half, then falls back. The half step, in red, lies between and ends higher than the old plan.`,
  },
  zh: {
    time: '时间（秒）',
    hanging: '下垂',
    upright: '直立',
    old: '旧计划',
    model: '模型的许诺',
    full: '整步',
    taken: '半步，接受',
    caption: (before: string, full: string, after: string) =>
      `甩杆任务中 iLQR 的一次迭代。沿旧计划把运动画成直的、把代价画成二次的，在这张草图上反向扫描得到一个许诺到达直立的新计划（虚线）。到真实系统上一走，整步偏离了许诺，代价由 $${before}$ 变成 $${full}$；只走一半，代价降到 $${after}$，于是成为新的计划，下一张草图就画在它周围。`,
    description: (low: string, high: string) =>
      `杆角在三秒内的四条曲线，都从静止下垂开始。旧计划在 ${low} 与 ${high} 弧度之间摆动；虚线是线性模型的预计，终点直立；真实的整步在前一秒半里与它相符，随后落回；红色的半步介于其间，终点高于旧计划。`,
  },
} as const;

/** The iteration of the swing-up that is shown: the first whose full step was refused as too bold. */
function shownIteration(): { before: Trajectory; sweep: Sweep; alpha: number; after: Trajectory } {
  const { first, accepted } = swingUpRun();
  const index = accepted.findIndex(({ alpha }) => alpha < 1);
  const found = accepted[index];
  if (found === undefined) throw new RangeError('shownIteration: every step was a full one');
  const before = accepted[index - 1]?.trajectory ?? first;
  const problem = swingUpProblem();
  const sweep = sweepBack(problem, before, expandAlong(problem, before), { mu: found.mu, of: 'states' });
  if (typeof sweep === 'number') throw new RangeError(`shownIteration: no sweep past time ${sweep}`);
  return { before, sweep, alpha: found.alpha, after: found.trajectory };
}

/** Where the linear model says that a full step leads. */
function predicted(before: Trajectory, { openLoop, feedback }: Sweep): Vector[] {
  let deviation = zeroVector(4);
  const steps = expandAlong(swingUpProblem(), before);
  return before.states.map((state, t) => {
    const now = addVectors(state, deviation);
    const step = steps[t];
    if (step !== undefined) {
      const control = addVectors(openLoop[t] ?? [], multiplyVector(feedback[t] ?? [], deviation));
      const { byState, byControl } = step.dynamics;
      deviation = addVectors(multiplyVector(byState, deviation), multiplyVector(byControl, control));
    }
    return now;
  });
}

const angles = (states: readonly Vector[]): Point[] => states.map((x, t) => [t * TICK, component(x, 2)]);

/** The idea of iLQR: a sketch along the old plan, what it promises, and what the real system does with it. */
export function iterationFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const { before, sweep, alpha, after } = shownIteration();
  const full = runWith(swingUpProblem(), before, sweep, 1);
  if (alpha !== 0.5) throw new RangeError(`iterationFigure: its words say half a step, not ${alpha}`);
  const swing = before.states.map((x) => component(x, 2));
  const on = plot({ left: 55, right: 258, top: 10, bottom: 186, x: [0, 3], y: [0.7, 6.9] });
  const level = (angle: number, name: string): string =>
    segment(on, [0, angle], [3, angle], { tone: 'faint', weight: 'hair' }) +
    label([on.left - 6, on.toY(angle)], name, { tone: 'faint', anchor: 'end', place: 'centre' });
  const atEnd = (angle: number, name: string, tone: Tone): string =>
    label([on.right + 6, on.toY(angle)], name, { tone, place: 'centre' });
  return {
    height: 222,
    caption: words.caption(before.cost.toFixed(1), full.cost.toFixed(1), after.cost.toFixed(1)),
    description: words.description(Math.min(...swing).toFixed(1), Math.max(...swing).toFixed(1)),
    parts: [
      xAxis(on, { ticks: ticksAt([0, 1, 2, 3]), name: words.time }),
      level(Math.PI, words.hanging),
      level(2 * Math.PI, words.upright),
      curve(on, angles(before.states), { weight: 'bold' }),
      curve(on, angles(predicted(before, sweep)), { tone: 'soft', dash: 'dashed' }),
      curve(on, angles(full.states), { tone: 'soft' }),
      curve(on, angles(after.states), { tone: 'accent', weight: 'bold' }),
      atEnd(6.45, words.model, 'soft'),
      atEnd(5.45, words.taken, 'accent'),
      atEnd(4.9, words.full, 'soft'),
      atEnd(4.35, words.old, 'ink'),
    ],
  };
}
