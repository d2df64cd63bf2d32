import type { Locale } from '#domain/locale.ts';
import { component, dot as product } from '#numerics/vector.ts';
import { SAMPLING, filteredSample, type FilteredMoment } from '#worked/pilco/beliefs.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { band, curve } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

const STEPS = 60;

const WORDS = {
  en: {
    time: 'time (s)',
    position: 'position: truth, readings (dots), belief (band)',
    control: 'control',
    fromReadings: 'from readings',
    fromBeliefs: 'from beliefs',
    caption: (gains: string, raw: string, filtered: string) =>
      `Example 4 in time. Above, the readings scatter about the true position, the belief (two standard deviations) follows it. Below, the same gains $(${gains})$ applied to the readings (thin) and to the belief's mean (red): over this stretch the control has a standard deviation of ${raw} against ${filtered}.`,
    description: (raw: string, filtered: string) =>
      `Two panels over six seconds. In the upper one a smooth curve wanders about zero inside a narrow band, with dots scattered widely around it. In the lower one a thin jagged line with a standard deviation of ${raw} crosses the whole panel from top to bottom again and again, and a red line with a standard deviation of ${filtered} stays close to zero.`,
  },
  zh: {
    time: '时间（秒）',
    position: '位置：真值、读数（点）、信念（色带）',
    control: '控制量',
    fromReadings: '对读数反馈',
    fromBeliefs: '对信念反馈',
    caption: (gains: string, raw: string, filtered: string) =>
      `例 4 随时间的样子。上：读数散布在真实位置的周围，信念（两个标准差）紧跟着它。下：同样的增益 $(${gains})$，分别作用于读数（细线）与信念的均值（红线），这段时间里控制量的标准差为 ${raw} 与 ${filtered}。`,
    description: (raw: string, filtered: string) =>
      `上下两幅图，横轴为六秒。上图中一条平缓的曲线在零附近游走，始终在一条窄色带之内，四周是散得很开的点。下图中一条细的锯齿线反复上下穿越全图，标准差 ${raw}；红线标准差 ${filtered}，一直贴近零。`,
  },
} as const;

const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** What a filter is for: the same gains fed with readings and with beliefs. */
export function filteredFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const { gains, moments, doubt } = filteredSample(STEPS);
  const end = (STEPS - 1) * SAMPLING;
  const above = plot({ left: 34, right: 348, top: 24, bottom: 116, x: [0, end], y: [-0.6, 0.6] });
  const below = plot({ left: 34, right: 348, top: 148, bottom: 226, x: [0, end], y: [-5, 5] });
  const line = (value: (moment: FilteredMoment) => number): Point[] =>
    moments.map((moment, t) => [t * SAMPLING, value(moment)]);
  const first = (vector: readonly number[]): number => component(vector, 0);
  const unfiltered = ({ reading }: FilteredMoment): number => -product(gains, reading);
  const raw = deviation(moments.map(unfiltered)).toFixed(2);
  const filtered = deviation(moments.map(({ control }) => control)).toFixed(2);
  return {
    height: 262,
    caption: words.caption(gains.map((gain) => gain.toFixed(0)).join(', '), raw, filtered),
    description: words.description(raw, filtered),
    parts: [
      band(
        above,
        line(({ belief }) => first(belief) + 2 * doubt),
        line(({ belief }) => first(belief) - 2 * doubt),
        'accent',
      ),
      curve(above, line(({ state }) => first(state)), { weight: 'bold' }), // prettier-ignore
      ...line(({ reading }) => first(reading)).map((point) => dot(above.at(point), 'soft', 1.5)),
      yAxis(above, { ticks: ticksAt([-0.5, 0, 0.5], 1), name: words.position }),
      curve(below, line(unfiltered), { tone: 'soft', weight: 'hair' }),
      curve(below, line(({ control }) => control), { tone: 'accent', weight: 'bold' }), // prettier-ignore
      yAxis(below, { ticks: ticksAt([-4, 0, 4]), name: words.control }),
      label([below.right, below.top - 6], words.fromReadings, {
        tone: 'soft',
        anchor: 'end',
        place: 'above',
      }),
      xAxis(below, { ticks: ticksAt([0, 1, 2, 3, 4, 5]), name: words.time }),
      label([below.right - 104, below.top - 6], words.fromBeliefs, {
        tone: 'accent',
        anchor: 'end',
        place: 'above',
      }),
    ],
  };
}
