import type { Locale } from '#domain/locale.ts';
import { emStep, type MixturePart, responsibilities } from '#numerics/expectation-maximisation.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { seededUniform, standardNormal, type Uniform } from '#numerics/random.ts';
import type { Vector } from '#numerics/vector.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import { closedPath } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import type { Tone } from '../kit/stroke.ts';
import { element } from '../kit/svg.ts';
import { CURVES, NAILS, SPAN, afterNails, priorCurves } from './process.ts';

/** The groups that the points of the mixture are drawn from, and where expectation maximisation starts. */
const GROUPS = [{ mean: -2.4, sd: 0.55, count: 22 }, { mean: 0.1, sd: 0.45, count: 16 }, { mean: 2.2, sd: 0.8, count: 26 }] as const; // prettier-ignore
const FIRST_GUESS: readonly MixturePart[] = [-1, 0, 1].map((mean) => ({ weight: 1 / 3, mean, sd: 1.5 }));
const ROUNDS = 100;
const TONES: readonly Tone[] = ['first', 'second', 'third'];

const WORDS = {
  en: {
    before: 'before',
    after: 'after four nails',
    mixture: 'three bells and their sum',
    caption:
      'Above, a Gaussian process: a bundle of curves, all equally likely; four measurements drive nails through it, and only the curves that hit them are kept. The mean (red) with two standard deviations comes from conditioning one Gaussian, and no curve need be drawn. Below, a mixture: each point is shared out among three bells, each bell moves to its points, in turn, until nothing changes.',
    description: `Two panels side by side and one below. Left, ${String(CURVES)} smooth random curves that fill a band. Right, curves that all pass through four dots, with a shaded band that is narrow at the dots and wide away from them, and a red mean curve. Below, points on a line in three groups under three bell curves of different heights, and their sum.`,
  },
  zh: {
    before: '之前',
    after: '钉上四颗钉子之后',
    mixture: '三口钟与它们的和',
    caption:
      '上：高斯过程。一大束曲线原本同样可能；四个测量值像钉子一样钉进去，只留下穿过钉子的曲线。均值（红）与两倍标准差的带子，只需对一个高斯分布求条件就能得到，一条曲线也不必画。下：混合模型。每个点按比例分给三口钟，每口钟再移到分得的点上，交替进行，直到不再变化。',
    description: `上面并排两幅，下面一幅。左上是 ${String(CURVES)} 条光滑的随机曲线，散布在一条带子里；右上的曲线都穿过四个点，阴影带在点处收窄，离开点则变宽，红线是均值。下面是直线上的三群点，上方三条高低不同的钟形曲线，以及它们的和。`,
  },
} as const;

/** Points of three groups, and the mixture that expectation maximisation finds for them. */
function mixed(uniform: Uniform): { points: Vector; parts: readonly MixturePart[] } {
  const points = GROUPS.flatMap(({ mean, sd, count }) =>
    Array.from({ length: count }, () => mean + sd * standardNormal(uniform)),
  );
  let parts: readonly MixturePart[] = FIRST_GUESS;
  for (let round = 0; round < ROUNDS; round += 1) parts = emStep(parts, points);
  return { points, parts };
}

/** A Gaussian process before and after data, and a mixture with the points that it shares out. */
export function nailsAndBellsFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const panel = (left: number, right: number) =>
    plot({ left, right, top: 22, bottom: 122, x: [...SPAN], y: [-2.9, 2.9] });
  const [before, after] = [panel(6, 172), panel(188, 354)];
  const uniform = seededUniform(21);
  const prior = priorCurves(uniform);
  const { mean, rim, curves: left } = afterNails(uniform);
  const { points, parts } = mixed(seededUniform(5));
  const bells = plot({ left: 6, right: 354, top: 152, bottom: 222, x: [-4.2, 4.8], y: [0, 0.36] });
  const bell = (part: MixturePart) => (x: number) => part.weight * gaussian(x, part);
  const owner = (x: number): Tone => {
    const shares = responsibilities(parts, x);
    return TONES[shares.indexOf(Math.max(...shares))] ?? 'ink';
  };
  return {
    height: 240,
    caption: words.caption,
    description: words.description,
    parts: [
      label([before.left, 14], words.before),
      label([after.left, 14], words.after),
      ...prior.map((points) => curve(before, points, { tone: 'soft', weight: 'thin' })),
      element('path', { d: closedPath(rim.map(after.at)), class: 'figure-area tone-ink' }),
      ...left.map((points) => curve(after, points, { tone: 'soft', weight: 'hair' })),
      curve(after, mean, { tone: 'accent', weight: 'bold' }),
      ...NAILS.map((nail) => dot(after.at(nail), 'ink', 2.6)),
      label([bells.left, bells.top - 6], words.mixture),
      xAxis(bells),
      curve(bells, sample((x) => parts.reduce((sum, part) => sum + bell(part)(x), 0), [-4.2, 4.8]), { weight: 'bold' }), // prettier-ignore
      ...parts.map((part, k) => curve(bells, sample(bell(part), [-4.2, 4.8]), { tone: TONES[k] ?? 'ink' })),
      ...points.map((x) => dot([bells.toX(x), bells.bottom + 8], owner(x), 1.7)),
    ],
  };
}
