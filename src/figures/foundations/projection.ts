import type { Locale } from '#domain/locale.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { addScaled, dot as inner } from '#numerics/vector.ts';
import type { Drawing } from '../figure.ts';
import { curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot, ring } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { squarePlot } from '../kit/plot.ts';

const WORDS = {
  en: {
    truth: 'truth',
    sample: 'a sample $\\mathbf{b}$',
    fit: 'its fit $\\mathbf{Pb}$',
    bias: 'bias',
    variance: 'variance',
    model: 'what the model can say',
    caption:
      'Learning as a projection. The truth lies off the model and is seen through samples that scatter about it; each is fitted by the foot of its perpendicular. The distance of the truth from the model is bias, the trembling of the feet from sample to sample variance.',
    description: (count: number) =>
      `A sloping straight line, the model, and above it a cloud of ${String(count)} points about a ring, the truth. A dashed perpendicular from the ring to the line is labelled bias. From one of the points a solid perpendicular leads to its foot on the line. The feet of all the points lie along the line, and the stretch that they cover is labelled variance.`,
  },
  zh: {
    truth: '真相',
    sample: '一份样本 $\\mathbf{b}$',
    fit: '它的拟合 $\\mathbf{Pb}$',
    bias: '偏差',
    variance: '方差',
    model: '模型所能表示的',
    caption:
      '学习就是投影。真相不在模型之内，又只能透过散布在它周围的样本看到；每份样本的拟合，是它向模型所作垂线的垂足。真相到模型的距离是偏差；换一份样本，垂足就移动，移动的幅度是方差。',
    description: (count: number) =>
      `一条倾斜的直线是模型，上方一个圆圈是真相，周围散布着 ${String(count)} 个点。从圆圈到直线的虚线垂线标着偏差；从其中一个点画出一条实线垂线，落到直线上的垂足。所有点的垂足排在直线上，所占的一段标着方差。`,
  },
} as const;

/** Direction of the model's line and the normal to it. */
const TILT = (9 * Math.PI) / 180;
const ALONG: Point = [Math.cos(TILT), Math.sin(TILT)];
const ACROSS: Point = [-Math.sin(TILT), Math.cos(TILT)];
/** Where the truth lies: so far along the line, so far off it. */
const [FOOT, BIAS] = [4.5, 1.75] as const;
const [COUNT, SPREAD] = [40, 0.42] as const;

const place = (along: number, across: number): Point => {
  const [x = NaN, y = NaN] = addScaled(addScaled([0, 0], along, ALONG), across, ACROSS);
  return [x, y];
};

function samples(): Point[] {
  const uniform = seededUniform(7);
  return Array.from({ length: COUNT }, () =>
    place(FOOT + SPREAD * standardNormal(uniform), BIAS + SPREAD * standardNormal(uniform)),
  );
}

/** Bias and variance as a projection: a cloud of samples, and the feet of their perpendiculars on a line. */
export function projectionFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const on = squarePlot({ left: 10, right: 350, top: 4, x: [0, 8.5], y: [-0.1, 3.45] });
  const cloud = samples();
  const footOf = (point: Point): number => inner(point, ALONG);
  const feet = cloud.map(footOf);
  const [low, high] = [Math.min(...feet), Math.max(...feet)];
  // The sample that is shown: the one farthest along the model.
  const shown = cloud.find((point) => footOf(point) === high) ?? cloud[0] ?? [NaN, NaN];
  const shownAt = on.at(shown);
  const side = 0.17;
  const corner = [place(high - side, 0), place(high - side, side), place(high, side)];
  const below = (along: number, depth: number): Point => place(along, -depth);
  return {
    height: Math.ceil(on.bottom) + 4,
    caption: words.caption,
    description: words.description(COUNT),
    parts: [
      segment(on, place(0, 0), place(9, 0), { weight: 'bold' }),
      label(on.at([0, 0.72]), words.model),
      ...cloud.map((point) => dot(on.at(point), 'faint', 1.5)),
      segment(on, place(FOOT, BIAS), place(FOOT, 0), { tone: 'soft', dash: 'dashed' }),
      segment(on, shown, place(high, 0)),
      curve(on, corner, { weight: 'hair' }),
      ...feet.map((along) => dot(on.at(place(along, 0)), 'accent', 1.9)),
      curve(on, [below(low, 0.16), below(low, 0.3), below(high, 0.3), below(high, 0.16)], {
        tone: 'accent',
        weight: 'hair',
      }),
      ring(on.at(place(FOOT, BIAS)), {}, 3.2),
      dot(on.at(shown)),
      label(on.at(place(FOOT - 0.12, 0.42)), words.bias, { tone: 'soft', anchor: 'end' }),
      label(on.at(place(FOOT - SPREAD * 2.9, BIAS + 0.2)), words.truth, { anchor: 'end' }),
      segment(on, place(FOOT - SPREAD * 2.8, BIAS + 0.25), place(FOOT - 0.14, BIAS + 0.04), {
        tone: 'soft',
        weight: 'hair',
      }),
      label([shownAt[0] + 7, shownAt[1] + 4], words.sample),
      label(on.at(place(high + 0.18, 0.34)), words.fit),
      label(on.at(below((low + high) / 2, 0.62)), words.variance, { tone: 'accent', anchor: 'middle' }),
    ],
  };
}
