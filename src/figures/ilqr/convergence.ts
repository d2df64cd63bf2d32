import type { Locale } from '#domain/locale.ts';
import { scientific } from '#domain/number-text.ts';
import { finalPhaseRuns, type FullStep } from '#worked/ilqr/final-phase.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { powerTicks, ticksAt } from '../kit/ticks.ts';

/** The change at which DDP meets rounding errors is the last that is shown. */
const SHOWN_OF_DDP = 4;

const WORDS = {
  en: {
    iteration: 'iteration',
    change: 'largest change of a control, $\\max_t|k_t|$',
    ilqr: (factor: string) => `iLQR: each $${factor}$ times the last`,
    ddp: 'DDP: digits double',
    caption: (factor: string) =>
      `The last phase of Example 7: full steps from near the optimum. iLQR leaves out the second derivatives of the dynamics and gains the same factor $${factor}$ each time; DDP keeps them, and has all digits after four iterations.`,
    description: (iterations: number, last: string, floor: string) =>
      `Size of the change by iteration on a logarithmic scale. The values of iLQR lie on a straight, slowly falling line that ends at ${last} in iteration ${String(iterations)}. Those of DDP fall ever more steeply and reach rounding errors, ${floor}, in iteration ${String(SHOWN_OF_DDP)}.`,
  },
  zh: {
    iteration: '迭代',
    change: '控制的最大改变 $\\max_t|k_t|$',
    ilqr: (factor: string) => `iLQR：每次乘以 $${factor}$`,
    ddp: 'DDP：位数翻倍',
    caption: (factor: string) =>
      `例 7 的最后阶段：从最优解附近走全步。iLQR 略去动力学的二阶导数，每次只缩小到 $${factor}$ 倍；DDP 保留它们，四次迭代便用完所有的有效数字。`,
    description: (iterations: number, last: string, floor: string) =>
      `对数坐标下每次迭代的改变量。iLQR 的点落在一条缓缓下降的直线上，到第 ${String(iterations)} 次为 ${last}；DDP 的点越降越陡，第 ${String(SHOWN_OF_DDP)} 次到达舍入误差 ${floor}。`,
  },
} as const;

/** Linear against quadratic convergence: iLQR and DDP in the last phase. */
export function convergenceFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const { ilqr, ddp } = finalPhaseRuns();
  const points = (steps: readonly FullStep[]): Point[] => steps.map(({ change }, i) => [i + 1, change]);
  const on = plot({ left: 44, right: 344, top: 30, bottom: 200, x: [0.5, 14.5], y: [1e-14, 2], logY: true });
  const [slow, fast] = [points(ilqr), points(ddp).slice(0, SHOWN_OF_DDP)];
  const factor = ((ilqr.at(-1)?.change ?? NaN) / (ilqr.at(-2)?.change ?? NaN)).toFixed(2);
  const lastFast = on.at(fast.at(-1) ?? [NaN, NaN]);
  const early = on.at(slow[4] ?? [NaN, NaN]);
  return {
    height: 236,
    caption: words.caption(factor),
    description: words.description(
      slow.length,
      scientific(slow.at(-1)?.[1] ?? NaN),
      scientific(fast.at(-1)?.[1] ?? NaN),
    ),
    parts: [
      yAxis(on, { ticks: powerTicks([1e-12, 1], 3) }),
      label([on.left - 36, 15], words.change, { tone: 'soft' }),
      xAxis(on, { ticks: ticksAt([1, 2, 4, 6, 8, 10, 12, 14]), name: words.iteration }),
      curve(on, slow),
      ...slow.map((point) => dot(on.at(point))),
      curve(on, fast, { tone: 'accent' }),
      ...fast.map((point) => dot(on.at(point), 'accent')),
      label([on.right, early[1] - 10], words.ilqr(factor), { anchor: 'end' }),
      label([lastFast[0] + 10, lastFast[1] - 6], words.ddp, { tone: 'accent' }),
    ],
  };
}
