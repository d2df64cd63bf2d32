import { setAttributes, svg } from '#demos/shared/dom.ts';
import { type Handle, createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { type Point, linePath, pixel } from '#figures/kit/path.ts';
import { ACTIVATION } from './activation.ts';
import {
  SLOPE_RANGE,
  SLOPE_TICKS,
  VALUE_RANGE,
  VALUE_TICKS,
  Z_RANGE,
  Z_TICKS,
  curveOf,
  hillPath,
  panelsOf,
  riseOf,
  shadeOf,
} from './figure.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

export type Grip = 'z' | 'mean' | 'sd';

export interface CurvePlot {
  readonly element: SVGSVGElement;
  draw(state: State, normals: readonly number[], width: number): void;
}

/** The curve, its slope and the units over one axis. */
export function createCurvePlot(strings: Strings, onMove: (grip: Grip, value: number) => void): CurvePlot {
  let panels = panelsOf(640);
  let mean = 0;
  const handle = (grip: Grip, part: string, valueAt: (at: number) => number): Handle => {
    const made = createHandle({
      ...BOUNDS[grip],
      label: strings.handle[grip],
      text: (value) => fixed(value, 1),
      valueAt,
      onInput: (value) => onMove(grip, value),
      className: `bench-handle ac-handle-${grip}`,
    });
    made.element.setAttribute('data-part', part);
    return made;
  };
  const handles = {
    mean: handle('mean', 'input', (at) => panels.z.invert(at)),
    sd: handle('sd', 'input', (at) => panels.z.invert(at) - mean),
    z: handle('z', 'z value slope', (at) => panels.z.invert(at)),
  };
  const shade = svg('path', { class: 'ac-shade', 'data-part': 'share' });
  const axis = svg('g', { class: 'bench-axis' });
  const curve = svg('path', { class: 'bench-line ac-curve', 'data-part': 'value' });
  const tangent = svg('path', { class: 'ac-tangent', 'data-part': 'slope' });
  const slope = svg('path', { class: 'bench-line ac-slope', 'data-part': 'slope square depth' });
  const threshold = svg('path', { class: 'ac-threshold', 'data-part': 'share' });
  const drop = svg('path', { class: 'ac-drop', 'data-part': 'z' });
  const dot = svg('circle', { class: 'ac-dot', r: 4, 'data-part': 'slope' });
  const density = svg('path', { class: 'ac-density', 'data-part': 'input' });
  const width1 = svg('path', { class: 'ac-threshold', 'data-part': 'input' });
  const alive = svg('path', { class: 'ac-units', 'data-part': 'input square' });
  const dead = svg('path', { class: 'ac-dead', 'data-part': 'share input' });
  const names = {
    value: svg('text', { class: 'ac-name', 'data-part': 'value' }, 'a(z)'),
    slope: svg('text', { class: 'ac-name ac-ink-slope', 'data-part': 'slope' }, 'a′(z)'),
  };
  // What is higher than the panel leaves it at the top.
  const panel = svg('svg', { overflow: 'hidden' }, curve, tangent);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      shade,
      axis,
      threshold,
      density,
      width1,
      alive,
      dead,
      drop,
      slope,
      panel,
      dot,
      names.value,
      names.slope,
    ),
    handles.mean.element,
    handles.sd.element,
    handles.z.element,
  );
  return {
    element,
    draw(state, normals, width) {
      panels = panelsOf(width);
      mean = state.mean;
      const { z, value, slope: steep, units, height } = panels;
      const activation = ACTIVATION[state.activation];
      const [left, right] = [z(Z_RANGE[0]), z(Z_RANGE[1])];
      const [foot, head] = units;
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      shade.setAttribute('d', shadeOf(activation, state.epsilon, panels));
      axis.replaceChildren(
        svg('path', {
          d: `M${left} ${value(0)}H${right}M${left} ${steep(0)}H${right}M${left} ${foot}H${right}`,
        }),
        ...Z_TICKS.map((tick) => svg('text', { x: z(tick), y: foot + 16 }, fixed(tick, 0))),
        ...VALUE_TICKS.map((tick) =>
          svg('text', { x: left - 6, y: value(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
        ...SLOPE_TICKS.map((tick) =>
          svg('text', { x: left - 6, y: steep(tick) + 4, class: 'bench-end' }, fixed(tick, 1)),
        ),
      );
      const top = value(VALUE_RANGE[1]);
      const high = (at: number): number => Math.max(top, value(activation.value(at)));
      const under = steep(SLOPE_RANGE[1]);
      setAttributes(panel, {
        x: left,
        y: top,
        width: right - left,
        height: under - top,
        viewBox: `${left} ${top} ${right - left} ${under - top}`,
      });
      curve.setAttribute(
        'd',
        curveOf((at) => activation.value(at), activation.kinks, panels, value),
      );
      slope.setAttribute(
        'd',
        curveOf((at) => activation.slope(at), activation.kinks, panels, steep),
      );
      threshold.setAttribute('d', `M${left} ${steep(state.epsilon)}H${right}`);
      const at = activation.slope(state.z);
      const reach = 1.2 / Math.hypot(1, at);
      tangent.setAttribute(
        'd',
        linePath(
          [-reach, reach].map((d): Point => [z(state.z + d), value(activation.value(state.z) + at * d)]),
        ),
      );
      drop.setAttribute('d', `M${z(state.z)} ${high(state.z)}V${steep(at)}`);
      setAttributes(dot, { cx: z(state.z), cy: steep(at) });
      const rise = riseOf(state, panels);
      density.setAttribute('d', hillPath(state, panels));
      const zs = normals
        .map((normal) => state.mean + state.sd * normal)
        .filter((x) => x >= Z_RANGE[0] && x <= Z_RANGE[1]);
      const ticksOf = (of: readonly number[]): string =>
        of.map((x) => `M${pixel(z(x))} ${foot}v-16`).join('');
      const isDead = (x: number): boolean => Math.abs(activation.slope(x)) < state.epsilon;
      alive.setAttribute('d', ticksOf(zs.filter((x) => !isDead(x))));
      dead.setAttribute('d', ticksOf(zs.filter(isDead)));
      const shoulder = Math.min(Z_RANGE[1], state.mean + state.sd);
      width1.setAttribute('d', `M${z(state.mean)} ${rise(state.mean + state.sd)}H${z(shoulder)}`);
      handles.mean.place(z(state.mean), head, state.mean);
      handles.sd.place(z(shoulder), rise(state.mean + state.sd), state.sd);
      handles.z.place(z(state.z), high(state.z), state.z);
      setAttributes(names.value, { x: left + 8, y: top + 14 });
      setAttributes(names.slope, { x: left + 8, y: steep(1) - 2 });
    },
  };
}
