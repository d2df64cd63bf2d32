import { setAttributes, svg } from '#demos/shared/dom.ts';
import type { Bounds } from '#demos/shared/fragment.ts';
import { type Handle, createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { X_TICKS, curves, xScale } from './figure.ts';
import type { Weighted } from './model.ts';
import { BOUNDS, type State } from './state.ts';
import { sticks } from './sticks.ts';
import type { Strings } from './strings.ts';
import { targetDensity } from './target.ts';

/** What can be dragged in the picture. */
export type Grip = 'mean' | 'sd' | 'distance' | 'threshold';

/** How high the sticks above and below the samples' axis may be, and where that axis lies under the density's. */
const STICK = 62;
/** Room above the highest handle for its name. */
const HIGHEST = 26;
const SAMPLES = 36 + STICK;

export interface DensityPlot {
  readonly element: SVGSVGElement;
  draw(state: State, samples: Weighted, width: number): void;
}

/** p, q and q* over the samples; weights stand on the samples' axis, contributions hang from it. */
export function createDensityPlot(
  strings: Strings,
  onMove: (grip: Grip, value: number) => void,
): DensityPlot {
  let x = xScale(640);
  let mean = 0;
  const handle = (grip: Grip, bounds: Bounds, part: string, valueAt: (at: number) => number): Handle => {
    const made = createHandle({
      ...bounds,
      label: strings.handle[grip],
      text: (value) => fixed(value, 2),
      valueAt,
      onInput: (value) => onMove(grip, value),
      className: `bench-handle is-handle-${grip}`,
    });
    made.element.setAttribute('data-part', part);
    return made;
  };
  const place = (at: number): number => x.invert(at);
  const handles = {
    distance: handle('distance', BOUNDS.distance, 'p', place),
    mean: handle('mean', BOUNDS.mean, 'q', place),
    sd: handle('sd', BOUNDS.sd, 'q', (at) => x.invert(at) - mean),
    threshold: handle('threshold', BOUNDS.threshold, 'best exact', place),
  };
  const area = svg('path', { class: 'is-area-p', 'data-part': 'p' });
  const target = svg('path', { class: 'bench-line is-line-p', 'data-part': 'p error' });
  const proposal = svg('path', { class: 'bench-line is-line-q', 'data-part': 'q error' });
  const best = svg('path', { class: 'bench-line is-line-best', 'data-part': 'best exact' });
  const width1 = svg('path', { class: 'is-width', 'data-part': 'q' });
  const axis = svg('g', { class: 'bench-axis' });
  const weights = svg('path', { class: 'is-weights', 'data-part': 'weight size' });
  const products = svg('path', { class: 'is-products', 'data-part': 'product estimate' });
  const names = {
    p: svg('text', { class: 'is-name', 'data-part': 'p' }, 'p'),
    q: svg('text', { class: 'is-name is-ink-q', 'data-part': 'q' }, 'q'),
  };
  const notes = {
    weight: svg('text', { class: 'is-ink-q', 'data-part': 'weight size' }, strings.axis.weight),
    product: svg('text', { class: 'is-ink-best', 'data-part': 'product estimate' }, strings.axis.product),
  };
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      area,
      target,
      best,
      proposal,
      width1,
      axis,
      weights,
      products,
      names.p,
      names.q,
      notes.weight,
      notes.product,
    ),
    handles.distance.element,
    handles.mean.element,
    handles.sd.element,
    handles.threshold.element,
  );
  return {
    element,
    draw(state, samples, width) {
      x = xScale(width);
      mean = state.mean;
      const base = Math.round(Math.min(250, Math.max(180, width * 0.36)));
      const level = base + SAMPLES;
      const height = level + STICK + 8;
      const drawn = curves(state, x, base, HIGHEST);
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      area.setAttribute('d', drawn.targetArea);
      target.setAttribute('d', drawn.target);
      proposal.setAttribute('d', drawn.proposal);
      best.setAttribute('d', drawn.best);
      axis.replaceChildren(
        svg('path', { d: `M0 ${base}H${width}M0 ${level}H${width}` }),
        ...X_TICKS.map((tick) => svg('text', { x: x(tick), y: base + 16 }, fixed(tick, 0))),
      );
      weights.setAttribute('d', sticks(samples.points, samples.weights, x, level, -STICK));
      products.setAttribute('d', sticks(samples.points, samples.products, x, level, STICK));
      setAttributes(notes.weight, { x: 0, y: level - STICK + 10 });
      setAttributes(notes.product, { x: 0, y: level + STICK });
      const peak = drawn.y(gaussian(state.mean, state));
      const shoulder = drawn.y(gaussian(state.mean + state.sd, state));
      const top = drawn.y(targetDensity(state.distance, state.distance));
      width1.setAttribute('d', `M${x(state.mean)} ${shoulder}H${x(state.mean + state.sd)}`);
      handles.mean.place(x(state.mean), Math.max(HIGHEST, peak), state.mean);
      handles.sd.place(x(state.mean + state.sd), Math.max(HIGHEST, shoulder), state.sd);
      handles.distance.place(x(state.distance), top, state.distance);
      handles.threshold.place(x(state.threshold), base, state.threshold);
      setAttributes(handles.threshold.element, {
        display: state.integrand === 'tail' ? undefined : 'none',
      });
      setAttributes(names.p, { x: x(-state.distance), y: top - 10 });
      // Where q leaves the picture its name stands beside the curve.
      setAttributes(names.q, {
        x: x(state.mean) + (peak < HIGHEST ? 24 : 0),
        y: Math.max(HIGHEST, peak) - 12,
      });
    },
  };
}
