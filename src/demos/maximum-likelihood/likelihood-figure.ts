import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, sample, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { clamped } from '#demos/shared/fragment.ts';
import { FAMILY } from './family.ts';
import type { Layer } from '#demos/shared/canvas.ts';
import { MARGINS } from './margins.ts';
import { type Ascent, likelihood, logLikelihood } from './model.ts';
import { STAGES } from './stage.ts';
import type { State } from './state.ts';

export const LIKELIHOOD_HEIGHT = 270;

/** The plot of the log-likelihood over θ, measured from its top. */
export function likelihoodPlot(state: State, observations: readonly number[], width: number): Plot {
  const { theta } = STAGES[state.family];
  const top = topOf(state, observations);
  const low = [theta.min, theta.max].map(
    (end) => top - logLikelihood(FAMILY[state.family], observations, end),
  );
  return plot({
    left: MARGINS.left,
    right: width - MARGINS.right,
    top: 22,
    bottom: LIKELIHOOD_HEIGHT - 34,
    x: [theta.min, theta.max],
    y: [-Math.min(400, Math.max(1, ...low)), 0.16 * Math.min(400, Math.max(1, ...low))],
  });
}

/** The highest log-likelihood in the picture. */
export function topOf({ family }: State, observations: readonly number[]): number {
  const { estimate } = FAMILY[family];
  return logLikelihood(FAMILY[family], observations, clamped(estimate(observations), STAGES[family].theta));
}

/** ℓ with its tangent and its two parabolas at θ, the steps that led there, and the estimate. */
export function likelihoodLayers(
  state: State,
  { thetas }: Ascent,
  observations: readonly number[],
  width: number,
  name: string,
): Layer[] {
  const family = FAMILY[state.family];
  const on = likelihoodPlot(state, observations, width);
  const top = topOf(state, observations);
  const height = (theta: number): number => logLikelihood(family, observations, theta) - top;
  const theta = thetas.at(-1) ?? state.start;
  const here = likelihood(family, observations, theta);
  const level = here.height - top;
  const reach = 0.16 * (on.x[1] - on.x[0]);
  const parabola = (curvature: number): Point[] =>
    sample((t) => level + here.score * (t - theta) - (curvature * (t - theta) ** 2) / 2, on.x, 321);
  const summit = (curvature: number, tone: 'second' | 'third'): string => {
    const at = on.at([theta + here.score / curvature, level + here.score ** 2 / (2 * curvature)]);
    const inside = at[0] >= on.left && at[0] <= on.right && at[1] >= 0 && at[1] <= on.bottom;
    return inside && curvature > 0 ? ring(at, { tone }, 4) : '';
  };
  const estimate = family.estimate(observations);
  const seen = thetas.slice(0, -1).filter((past) => past >= on.x[0] && past <= on.x[1]);
  return [
    [
      '',
      xAxis(on, { ticks: ticks(on.x, 6), name: '$\\theta$' }) + yAxis(on, { ticks: ticks(on.y, 4), name }),
    ],
    [
      'estimate',
      segment(on, [estimate, on.y[0]], [estimate, 0], { tone: 'soft', dash: 'dotted' }) +
        label(
          [on.toX(clamped(estimate, { min: on.x[0], max: on.x[1], step: 1 })) + 6, on.bottom - 8],
          '$\\hat\\theta$',
        ),
    ],
    [
      'expected',
      curve(on, parabola(here.expected), { tone: 'third', weight: 'bold', dash: 'dashed' }) +
        summit(here.expected, 'third'),
    ],
    [
      'observed',
      curve(on, parabola(here.observed), { tone: 'second', weight: 'bold' }) +
        summit(here.observed, 'second'),
    ],
    ['likelihood theta estimate', curve(on, sample(height, on.x, 321), { weight: 'bold' })],
    [
      'score',
      segment(on, [theta - reach, level - here.score * reach], [theta + reach, level + here.score * reach], {
        tone: 'soft',
      }),
    ],
    ['theta', seen.map((past) => dot(on.at([past, height(past)]), 'soft', 3)).join('')],
  ];
}
