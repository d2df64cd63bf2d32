import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import {
  BAND,
  X_TICKS,
  Y_TICKS,
  drawnPath,
  kernelPath,
  layoutOf,
  noisePath,
  posteriorPaths,
} from './figure.ts';
import type { Findings } from './findings.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

export interface FunctionCommands {
  movePoint(index: number, to: Pair): void;
  addPoint(at: Pair): void;
  removePoint(index: number): void;
  ask(query: number): void;
}

export interface FunctionPlot {
  readonly element: SVGSVGElement;
  /** The point that was held last, or the last one. */
  held(count: number): number;
  draw(state: State, findings: Findings, width: number): void;
}

/** The functions: points that can be dragged, mean, band and draws; below, the kernel on the rail of x*. */
export function createFunctionPlot(
  strings: Strings,
  { movePoint, addPoint, removePoint, ask }: FunctionCommands,
): FunctionPlot {
  let on = layoutOf(640);
  let touched: number | null = null;
  const path = (className: string, part: string): SVGPathElement =>
    svg('path', { class: className, 'data-part': part });
  const axis = svg('g', { class: 'bench-axis' });
  const prior = path('gp-prior', 'signal');
  const band = path('gp-band', 'variance');
  const curves = path('gp-curves', 'draws');
  const mean = path('bench-line gp-mean', 'mean');
  const noise = path('gp-noise', 'noise');
  const ruler = path('gp-ruler', 'query');
  const answer = path('gp-answer', 'variance');
  const centre = svg('circle', { class: 'gp-centre', r: 4, 'data-part': 'mean' });
  const bump = path('gp-bump', 'kernel length-scale period');
  const rail = path('gp-rail', 'query');
  const names = {
    kernel: svg('text', { class: 'gp-ink-kernel', 'data-part': 'kernel length-scale period' }, 'k(x, x*)'),
    signal: svg('text', { class: 'gp-name', 'data-part': 'signal' }, 's'),
    query: svg('text', { class: 'gp-name', 'data-part': 'query' }, 'x*'),
  };
  const ground = svg('rect', { class: 'gp-ground', fill: 'transparent' });
  const clip = svg('svg', {}, prior, band, curves, noise, mean, ruler, answer, centre);
  const data = svg('g', { 'data-part': 'data' });
  const query = createHandle({
    ...BOUNDS.query,
    label: strings.query,
    text: (value) => fixed(value, 1),
    valueAt: (x) => on.x.invert(x),
    onInput: ask,
    className: 'bench-handle',
  });
  query.element.setAttribute('data-part', 'query');
  const handles: PlaneHandle[] = [];
  const handleFor = (index: number): PlaneHandle => {
    const handle = createPlaneHandle({
      label: strings.point(index + 1),
      first: BOUNDS.x,
      second: BOUNDS.y,
      text: ([x, y]) => strings.place(fixed(x, 1), fixed(y, 1)),
      valueAt: ([x, y]) => [on.x.invert(x), on.y.invert(y)],
      onInput: (to) => movePoint(index, to),
      className: 'bench-handle gp-point',
    });
    handle.element.addEventListener('focus', () => {
      touched = index;
    });
    handle.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Delete' && event.key !== 'Backspace') return;
      event.preventDefault();
      removePoint(index);
    });
    return handle;
  };
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      axis,
      clip,
      bump,
      rail,
      names.kernel,
      names.signal,
      names.query,
      ground,
    ),
    data,
    query.element,
  );
  ground.addEventListener('click', (event) => {
    const matrix = element.getScreenCTM()?.inverse();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    addPoint([on.x.invert(x), on.y.invert(y)]);
  });
  return {
    element,
    held: (count) => (touched === null || touched >= count ? count - 1 : touched),
    draw(state, { fitted, answer: found, drawn }, width) {
      on = layoutOf(width);
      const { x, y, left, right, top, bottom } = on;
      setAttributes(element, { viewBox: `0 0 ${width} ${on.height}`, width, height: on.height });
      const inside = { x: left, y: top, width: right - left, height: bottom - top };
      setAttributes(clip, { ...inside, viewBox: `${left} ${top} ${right - left} ${bottom - top}` });
      setAttributes(ground, inside);
      axis.replaceChildren(
        svg('path', { d: `M${left} ${bottom}H${right}M${left} ${top}V${bottom}` }),
        ...X_TICKS.map((tick) => svg('text', { x: x(tick), y: bottom + 16 }, fixed(tick, 0))),
        ...Y_TICKS.map((tick) =>
          svg('text', { x: left - 6, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
      );
      const paths = posteriorPaths(on, fitted);
      band.setAttribute('d', paths.band);
      mean.setAttribute('d', paths.mean);
      curves.setAttribute('d', drawnPath(on, drawn));
      noise.setAttribute('d', noisePath(on, state.points, state.noiseSd));
      const [above, below] = [y(state.signalSd), y(-state.signalSd)];
      prior.setAttribute('d', `M${left} ${above}H${right}M${left} ${below}H${right}`);
      setAttributes(names.signal, {
        x: right + 12,
        y: above + 4,
        visibility: above < top ? 'hidden' : undefined,
      });
      const at = x(state.query);
      const reach = BAND * Math.sqrt(found.variance);
      ruler.setAttribute('d', `M${at} ${top}V${bottom}`);
      answer.setAttribute('d', `M${at} ${y(found.mean + reach)}V${y(found.mean - reach)}`);
      setAttributes(centre, { cx: at, cy: y(found.mean) });
      bump.setAttribute('d', kernelPath(on, fitted, state.query));
      rail.setAttribute('d', `M${left} ${on.rail}H${right}`);
      const near = state.query > 0;
      setAttributes(names.kernel, {
        x: near ? left + 2 : right,
        y: bottom + 34,
        'text-anchor': near ? 'start' : 'end',
      });
      setAttributes(names.query, { x: at + (state.query > 5 ? -12 : 24), y: on.rail + 14 });
      query.place(at, on.rail, state.query);
      while (handles.length < state.points.length) {
        const handle = handleFor(handles.length);
        handles.push(handle);
        data.append(handle.element);
      }
      for (const extra of handles.splice(state.points.length)) extra.element.remove();
      state.points.forEach((point, i) => handles[i]?.place([x(point[0]), y(point[1])], point));
    },
  };
}
