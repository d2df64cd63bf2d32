import type { Locale } from '#domain/locale.ts';
import { riccatiStep, type LinearQuadratic } from '#numerics/control/riccati.ts';
import { entry } from '#numerics/matrix.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, sample, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot, ring } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { squarePlot, type Plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

/** The regulator of example 1, and one whose unstable state costs nothing. */
const SEEN: LinearQuadratic = { A: [[1]], B: [[1]], Q: [[1]], R: [[1]] };
const UNSEEN: LinearQuadratic = { A: [[2]], B: [[1]], Q: [[0]], R: [[1]] };
const RANGE = [0, 4] as const;

const WORDS = {
  en: {
    seen: '$A=B=Q=R=1$',
    unseen: '$A=2,\\;Q=0$',
    caption:
      'The Riccati map of a scalar regulator and the staircases of its recursion. Left, Example 1: from above and from below, all lead to the only solution. Right, a state that grows and costs nothing is not detectable: there are two solutions, and from $P_T=0$ the recursion never leaves the one that does not stabilise (ring).',
    description: (golden: string, stable: string) =>
      `Two diagrams of a rising, concave curve with the diagonal. Left, two staircases between curve and diagonal, from 0 and from 4, meet at ${golden}. Right, the curve crosses the diagonal at 0 and at ${stable}; a staircase from 0.2 climbs to ${stable}, while 0 stays where it is.`,
  },
  zh: {
    seen: '$A=B=Q=R=1$',
    unseen: '$A=2,\\;Q=0$',
    caption:
      '标量调节器的黎卡提映射，以及递推走出的阶梯。左：例 1，从上从下都走到唯一的解。右：会增长却不计代价的状态不可检测，方程有两个解，从 $P_T=0$ 出发的递推停在不镇定的那个解上（圆圈）。',
    description: (golden: string, stable: string) =>
      `两幅图，各有一条上升的凹曲线和对角线。左图中，从 0 和从 4 出发的两道阶梯在 ${golden} 会合。右图中曲线与对角线交于 0 和 ${stable}，从 0.2 出发的阶梯升到 ${stable}，而 0 停在原处。`,
  },
} as const;

function map(regulator: LinearQuadratic, p: number): number {
  return entry(riccatiStep(regulator, [[p]]).P, 0, 0);
}

/** The points of a cobweb from a start: up or down to the curve, across to the diagonal. */
function staircase(regulator: LinearQuadratic, start: number, steps: number): Point[] {
  const points: Point[] = [[start, start]];
  let p = start;
  for (let step = 0; step < steps; step += 1) {
    const next = map(regulator, p);
    points.push([p, next], [next, next]);
    p = next;
  }
  return points;
}

function panel(left: number, regulator: LinearQuadratic): { on: Plot; parts: string[] } {
  const on = squarePlot({ left, right: left + 142, top: 22, x: RANGE, y: RANGE });
  const numbers = ticksAt([0, 1, 2, 3, 4]);
  return {
    on,
    parts: [
      xAxis(on, { ticks: numbers, name: '$P_{t+1}$' }),
      yAxis(on, { ticks: numbers, name: '$P_t$' }),
      segment(on, [0, 0], [4, 4], { tone: 'faint', weight: 'hair' }),
      curve(
        on,
        sample((p) => map(regulator, p), RANGE),
        { weight: 'bold' },
      ),
    ],
  };
}

/** The Riccati recursion as a staircase: with one fixed point, and without detectability with two. */
export function riccatiFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const [left, right] = [panel(24, SEEN), panel(214, UNSEEN)];
  const golden = staircase(SEEN, 1, 30).at(-1) ?? [NaN, NaN];
  const stable = staircase(UNSEEN, 1, 60).at(-1) ?? [NaN, NaN];
  return {
    height: 206,
    caption: words.caption,
    description: words.description(golden[0].toFixed(3), stable[0].toFixed(0)),
    parts: [
      ...left.parts,
      curve(left.on, staircase(SEEN, 0, 6), { tone: 'accent' }),
      curve(left.on, staircase(SEEN, 4, 6), { tone: 'accent' }),
      dot(left.on.at(golden), 'accent'),
      label([left.on.toX(golden[0]) + 4, left.on.toY(golden[1]) + 14], golden[0].toFixed(3), {
        tone: 'accent',
      }),
      label([left.on.right, 14], words.seen, { tone: 'soft', anchor: 'end' }),
      ...right.parts,
      curve(right.on, staircase(UNSEEN, 0.2, 9), { tone: 'accent' }),
      dot(right.on.at(stable), 'accent'),
      ring(right.on.at([0, 0]), { tone: 'accent' }),
      label([right.on.right, 14], words.unseen, { tone: 'soft', anchor: 'end' }),
    ],
  };
}
