import type { Locale } from '#domain/locale.ts';
import { boundedPolicies } from '#worked/pilco/exploration.ts';
import { evaluate, policyOf } from '#worked/pilco/pendulum.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot, ring } from '../kit/mark.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

const WORDS = {
  en: {
    cost: 'total cost $C$',
    bound: 'bound',
    mean: 'predicted',
    truth: 'true',
    caption: (leap: string) =>
      `Four policies for the second trial (Example 5), chosen by the bound $\\mu_C-\\kappa\\sigma_C$ (red). The dot is the predicted mean of the total cost, the bar one predicted standard deviation to either side, the ring the true cost. Up to $\\kappa=1$ little changes; at $\\kappa=${leap}$ the search accepts a far higher mean for the sake of a wider spread.`,
    description: (rows: string) =>
      `Four rows, one a policy, over an axis of the total cost: a red stroke for the bound, a dot with a bar for the predicted mean and standard deviation, a ring for the true cost. ${rows}`,
    row: (kappa: string, bound: string, mean: string, sd: string, truth: string) =>
      `For kappa ${kappa}: bound ${bound}, mean ${mean}, deviation ${sd}, truth ${truth}.`,
  },
  zh: {
    cost: '总代价 $C$',
    bound: '下界',
    mean: '预测',
    truth: '实际',
    caption: (leap: string) =>
      `第二次试验的四个候选策略（例 5），由下界 $\\mu_C-\\kappa\\sigma_C$（红色）选出。圆点是预测的总代价均值，横线向两侧各伸出一个预测标准差，圆圈是实际代价。$\\kappa\\le1$ 时几乎不变；到 $\\kappa=${leap}$，搜索为了更大的散布接受了高得多的均值。`,
    description: (rows: string) =>
      `四行，每行一个策略，横轴为总代价：红色短线为下界，带横线的圆点为预测的均值与标准差，圆圈为实际代价。${rows}`,
    row: (kappa: string, bound: string, mean: string, sd: string, truth: string) =>
      `κ 为 ${kappa} 时，下界 ${bound}，均值 ${mean}，标准差 ${sd}，实际 ${truth}。`,
  },
} as const;

/** What a confidence bound chooses: predicted and true costs of the policies, one row a κ. */
export function explorationFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const policies = boundedPolicies().map((policy) => ({
    ...policy,
    truth: evaluate(policyOf(policy.parameters)).mean,
  }));
  const on = plot({
    left: 52,
    right: 344,
    top: 26,
    bottom: 142,
    x: [0, 16],
    y: [policies.length - 0.4, -0.6],
  });
  const [first] = policies;
  if (first === undefined) throw new RangeError('explorationFigure: no policy');
  const above = (value: number): [number, number] => [on.toX(value), on.toY(0) - 9];
  return {
    height: 178,
    caption: words.caption(String(policies.at(-1)?.kappa)),
    description: words.description(
      policies
        .map(({ kappa, bound, mean, sd, truth }) =>
          words.row(
            String(kappa),
            ...([bound.toFixed(2), mean.toFixed(2), sd.toFixed(2), truth.toFixed(2)] as const),
          ),
        )
        .join(locale === 'en' ? ' ' : ''),
    ),
    parts: [
      xAxis(on, { ticks: ticksAt([0, 5, 10, 15]), name: words.cost }),
      ...policies.flatMap(({ kappa, bound, mean, sd, truth }, i) => [
        label([on.left - 8, on.toY(i)], `$\\kappa=${String(kappa)}$`, { anchor: 'end', place: 'centre' }),
        segment(on, [mean - sd, i], [mean + sd, i], { tone: 'soft' }),
        dot(on.at([mean, i])),
        segment(on, [bound, i - 0.26], [bound, i + 0.26], { tone: 'accent', weight: 'bold' }),
        ring(on.at([truth, i])),
      ]),
      label(above(first.mean), words.mean, { place: 'above', anchor: 'middle' }),
      label(above(first.truth), words.truth, { place: 'above', anchor: 'middle' }),
      label([on.toX(policies[2]?.bound ?? NaN) - 5, on.toY(2)], words.bound, {
        tone: 'accent',
        anchor: 'end',
        place: 'centre',
      }),
    ],
  };
}
