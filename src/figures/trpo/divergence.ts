import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { divergence, model } from '#worked/trpo/quadratic-model.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

const RANGE = [-2, 2] as const;
const PANELS = [
  { left: 36, p: 0.5, top: 0.52, ticks: [0, 0.25, 0.5], decimals: 2 },
  { left: 222, p: 0.02, top: 0.083, ticks: [0, 0.04, 0.08], decimals: 2 },
] as const;

const WORDS = {
  en: {
    change: 'change of the logit',
    divergence: 'KL',
    model: 'model',
    caption: (up: string) =>
      `The divergence of a coin from itself after its logit has changed, and the quadratic model (dashed). At probability 0.5 the model is good far out, and errs on the safe side. At 0.02 it is lopsided: two units towards 0.5 cost ${up} times what the model says. That is when the line search is needed.`,
    description:
      'Two panels with the divergence against the change of the logit from −2 to 2. Left, for a probability of 0.5, a symmetric bowl lies just below a dashed parabola. Right, for 0.02, the divergence rises steeply to the right, well above the dashed parabola, and stays below it on the left.',
  },
  zh: {
    change: 'logit 的改变',
    divergence: 'KL',
    model: '模型',
    caption: (up: string) =>
      `改变 logit 前后两枚硬币的散度，以及二次模型（虚线）。概率为 0.5 时，模型在很远处仍然不错，而且偏于稳妥；概率为 0.02 时一边倒：朝 0.5 的方向改变 2，散度是模型的 ${up} 倍。这正是线搜索要出手的时候。`,
    description:
      '两幅图，横轴为 logit 从 −2 到 2 的改变，纵轴为散度。左图概率为 0.5，对称的碗形略低于虚线的抛物线。右图概率为 0.02，散度向右陡升，远高于虚线的抛物线，在左边则低于它。',
  },
} as const;

/** The KL divergence and its quadratic model, for an undecided and for a nearly deterministic policy. */
export function divergenceFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const [, rare] = PANELS;
  const up = divergence(rare.p, RANGE[1]) / model(rare.p, RANGE[1]);
  return {
    height: 196,
    caption: words.caption(fixed(up, 1)),
    description: words.description,
    parts: PANELS.flatMap(({ left, p, top, ticks, decimals }) => {
      const on = plot({ left, right: left + 124, top: 26, bottom: 160, x: RANGE, y: [0, top] });
      return [
        xAxis(on, { ticks: ticksAt([-2, 0, 2]), name: words.change }),
        yAxis(on, { ticks: ticksAt(ticks, decimals), name: words.divergence }),
        curve(
          on,
          sample((change) => model(p, change), RANGE),
          { tone: 'soft', dash: 'dashed' },
        ),
        curve(
          on,
          sample((change) => divergence(p, change), RANGE),
          { tone: 'accent', weight: 'bold' },
        ),
        label([on.toX(0), 44], `$p=${String(p)}$`, { anchor: 'middle' }),
      ];
    }),
  };
}
