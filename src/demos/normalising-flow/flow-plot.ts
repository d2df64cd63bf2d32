import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { Z_TICKS, draw as drawCurves, layoutFor, peakOf } from './figure.ts';
import type { Flow, Knot } from './flow.ts';
import { baseDensity } from './model.ts';
import { BOUNDS, DEFAULT_STATE, type State } from './state.ts';
import type { Strings } from './strings.ts';
import { middle } from './terms.ts';

export interface FlowPlot {
  readonly element: SVGSVGElement;
  draw(state: State, flow: Flow, samples: readonly number[], points: readonly number[], width: number): void;
}

/** The base density, the map over it with its knots, and the density that comes out beside it. */
export function createFlowPlot(
  strings: Strings,
  onKnot: (index: number, knot: Knot) => void,
  onEnd: (end: 'from' | 'to', value: number) => void,
): FlowPlot {
  let z = linearScale([0, 1], [0, 1]);
  let x = linearScale([0, 1], [0, 1]);
  const shape = (className: string, part: string): SVGPathElement =>
    svg('path', { class: className, 'data-part': part });
  const axis = svg('g', { class: 'bench-axis' });
  const shapes = {
    bars: shape('nf-bars', 'density likelihood'),
    massUp: shape('nf-way', 'mass after'),
    massAcross: shape('nf-way', 'mass after'),
    massBefore: shape('nf-mass', 'mass base'),
    massAfter: shape('nf-mass', 'after density'),
    base: shape('bench-line nf-base', 'base'),
    density: shape('bench-line nf-density', 'density'),
    map: shape('bench-line nf-map', 'map'),
  };
  const way = shape('nf-point-way', 'map');
  const tangent = shape('nf-tangent', 'slope');
  const sampleWay = shape('nf-sample-way', 'likelihood');
  const names = {
    base: svg('text', { class: 'nf-ink-base', 'data-part': 'base' }, strings.axis.base),
    density: svg('text', { class: 'nf-ink-density', 'data-part': 'density' }, strings.axis.density),
    z: svg('text', { class: 'nf-axis-name' }, strings.axis.z),
    x: svg('text', { class: 'nf-axis-name' }, strings.axis.x),
  };
  const knots: readonly PlaneHandle[] = DEFAULT_STATE.knots.map((_, i) => {
    const made = createPlaneHandle({
      label: strings.knot(i + 1),
      first: BOUNDS.z,
      second: BOUNDS.x,
      text: ([a, b]) => strings.place(fixed(a, 1), fixed(b, 1)),
      valueAt: ([a, b]) => [z.invert(a), x.invert(b)],
      onInput: (knot) => onKnot(i, knot),
      className: 'bench-handle nf-knot',
    });
    made.element.setAttribute('data-part', 'map slope');
    return made;
  });
  const end = (which: 'from' | 'to') => {
    const made = createHandle({
      ...BOUNDS.end,
      label: strings.ends[which],
      text: (value) => fixed(value, 2),
      valueAt: (at) => z.invert(at),
      onInput: (value) => onEnd(which, value),
      className: 'bench-handle nf-end',
    });
    made.element.setAttribute('data-part', 'mass after');
    return made;
  };
  const ends = { from: end('from'), to: end('to') };
  const clip = svg('svg', { x: 0, y: 0 }, shapes.massUp, shapes.massAcross, sampleWay, way);
  // A steep map leaves its plot.
  const plot = svg('svg', {}, shapes.map, tangent);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      shapes.bars,
      clip,
      plot,
      shapes.massBefore,
      shapes.massAfter,
      axis,
      shapes.base,
      shapes.density,
      ...Object.values(names),
    ),
    ...knots.map((handle) => handle.element),
    ends.from.element,
    ends.to.element,
  );
  return {
    element,
    draw(state, flow, samples, points, width) {
      const layout = layoutFor(width, peakOf(flow));
      ({ z, x } = layout);
      const { base, side, floor, left, height } = layout;
      const drawn = drawCurves(layout, flow, state, points);
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      setAttributes(clip, { width: side, height: base });
      setAttributes(plot, {
        x: left,
        y: 8,
        width: side - 14 - left,
        height: floor - 8,
        viewBox: `${left} 8 ${side - 14 - left} ${floor - 8}`,
      });
      for (const name of [
        'bars',
        'massUp',
        'massAcross',
        'massBefore',
        'massAfter',
        'base',
        'density',
        'map',
      ] as const)
        shapes[name].setAttribute('d', drawn[name]);
      const point = middle(state);
      way.setAttribute('d', drawn.path(point));
      tangent.setAttribute('d', drawn.tangent(point));
      const last = samples.at(-1);
      sampleWay.setAttribute('d', last === undefined ? '' : drawn.path(last));
      axis.replaceChildren(
        svg('path', {
          d: `M${left} ${base}H${side - 14}M${side} 8V${floor}M${left} 8V${floor}H${side - 14}`,
        }),
        ...Z_TICKS.map((tick) => svg('text', { x: z(tick), y: base + 16 }, fixed(tick, 0))),
        ...Z_TICKS.map((tick) =>
          svg('text', { x: left - 5, y: x(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
      );
      setAttributes(names.base, { x: left + 2, y: base - layout.unit * 0.4 + 8 });
      setAttributes(names.density, { x: width - 2, y: 18 });
      setAttributes(names.z, { x: side - 4, y: base + 4 });
      setAttributes(names.x, { x: left + 6, y: 18 });
      state.knots.forEach((knot, i) => knots[i]?.place([z(knot[0]), x(knot[1])], knot));
      for (const which of ['from', 'to'] as const) {
        const at = state[which];
        ends[which].place(z(at), base - layout.unit * baseDensity(at), at);
      }
    },
  };
}
