import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { contours, minimumMark, path, planePlot } from './landscape-plot.ts';
import { METHODS } from './methods.ts';
import { BOUNDS, type State, startOf } from './state.ts';
import type { Strings } from './strings.ts';
import { LANDSCAPE_PARTS, METHOD_PARTS, START_PARTS } from './parts.ts';
import { METHOD_TONES } from './tones.ts';
import type { Track } from './track.ts';

export interface Picture {
  readonly element: SVGSVGElement;
  draw(state: State, tracks: readonly Track[], width: number): void;
}

/** The valley with the paths of the methods; the start can be dragged. */
export function createPicture(strings: Strings, onStart: (start: Pair) => void): Picture {
  let on = planePlot(640);
  const ground = svg('g', { 'data-part': LANDSCAPE_PARTS });
  const paths = METHODS.map((method) => ({
    method,
    layer: svg('g', { 'data-part': METHOD_PARTS[method] }),
  }));
  const handle = createPlaneHandle({
    label: strings.start,
    first: BOUNDS.x,
    second: BOUNDS.y,
    text: ([x, y]) => strings.startAt(fixed(x, 2), fixed(y, 2)),
    valueAt: ([x, y]) => [on.toX.invert(x), on.toY.invert(y)],
    onInput: onStart,
    className: 'bench-handle opt-start',
  });
  handle.element.setAttribute('data-part', START_PARTS);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg('g', { 'aria-hidden': 'true' }, ground, ...paths.map(({ layer }) => layer)),
    handle.element,
  );
  return {
    element,
    draw(state, tracks, width) {
      on = planePlot(width);
      setAttributes(element, {
        viewBox: `0 0 ${width} ${on.bottom}`,
        width,
        height: on.bottom,
      });
      ground.innerHTML = contours(on, state.land) + minimumMark(on);
      for (const { method, layer } of paths) {
        const track = tracks.find((other) => other.method === method);
        const shown = state.shown.includes(method) && track !== undefined;
        layer.innerHTML = shown ? path(on, track.points, METHOD_TONES[method]) : '';
      }
      const start = startOf(state);
      handle.place(on.at(start), start);
    },
  };
}
