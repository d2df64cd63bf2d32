import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { roomFor } from '#figures/kit/name-width.ts';
import { X_RANGE, X_TICKS, curvePath, dataAxes, dataHeight, fitPath, nameLevels } from './figure.ts';
import { type DataPoint, type Line, labelOf, predict, pullOf } from './fit.ts';
import type { Fits } from './fits.ts';
import { type LossName, lossOf } from './loss.ts';
import { COUNT } from './points.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';
import { tieWidth } from './tie.ts';

/** What the picture shows of a state. */
export interface Shown {
  readonly state: State;
  readonly points: readonly DataPoint[];
  readonly descent: Line;
  readonly exact: Line | null;
  /** Of every loss that is compared, the chosen one among them. */
  readonly fits: Fits;
}

export interface DataPlot {
  readonly element: SVGSVGElement;
  draw(shown: Shown, width: number): void;
}

export interface Moves {
  /** A number moved to a place. */
  number(index: number, point: DataPoint): void;
  /** A label moved along, or turned over. */
  label(index: number, x: number, label: 1 | -1): void;
  choose(index: number): void;
}

/** The points, which can be dragged, under the fits; each point's pull as the thickness of what ties it to the line. */
export function createDataPlot(strings: Strings, moves: Moves): DataPlot {
  let axes = dataAxes(640, 360, 0);
  const at = ([px, py]: readonly [number, number]): DataPoint => [axes.x.invert(px), axes.y.invert(py)];
  const numbers = Array.from({ length: COUNT }, (_, i) =>
    createPlaneHandle({
      label: strings.point(i + 1),
      first: BOUNDS.x,
      second: BOUNDS.y,
      text: ([x, y]) => strings.place(fixed(x, 2), fixed(y, 2)),
      valueAt: at,
      onInput: (point) => moves.number(i, point),
      className: 'bench-handle lo-handle',
    }),
  );
  const labels = Array.from({ length: COUNT }, (_, i) =>
    createPlaneHandle({
      label: strings.point(i + 1),
      first: BOUNDS.x,
      second: { min: 0, max: 1, step: 1 },
      text: ([x, label]) => strings.labelled(fixed(x, 2), label > 0.5 ? '+1' : '−1'),
      valueAt: (place) => {
        const [x, f] = at(place);
        return [x, (f + 1) / 2];
      },
      onInput: ([x, label]) => moves.label(i, x, label > 0.5 ? 1 : -1),
      className: 'bench-handle lo-handle lo-label',
    }),
  );
  for (const handles of [numbers, labels])
    handles.forEach(({ element }, i) => {
      element.setAttribute('data-part', 'point');
      element.addEventListener('focus', () => moves.choose(i));
    });
  const axis = svg('g', { class: 'bench-axis' });
  const rows = svg('path', { class: 'lo-rows' });
  const others = svg('g');
  const names = svg('g', { class: 'lo-names', 'data-part': 'exact' });
  const sigmoid = svg('path', { class: 'lo-sigmoid', 'data-part': 'mass' });
  const exact = svg('path', { class: 'bench-line lo-exact', 'data-part': 'exact' });
  const descent = svg('path', { class: 'bench-line lo-descent', 'data-part': 'descent loss rate' });
  const ties = Array.from({ length: COUNT }, () =>
    svg('path', { class: 'lo-tie', 'data-part': 'pull argument' }),
  );
  const inside = svg('svg', { overflow: 'hidden' }, rows, others, sigmoid, ...ties, exact, descent);
  const ring = svg('circle', { class: 'lo-ring', r: 12, 'data-part': 'point' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg('g', { 'aria-hidden': 'true' }, axis, inside, names, ring),
    ...numbers.map((handle) => handle.element),
    ...labels.map((handle) => handle.element),
  );
  return {
    element,
    draw({ state, points, descent: line, exact: best, fits: compared }, width) {
      const height = dataHeight(width);
      const loss = lossOf(state.loss, state.delta);
      axes = dataAxes(width, height, roomFor([...compared.keys()].map((name) => strings.losses[name])));
      const { x, y } = axes;
      const [left, right, top, base] = [x(X_RANGE[0]), x(X_RANGE[1]), y(X_RANGE[1]), y(X_RANGE[0])];
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      setAttributes(inside, {
        x: left,
        y: top,
        width: right - left,
        height: base - top,
        viewBox: `${left} ${top} ${right - left} ${base - top}`,
      });
      axis.replaceChildren(
        svg('path', { d: `M${left} ${base}H${right}` }),
        ...X_TICKS.map((tick) => svg('text', { x: x(tick), y: base + 16 }, fixed(tick, 0))),
        ...X_TICKS.map((tick) =>
          svg('text', { x: left - 5, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
      );
      rows.setAttribute(
        'd',
        loss.kind === 'labels'
          ? `M${left} ${y(1)}H${right}M${left} ${y(-1)}H${right}`
          : `M${left} ${y(0)}H${right}`,
      );
      const fits = [...compared].flatMap(([name, fit]) => (fit === null ? [] : [{ name, fit }]));
      // δ belongs to Huber's fit alone.
      const partOf = (name: LossName): string => (name === 'huber' ? 'exact delta' : 'exact');
      others.replaceChildren(
        ...fits
          .filter(({ name }) => name !== state.loss)
          .map(({ name, fit }) =>
            svg('path', { class: 'lo-rival', d: fitPath(fit, axes), 'data-part': partOf(name) }),
          ),
      );
      const levels = nameLevels(
        fits.map(({ fit }) => fit),
        axes,
      );
      names.replaceChildren(
        ...fits.map(({ name }, i) =>
          svg(
            'text',
            { x: right + 6, y: levels[i] ?? 0, 'data-own': name === state.loss ? '' : undefined },
            strings.losses[name],
          ),
        ),
      );
      setAttributes(exact, {
        d: best === null ? '' : fitPath(best, axes),
        'data-part': partOf(state.loss),
      });
      descent.setAttribute('d', fitPath(line, axes));
      sigmoid.setAttribute(
        'd',
        state.loss === 'cross-entropy'
          ? curvePath((at) => Math.tanh(predict(line, at) / 2), X_RANGE, axes)
          : '',
      );
      points.forEach((point, i) => {
        const place = [x(point[0]), y(loss.kind === 'labels' ? labelOf(point) : point[1])] as const;
        const pull = pullOf(loss, line, point);
        setAttributes(ties[i] ?? element, {
          d: `M${place[0]} ${place[1]}V${y(predict(line, point[0]))}`,
          'stroke-width': tieWidth(pull),
        });
        const [shown, hidden] = loss.kind === 'labels' ? [labels[i], numbers[i]] : [numbers[i], labels[i]];
        shown?.place(place, loss.kind === 'labels' ? [point[0], labelOf(point) === 1 ? 1 : 0] : point);
        shown?.element.removeAttribute('display');
        shown?.element.toggleAttribute('data-up', loss.kind === 'labels' && labelOf(point) === 1);
        hidden?.element.setAttribute('display', 'none');
        if (i === state.chosen) setAttributes(ring, { cx: place[0], cy: place[1] });
      });
    },
  };
}
