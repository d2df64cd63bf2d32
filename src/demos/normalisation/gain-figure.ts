import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { dot } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { ticksAt } from '#figures/kit/ticks.ts';
import type { Network } from './network.ts';
import { BOUNDS, NAMED } from './state.ts';
import { type Factors, factorsOf, predictedVariances } from './theory.ts';

export const GAIN_HEIGHT = 190;
const POINTS = 48;

/** Factors of variance a layer (upwards) over the scale of the weights, both logarithmic. */
export function gainPlot(width: number): Plot {
  const { min, max } = BOUNDS.scale;
  return plot({
    left: 34,
    right: width - 12,
    top: 14,
    bottom: GAIN_HEIGHT - 36,
    x: [min, max],
    y: [0.5 * min, 1.08 * max],
    logX: true,
    logY: true,
  });
}

/** The factors that theory predicts at scales from end to end. */
export function predictedFactors(
  network: Pick<Network, 'activation' | 'norm' | 'depth'>,
): (Factors & { scale: number })[] {
  const { min, max } = BOUNDS.scale;
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const scale = min * (max / min) ** (i / POINTS);
    return { scale, ...factorsOf(predictedVariances({ ...network, scale })) };
  });
}

export function gainAxes(on: Plot, names: { readonly he: string; readonly xavier: string }): string {
  const marks = (['xavier', 'he'] as const)
    .map((name) => {
      const scale = NAMED[name];
      const place: Point = [on.toX(scale), on.top - 4];
      return (
        segment(on, [scale, on.y[0]], [scale, on.y[1]], { tone: 'line' }) +
        label(place, names[name], { tone: 'faint', anchor: 'middle' })
      );
    })
    .join('');
  return (
    marks +
    segment(on, [on.x[0], 1], [on.x[1], 1], { tone: 'line' }) +
    xAxis(on, { ticks: ticksAt([0.5, 1, 2, 4], 1), name: '$\\sigma_w^2$' }) +
    yAxis(on, { ticks: [...ticksAt([0.25], 2), ...ticksAt([0.5, 1, 2, 4], 1)] })
  );
}

/** The scale of the weights, upright. */
export function scaleLine(on: Plot, scale: number): string {
  return segment(on, [scale, on.y[0]], [scale, on.y[1]], { tone: 'soft', dash: 'dotted' });
}

/** The predicted factor of one way as a line, the measured one as a dot where the scale is. */
export function gainLine(
  on: Plot,
  factors: readonly (Factors & { scale: number })[],
  way: 'forward' | 'backward',
  measured: { readonly scale: number; readonly factors: Factors } | null,
): string {
  const tone = way === 'forward' ? 'first' : 'second';
  const points = factors.map(({ scale, [way]: factor }): Point => [scale, factor]);
  const found = measured?.factors[way] ?? NaN;
  const inside = found >= on.y[0] && found <= on.y[1];
  return (
    curve(on, points, { tone, weight: 'bold', ...(way === 'backward' ? { dash: 'dashed' as const } : {}) }) +
    (measured !== null && inside ? dot(on.at([measured.scale, found]), tone, 3.6) : '')
  );
}
