import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { bestShift, bounds } from '#worked/trpo/bound.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import { plot, type Plot } from '../kit/plot.ts';
import { ticks, ticksAt } from '../kit/ticks.ts';

const FAR = 0.49;
const NEAR = [-0.012, 0.024] as const;

const WORDS = {
  en: {
    shift: '$t$',
    surrogate: '$L$',
    performance: '$\\eta$',
    variation: 'Theorem 3',
    divergence: 'KL bound',
    caption: (best: string, ratio: string) =>
      `Performance, surrogate and what is guaranteed, when both probabilities of moving become $\\frac12-t$ (Example 3). Left, the whole range: the surrogate is the tangent. Right, enlarged ${ratio} times: performance and surrogate can no longer be told apart, and the bounds fall away from them at once; the one with the divergence is largest at $t=${best}$ (dot).`,
    description: (best: string) =>
      `Two panels. Left, performance against t from −0.49 to 0.49: a curve that bends downwards touches a straight line, the surrogate, in the middle. Right, a short stretch around zero: performance and surrogate as one rising line, under it two parabolas that touch it at zero and turn down on both sides; the narrower has its top at t = ${best}.`,
  },
  zh: {
    shift: '$t$',
    surrogate: '$L$',
    performance: '$\\eta$',
    variation: '定理 3',
    divergence: 'KL 下界',
    caption: (best: string, ratio: string) =>
      `两间房里移动的概率都变为 $\\frac12-t$ 时的性能、替代目标与保证（例 3）。左：整个范围，替代目标就是切线。右：放大 ${ratio} 倍，性能与替代目标已分不清，下界却立刻掉头向下；用散度写的下界在 $t=${best}$ 处最大（圆点）。`,
    description: (best: string) =>
      `两幅图。左图是性能随 t 从 −0.49 到 0.49 的变化：一条向下弯的曲线在中央与一条直线相切，直线是替代目标。右图是零附近的一小段：性能与替代目标合成一条上升的线，其下有两条抛物线，在零处与它相切，两侧都向下弯；较窄的一条在 t = ${best} 处最高。`,
  },
} as const;

/** The surrogate and its lower bounds, far and near. */
export function boundFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const far = plot({ left: 26, right: 166, top: 26, bottom: 176, x: [-0.52, 0.52], y: [0, 13.5] });
  const near = plot({ left: 216, right: 342, top: 26, bottom: 176, x: NEAR, y: [6.2, 6.8] });
  const of = (on: Plot, key: 'performance' | 'surrogate' | 'variation' | 'divergence') =>
    sample((t) => bounds(t)[key], on === far ? [-FAR, FAR] : NEAR);
  const best = bounds(bestShift());
  const ratio = (far.x[1] - far.x[0]) / (near.x[1] - near.x[0]);
  const beside = (on: Plot, t: number, value: number, dx: number, dy: number): [number, number] => {
    const [x, y] = on.at([t, value]);
    return [x + dx, y + dy];
  };
  return {
    height: 212,
    caption: words.caption(fixed(best.t, 4), fixed(ratio, 0)),
    description: words.description(fixed(best.t, 4)),
    parts: [
      xAxis(far, { ticks: ticksAt([-0.4, 0, 0.4], 1), name: words.shift }),
      yAxis(far, { ticks: ticks([0, 13], 3) }),
      curve(far, of(far, 'surrogate'), { tone: 'soft' }),
      curve(far, of(far, 'performance'), { weight: 'bold' }),
      label(beside(far, 0.3, bounds(0.3).surrogate, -6, -5), words.surrogate, {
        tone: 'soft',
        anchor: 'end',
      }),
      label(beside(far, 0.42, bounds(0.42).performance, 0, 18), words.performance),
      xAxis(near, { ticks: ticksAt([0, 0.01, 0.02], 2), name: words.shift }),
      yAxis(near, { ticks: ticksAt([6.2, 6.4, 6.6, 6.8], 1) }),
      curve(near, of(near, 'variation'), { tone: 'soft', dash: 'dashed' }),
      curve(near, of(near, 'divergence'), { tone: 'accent', weight: 'bold' }),
      curve(near, of(near, 'performance'), { weight: 'bold' }),
      dot(near.at([best.t, best.divergence]), 'accent'),
      label(
        [near.right, near.toY(bounds(0.021).performance) - 12],
        `${words.performance}, ${words.surrogate}`,
        {
          anchor: 'end',
        },
      ),
      label([near.right + 17, near.toY(6.546)], words.variation, { tone: 'soft', anchor: 'end' }),
      label(near.at([best.t, 6.3]), words.divergence, { tone: 'accent', anchor: 'middle' }),
    ],
  };
}
