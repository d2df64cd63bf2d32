import type { Locale } from '#domain/locale.ts';
import { DISTANCES, WEIGHT, costOf } from '#worked/pilco/cost-table.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { powerTicks, ticks } from '../kit/ticks.ts';

const BETWEEN = 1;

const WORDS = {
  en: {
    variance: 'variance $\\Sigma$ of the state',
    cost: 'expected cost',
    caption: (least: string) =>
      `What doubt costs, with a cost of width ½. At the target more of it is always dearer. Two away the mean alone would cost nearly 1, and the cost falls with the variance up to $d^2-1/W=${least}$ (dot): far from the target it pays to be uncertain, near it to be sure.`,
    description: (least: string) =>
      `Expected cost against the variance of the state on a logarithmic scale from 0.01 to 100, for means at three distances. At distance 0 the curve rises from nearly 0 to nearly 1. At distances 1 and 2 it begins nearly at 1, falls to a minimum, for 2 at a variance of ${least}, and rises again. All three approach each other at the right.`,
  },
  zh: {
    variance: '状态的方差 $\\Sigma$',
    cost: '期望代价',
    caption: (least: string) =>
      `不确定的代价，宽度为 ½。均值就在目标处时，方差越大越贵。离目标为 2 时，若状态确知，代价几乎是 1；方差增大，期望代价反而下降，直到 $d^2-1/W=${least}$（圆点）：远离目标时不确定有利，接近目标时确定有利。`,
    description: (least: string) =>
      `期望代价随状态方差的变化，方差取对数坐标，从 0.01 到 100，均值离目标三种距离。距离 0 的曲线从接近 0 升到接近 1；距离 1 与 2 的曲线起于接近 1 处，先降到最低点，距离 2 时在方差 ${least} 处，然后回升。三条曲线在右端彼此靠近。`,
  },
} as const;

/** The expected saturating cost against the variance: bold when far, careful when near. */
export function expectedCostFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const on = plot({ left: 36, right: 346, top: 26, bottom: 186, x: [0.01, 100], y: [0, 1.04], logX: true });
  const at = (distance: number): Point[] =>
    sample((log) => costOf(distance, 10 ** log).cost, [-2, 2]).map(([log, cost]) => [10 ** log, cost]);
  const [near, far] = DISTANCES;
  const turn = far ** 2 - 1 / WEIGHT;
  const least: Point = [turn, costOf(far, turn).cost];
  return {
    height: 224,
    caption: words.caption(turn.toFixed(2)),
    description: words.description(turn.toFixed(2)),
    parts: [
      xAxis(on, { ticks: powerTicks([0.01, 100]), name: words.variance }),
      yAxis(on, { ticks: ticks([0, 1], 3), name: words.cost }),
      curve(on, at(near)),
      curve(on, at(BETWEEN), { tone: 'soft' }),
      curve(on, at(far), { tone: 'accent', weight: 'bold' }),
      dot(on.at(least), 'accent'),
      label([on.toX(0.05), on.toY(costOf(near, 0.05).cost) - 6], `$d=${String(near)}$`, { anchor: 'end' }),
      label([on.toX(0.16), on.toY(costOf(BETWEEN, 0.16).cost) + 16], `$d=${String(BETWEEN)}$`, {
        tone: 'soft',
        anchor: 'end',
      }),
      label([on.toX(1.2), on.toY(costOf(far, 1.2).cost) - 8], `$d=${String(far)}$`, { tone: 'accent' }),
    ],
  };
}
