import type { Locale } from '#domain/locale.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { fitOutputs, matchMoments } from '#numerics/gaussian-process/moment-matching.ts';
import { fitGaussianProcess, predict } from '#numerics/gaussian-process/regression.ts';
import { entry } from '#numerics/matrix.ts';
import { integrate } from '#numerics/quadrature.ts';
import { component } from '#numerics/vector.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { area, band, curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

/** Five points of a bend, and an input that reaches beyond them. */
const PLACES = [-2.4, -1.4, -0.4, 0.5, 1.2] as const;
const TARGETS = PLACES.map((x) => Math.sin(1.4 * x));
const KERNEL = { lengthScales: [1], signalVariance: 1 };
const NOISE = 0.001;
/** Where the two densities on the right are named. */
const [TAIL, FRONT] = [-0.45, 1.45] as const;
const INPUT = { mean: 0.9, sd: 0.6 };

const WORDS = {
  en: {
    input: 'input $p(x)$',
    output: 'output',
    matched: 'matched',
    caption: (mean: string, sd: string) =>
      `Moment matching. A normally distributed input (below) goes through a Gaussian process with five data (band: two standard deviations). What comes out (right, thin) is not normal; PILCO goes on with the normal distribution of the same mean ${mean} and standard deviation ${sd} (red).`,
    description:
      'A wavy curve through five dots with a band that widens to the right of the last one. Below it a bell over the right half of the curve. At the right edge, turned by a quarter, the skewed density of the output with a sharp peak near the crest of the wave and a long tail downwards, and over it a broader, symmetric bell.',
  },
  zh: {
    input: '输入 $p(x)$',
    output: '输出',
    matched: '正态近似',
    caption: (mean: string, sd: string) =>
      `矩匹配。正态分布的输入（下方）通过只有五个数据的高斯过程（色带为两个标准差），输出（右侧细线）不再是正态分布；PILCO 用均值 ${mean}、标准差 ${sd} 都与它相同的正态分布（红色）继续往下算。`,
    description:
      '一条起伏的曲线穿过五个点，最后一个点的右侧色带变宽。下方是一个钟形，位于曲线的右半部分之下。右边缘处，横放着输出的密度：在波峰附近有一个尖峰，向下拖着长尾；盖在它上面的是一个更宽的对称钟形。',
  },
} as const;

/** A normal input through a Gaussian process, its output and the matched normal. */
export function momentMatchingFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const points = PLACES.map((x) => [x]);
  const posterior = fitGaussianProcess(points, TARGETS, KERNEL, NOISE);
  const model = fitOutputs(points, [{ kernel: KERNEL, noiseVariance: NOISE, targets: TARGETS }]);
  const matched = matchMoments(model, { mean: [INPUT.mean], covariance: [[INPUT.sd ** 2]] });
  const output = { mean: component(matched.mean, 0), sd: Math.sqrt(entry(matched.variance, 0, 0)) };
  const reach = [-2, -1, -0.3, 0, 0.3, 1, 2].map((z) => INPUT.mean + 2 * z * INPUT.sd);
  /** The density of the output: normal at each input, averaged over the inputs. */
  const density = (y: number): number =>
    integrate((x) => {
      const { mean, variance } = predict(posterior, [x]);
      return gaussian(x, INPUT) * gaussian(y, { mean, sd: Math.sqrt(variance) });
    }, reach);
  const on = plot({ left: 14, right: 236, top: 12, bottom: 166, x: [-3, 3], y: [-2.1, 1.9] });
  const below = plot({ left: 14, right: 236, top: 176, bottom: 222, x: [-3, 3], y: [0, 0.72] });
  const highest = Math.max(...sample(density, [-2.1, 1.9]).map(([, p]) => p));
  const beside = plot({ left: 244, right: 336, top: 12, bottom: 166, x: [0, highest], y: [-2.1, 1.9] });
  const edge = (deviations: number): Point[] =>
    sample(
      (x) => {
        const { mean, variance } = predict(posterior, [x]);
        return mean + deviations * Math.sqrt(variance);
      },
      [-3, 3],
    );
  const turned = (f: (y: number) => number): Point[] => sample(f, [-2.1, 1.9], 121).map(([y, p]) => [p, y]);
  const given = sample((x) => gaussian(x, INPUT), [-3, 3]);
  return {
    height: 262,
    caption: words.caption(output.mean.toFixed(2), output.sd.toFixed(2)),
    description: words.description,
    parts: [
      band(on, edge(2), edge(-2)),
      curve(on, edge(0), { weight: 'bold' }),
      ...points.map(([x = NaN], i) => dot(on.at([x, TARGETS[i] ?? NaN]))),
      area(below, given, 0),
      curve(below, given),
      xAxis(below, { ticks: ticksAt([-2, 0, 2]), name: '$x$' }),
      label([below.toX(INPUT.mean - 1.2 * INPUT.sd) - 8, 196], words.input, { tone: 'soft', anchor: 'end' }),
      curve(beside, turned(density), { tone: 'soft' }),
      curve(
        beside,
        turned((y) => gaussian(y, output)),
        { tone: 'accent', weight: 'bold' },
      ),
      label([beside.toX(density(TAIL)) + 7, beside.toY(TAIL)], words.output, {
        tone: 'soft',
        place: 'centre',
      }),
      label([beside.toX(gaussian(FRONT, output)) + 7, beside.toY(FRONT)], words.matched, {
        tone: 'accent',
        place: 'centre',
      }),
    ],
  };
}
