import { xAxis } from '#figures/kit/axes.ts';
import { curve, sample, segment } from '#figures/kit/curve.ts';
import { pixel } from '#figures/kit/path.ts';
import { plot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { FAMILY } from './family.ts';
import type { Layer } from '#demos/shared/canvas.ts';
import type { State } from './state.ts';

export const SPREAD_HEIGHT = 150;
const BINS = 36;
/** Bounds to either side of the truth that are shown. */
const REACH = 4.5;

/** 1/√(N I(θ₀)). */
export function boundOf({ family, truth, count }: State): number {
  return 1 / Math.sqrt(count * FAMILY[family].information(truth));
}

/** How many of the estimates fall into each of the bins, as a density. */
export function histogram(values: readonly number[], from: number, to: number, bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  const width = (to - from) / bins;
  for (const value of values) {
    const bin = Math.floor((value - from) / width);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count) => count / (values.length * width || 1));
}

/** Bins for the values of a family: a coin's estimates are k/N, so each bin holds one of them. */
function binsOf({ family, count }: State, from: number, to: number): [number, number, number] {
  if (family !== 'bernoulli') return [from, to, BINS];
  const first = Math.max(0, Math.ceil(from * count));
  const last = Math.min(count, Math.floor(to * count));
  return [(first - 0.5) / count, (last + 0.5) / count, last - first + 1];
}

/** Estimates from many data sets beside the normal density whose width is the bound. */
export function spreadLayers(
  state: State,
  estimates: readonly number[],
  { estimate, foretold }: { readonly estimate: number; readonly foretold: number },
  width: number,
): Layer[] {
  const { truth } = state;
  const bound = boundOf(state);
  const shown = [truth - REACH * bound, truth + REACH * bound] as const;
  const [from, to, bins] = binsOf(state, ...shown);
  const heights = histogram(estimates, from, to, bins);
  const peak = gaussian(truth, { mean: truth, sd: bound });
  const on = plot({
    left: 10,
    right: width - 10,
    top: 8,
    bottom: SPREAD_HEIGHT - 24,
    x: shown,
    y: [0, 1.25 * Math.max(peak, ...heights)],
  });
  const step = (to - from) / bins;
  const bars = heights
    .map((height, i) => {
      const left = Math.max(on.left, on.toX(from + i * step));
      const right = Math.min(on.right, on.toX(from + (i + 1) * step));
      return `M${pixel(left + 0.5)} ${pixel(on.bottom)}V${pixel(on.toY(height))}H${pixel(right - 0.5)}V${pixel(on.bottom)}Z`;
    })
    .join('');
  return [
    ['spread', element('path', { d: bars, class: 'ml-bars' })],
    [
      'bound',
      curve(
        on,
        sample((t) => gaussian(t, { mean: truth, sd: bound }), shown, 161),
        { tone: 'third', weight: 'bold' },
      ),
    ],
    ['truth', segment(on, [truth, 0], [truth, on.y[1]], { tone: 'first', dash: 'dashed' })],
    [
      'observed estimate',
      Number.isFinite(foretold)
        ? curve(
            on,
            sample((t) => gaussian(t, { mean: estimate, sd: foretold }), shown, 161),
            { tone: 'second', weight: 'bold', dash: 'dashed' },
          )
        : '',
    ],
    ['estimate', segment(on, [estimate, 0], [estimate, 0.14 * on.y[1]], { weight: 'bold' })],
    ['', xAxis(on, { ticks: ticks(shown, 5) })],
  ];
}
