import type { Locale } from '#domain/locale.ts';
import { klGaussian } from '#numerics/gaussian.ts';
import {
  BUDGET,
  DATA_MEAN,
  type Parameters,
  START,
  budgetRun,
  plainRun,
  stepsFor,
} from '#worked/optimisation/gaussian-fit.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { contour } from '../kit/contour.ts';
import { curve, curves } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot, ring } from '../kit/mark.ts';
import { squarePlot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

/** Standard deviation of the data. */
const SPREAD = 0.5;
const SHOWN = 53;

const WORDS = {
  en: {
    mean: '$\\mu$',
    deviation: '$\\sigma$',
    natural: 'natural gradient',
    plain: 'plain gradient',
    data: 'the data',
    caption: (budget: string, natural: number, plain: number) =>
      `Example 8 for $s=${String(SPREAD)}$. Round each place that the natural gradient visits, all densities within $${budget}$ nats: a step goes to the rim, and the same ruler is long where $\\sigma$ is large and short where it is small. It arrives in $${natural}$ steps. The plain gradient measures with one ruler everywhere, small enough for the narrowest place, and takes $${plain}$.`,
    description: (budget: string) =>
      `The half plane of mean and standard deviation. A red path of a few long steps leads from mean 0, deviation 1 to the data's mean 3 and deviation 0.5, first upwards to larger deviations, then down. Round each of its points an oval shows the densities within ${budget} nats; the ovals grow and shrink with the deviation. A second path of many short steps rises higher and comes down slowly.`,
  },
  zh: {
    mean: '$\\mu$',
    deviation: '$\\sigma$',
    natural: '自然梯度',
    plain: '普通梯度',
    data: '数据',
    caption: (budget: string, natural: number, plain: number) =>
      `例 8，$s=${String(SPREAD)}$。自然梯度每到一处，圈出散度不超过 $${budget}$ 奈特的一切密度，一步走到圈边；同一把尺，在 $\\sigma$ 大处长，小处短，$${natural}$ 步到达。普通梯度处处用一把尺，只好照顾最窄的地方，要走 $${plain}$ 步。`,
    description: (budget: string) =>
      `均值与标准差的半平面。一条红色路径只有几大步，从均值 0、标准差 1 到数据的均值 3、标准差 0.5，先升后降。路径的每个点周围有一个椭圆，圈出散度不超过 ${budget} 奈特的密度，椭圆随标准差变大变小。另一条路径由许多小步组成，升得更高，降得缓慢。`,
  },
} as const;

const first = (run: Generator<Parameters, never>, count: number): Parameters[] =>
  Array.from({ length: count }, () => run.next().value);

/** The natural gradient on the half plane of normal densities, with what its budget allows round each place. */
export function rulerFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const steps = stepsFor(SPREAD);
  const on = squarePlot({ left: 30, right: 346, top: 22, x: [-0.6, 3.8], y: [0, 2.75] });
  const natural = first(budgetRun(SPREAD), SHOWN);
  const plain = first(plainRun(SPREAD), SHOWN);
  const rim = ([mu, sigma]: Parameters) =>
    contour(
      (x, y) => (y > 0 ? klGaussian({ mean: mu, sd: sigma }, { mean: x, sd: y }) : NaN) - BUDGET,
      on.x,
      [0.01, on.y[1]],
      0,
      110,
    );
  return {
    height: Math.ceil(on.bottom) + 36,
    caption: words.caption(BUDGET.toFixed(1), steps.budget, steps.plain),
    description: words.description(BUDGET.toFixed(1)),
    parts: [
      yAxis(on, { ticks: ticksAt([0, 1, 2]), name: words.deviation }),
      xAxis(on, { ticks: ticksAt([0, 1, 2, 3]), name: words.mean }),
      ...natural.slice(0, 9).map((at) => curves(on, rim(at), { tone: 'accent', weight: 'hair' })),
      curve(on, plain, { tone: 'soft', weight: 'hair' }),
      ...plain.map((at) => dot(on.at(at), 'soft', 1.3)),
      curve(on, natural, { tone: 'accent', weight: 'bold' }),
      ...natural.slice(1, 12).map((at) => dot(on.at(at), 'accent', 2)),
      ring(on.at(START), {}, 3),
      label(on.at([-0.55, 2.48]), words.plain, { tone: 'soft' }),
      label(on.at([0.2, 0.5]), words.natural, { tone: 'accent' }),
      label(on.at([DATA_MEAN, 0.14]), words.data, { anchor: 'middle' }),
    ],
  };
}
