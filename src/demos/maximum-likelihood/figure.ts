import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { area, curve, sample, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { arrow, dot, ring } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import { strokeOf } from '#figures/kit/stroke.ts';
import { ticks, ticksAt } from '#figures/kit/ticks.ts';
import { clamped } from '#demos/shared/fragment.ts';
import { FAMILY, type FamilyName } from './family.ts';
import { type Ascent, likelihood, logLikelihood } from './model.ts';
import { STAGES, type State } from './state.ts';

/** Something drawn, and the parts of the equations that it belongs to. */
export type Layer = readonly [part: string, markup: string];

const LEFT = 38;
const RIGHT = 12;

/** Where densities end and observations begin, and how high the picture of the data is. */
const DATA_BASE = 104;
export function dataHeight(family: FamilyName): number {
  return DATA_BASE + (family === 'bernoulli' ? 94 : 46);
}
export const LIKELIHOOD_HEIGHT = 270;

function density(family: FamilyName, x: number, theta: number): number {
  const inside = family !== 'exponential' || x > 0;
  return inside ? Math.exp(FAMILY[family].logDensity(x, theta)) : 0;
}

/** The plot of the data: x to the right, densities upwards. */
export function dataPlot(state: State, width: number): Plot {
  const { family, truth } = state;
  const highest =
    family === 'bernoulli'
      ? 1
      : family === 'exponential'
        ? 1.6 * truth
        : 1.25 * density(family, truth, truth);
  return plot({
    left: LEFT,
    right: width - RIGHT,
    top: 8,
    bottom: DATA_BASE,
    x: STAGES[family].x,
    y: [0, highest],
  });
}

/** Columns of dots by the two values of a coin. */
const COLUMNS = 8;
const SPACING = 14;

/** Where each observation stands in the picture of the data. */
export function observationPlaces(
  on: Plot,
  family: FamilyName,
  observations: readonly number[],
): readonly Point[] {
  const seen = [0, 0];
  return observations.map((x): Point => {
    if (family !== 'bernoulli')
      return [clamped(on.toX(x), { min: on.left, max: on.right, step: 1 }), on.bottom + 12];
    const side = x === 1 ? 1 : 0;
    const rank = seen[side] ?? 0;
    seen[side] = rank + 1;
    const column = (rank % COLUMNS) - (COLUMNS - 1) / 2;
    return [on.toX(side) + column * SPACING, on.bottom + 12 + Math.floor(rank / COLUMNS) * SPACING];
  });
}

function densityLine(on: Plot, family: FamilyName, theta: number): Point[] {
  if (family !== 'bernoulli') return sample((x) => density(family, x, theta), on.x, 321);
  const bars = [0, 1].flatMap((x): Point[] => {
    const height = x === 1 ? theta : 1 - theta;
    return [
      [x - 0.3, 0],
      [x - 0.3, height],
      [x + 0.3, height],
      [x + 0.3, 0],
    ];
  });
  return bars;
}

/** The densities at θ₀ and at θ, the axis, and how each observation pulls at θ. */
export function dataLayers(
  state: State,
  theta: number,
  observations: readonly number[],
  width: number,
): Layer[] {
  const { family } = state;
  const on = dataPlot(state, width);
  const { score } = FAMILY[family];
  const pulls = observations.map((x) => score(x, theta));
  const longest = Math.max(1, ...pulls.map(Math.abs));
  const most = family === 'bernoulli' ? SPACING - 3 : 44;
  const places = observationPlaces(on, family, observations);
  const axisTicks = family === 'bernoulli' ? ticksAt([0, 1]) : ticks(on.x, 6);
  return [
    [
      'truth',
      area(on, densityLine(on, family, state.truth), 0, 'first') +
        curve(on, densityLine(on, family, state.truth), { tone: 'first', dash: 'dashed' }),
    ],
    ['theta', curve(on, densityLine(on, family, theta), { weight: 'bold' })],
    [
      '',
      element('path', {
        d: `M${on.left} ${on.bottom}H${on.right}`,
        ...strokeOf({ tone: 'faint', weight: 'hair' }),
      }) +
        axisTicks
          .map(({ value, text }) =>
            label([on.toX(value), dataHeight(family) - 6], text, { tone: 'faint', anchor: 'middle' }),
          )
          .join(''),
    ],
    [
      'one score',
      places
        .map(([x, y], i) => arrow([x, y], [x + ((pulls[i] ?? 0) / longest) * most, y], { tone: 'second' }))
        .join(''),
    ],
  ];
}

/** The plot of the log-likelihood over θ, measured from its top. */
export function likelihoodPlot(state: State, observations: readonly number[], width: number): Plot {
  const { theta } = STAGES[state.family];
  const top = topOf(state, observations);
  const low = [theta.min, theta.max].map(
    (end) => top - logLikelihood(FAMILY[state.family], observations, end),
  );
  return plot({
    left: LEFT,
    right: width - RIGHT,
    top: 22,
    bottom: LIKELIHOOD_HEIGHT - 34,
    x: [theta.min, theta.max],
    y: [-Math.min(400, Math.max(1, ...low)), 0.08 * Math.min(400, Math.max(1, ...low))],
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
