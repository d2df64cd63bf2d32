import type { Locale } from '#domain/locale.ts';
import { gaussian, type Gaussian } from '#numerics/gaussian.ts';
import { mixtureMoments } from '#numerics/multivariate-gaussian.ts';
import { component } from '#numerics/vector.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { area, curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

/** Two controllers that disagree, one of them sure. */
const CONTROLLERS: readonly Gaussian[] = [
  { mean: -1, sd: 0.45 },
  { mean: 1.1, sd: 0.9 },
];
const RANGE = [-3, 4] as const;

const WORDS = {
  en: {
    control: 'control $u$',
    inner: '$\\min\\;\\Sigma\\,\\mathrm{KL}(\\pi\\Vert p_t)$',
    outer: '$\\min\\;\\Sigma\\,\\mathrm{KL}(p_t\\Vert\\pi)$',
    caption: (inner: string, outer: string) =>
      `One normal distribution for two that disagree (grey). With $\\pi$ in front in the divergence, the surer one counts for more and the result is narrow (thin line, standard deviation ${inner}); with $\\pi$ behind, mean and variance of both together are kept and the disagreement becomes variance (red, ${outer}).`,
    description:
      'Two grey bells over the axis of the control, a narrow one left and a wide one right. A bell of middle width in a thin line lies near the narrow one, shifted a little to the right. A red bell in the middle spans both.',
  },
  zh: {
    control: '控制 $u$',
    inner: '$\\min\\;\\Sigma\\,\\mathrm{KL}(\\pi\\Vert p_t)$',
    outer: '$\\min\\;\\Sigma\\,\\mathrm{KL}(p_t\\Vert\\pi)$',
    caption: (inner: string, outer: string) =>
      `用一个正态分布近似两个意见不合的分布（灰）。散度里 $\\pi$ 在前，较有把握的一方分量更重，结果较窄（细线，标准差 ${inner}）；$\\pi$ 在后，保住的是两者合起来的均值与方差，分歧变成了方差（红，标准差 ${outer}）。`,
    description:
      '控制轴上有两个灰色钟形，左边的窄，右边的宽。一个宽度居中的细线钟形靠近窄的那个，略偏右；一个红色钟形居于中间，横跨两者。',
  },
} as const;

/** The minimiser of Σ \\mathrm{KL}(π ‖ pₜ): precisions are averaged, means weighted by them. */
function averagedPrecision(): Gaussian {
  const precisions = CONTROLLERS.map(({ sd }) => 1 / (sd * sd));
  const precision = precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
  const weighted = CONTROLLERS.reduce((sum, { mean }, i) => sum + mean * component(precisions, i), 0);
  return { mean: weighted / (precision * precisions.length), sd: 1 / Math.sqrt(precision) };
}

/** The minimiser of Σ \\mathrm{KL}(pₜ ‖ π): the moments of all together. */
function matchedMoments(): Gaussian {
  const { mean, covariance } = mixtureMoments(
    CONTROLLERS.map(() => 1 / CONTROLLERS.length),
    CONTROLLERS.map(({ mean: at, sd }) => ({ mean: [at], covariance: [[sd * sd]] })),
  );
  return { mean: component(mean, 0), sd: Math.sqrt(component(covariance[0] ?? [], 0)) };
}

/** The two directions of the KL divergence between one controller and several. */
export function directionsFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const on = plot({ left: 12, right: 348, top: 14, bottom: 150, x: RANGE, y: [0, 0.95] });
  const bell = (of: Gaussian): Point[] => sample((u) => gaussian(u, of), RANGE);
  const [inner, outer] = [averagedPrecision(), matchedMoments()];
  const beside = ({ mean, sd }: Gaussian, z: number): Point => {
    const u = mean + z * sd;
    const [x, y] = on.at([u, gaussian(u, { mean, sd })]);
    return [x + 6, y - 5];
  };
  return {
    height: 188,
    caption: words.caption(inner.sd.toFixed(2), outer.sd.toFixed(2)),
    description: words.description,
    parts: [
      ...CONTROLLERS.map((controller) => area(on, bell(controller), 0)),
      curve(on, bell(inner)),
      curve(on, bell(outer), { tone: 'accent', weight: 'bold' }),
      xAxis(on, { ticks: ticksAt([-2, 0, 2]), name: words.control }),
      label(beside(inner, 0.55), words.inner),
      label(beside(outer, 0.75), words.outer, { tone: 'accent' }),
    ],
  };
}
