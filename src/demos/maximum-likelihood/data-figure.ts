import { area, curve, sample } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { arrow } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import { strokeOf } from '#figures/kit/stroke.ts';
import { ticks, ticksAt } from '#figures/kit/ticks.ts';
import { clamped } from '#demos/shared/fragment.ts';
import { FAMILY, type FamilyName } from './family.ts';
import type { Layer } from '#demos/shared/canvas.ts';
import { MARGINS } from './margins.ts';
import { STAGES } from './stage.ts';
import type { State } from './state.ts';

/** Where densities end and observations begin, and how high the picture of the data is. */
const DATA_BASE = 104;
export function dataHeight(family: FamilyName): number {
  return DATA_BASE + (family === 'bernoulli' ? 94 : 46);
}

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
    left: MARGINS.left,
    right: width - MARGINS.right,
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
