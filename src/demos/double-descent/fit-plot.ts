import { setAttributes, svg } from '#demos/shared/dom.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { closedPath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { GRID, Y_RANGE, gridLine, gridPoints } from './figure.ts';
import { BOUNDS } from './state.ts';
import type { Strings } from './strings.ts';
import { truth } from './truth.ts';

/** Everything that the picture shows; curves over the grid. */
export interface FitPicture {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly fit: readonly number[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** Fits to the data sets before. */
  readonly others: readonly (readonly number[])[];
}

export interface FitPlot {
  readonly element: SVGSVGElement;
  draw(picture: FitPicture, width: number): void;
}

const LEFT = 26;

/** The data, each point to be dragged, and curves through and around them. */
export function createFitPlot(
  strings: Strings,
  onMove: (index: number, input: number, output: number) => void,
): FitPlot {
  let x: Scale = linearScale([0, 1], [0, 1]);
  let y: Scale = linearScale([0, 1], [0, 1]);
  const axis = svg('g', { class: 'bench-axis' });
  const band = svg('path', { class: 'dd-band', 'data-part': 'variance' });
  const others = svg('path', { class: 'dd-others', 'data-part': 'variance' });
  const true_ = svg('path', { class: 'bench-line dd-truth', 'data-part': 'bias' });
  const mean = svg('path', { class: 'bench-line dd-ink-bias', 'data-part': 'mean bias' });
  const fit = svg('path', { class: 'bench-line dd-fit', 'data-part': 'fit weights' });
  const clip = svg('svg', { x: 0, y: 0 }, band, others, true_, mean, fit);
  const rests = svg('path', { class: 'dd-rests', 'data-part': 'noise' });
  const points = svg('g');
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg('g', { 'aria-hidden': 'true' }, axis, clip, rests),
    points,
  );
  const handles: PlaneHandle[] = [];
  const handleAt = (index: number): PlaneHandle => {
    const made =
      handles[index] ??
      createPlaneHandle({
        label: strings.point(index + 1),
        first: BOUNDS.input,
        second: BOUNDS.output,
        text: ([a, b]) => strings.place(fixed(a, 2), fixed(b, 2)),
        valueAt: ([a, b]) => [x.invert(a), y.invert(b)],
        onInput: ([a, b]) => onMove(index, a, b),
        className: 'bench-handle dd-point',
      });
    made.element.setAttribute('data-part', 'fit weights');
    handles[index] = made;
    return made;
  };
  return {
    element,
    draw(picture, width) {
      const base = Math.round(Math.min(270, Math.max(200, width * 0.42)));
      x = linearScale([0, 1], [LEFT, width - 12]);
      y = linearScale(Y_RANGE, [base, 8]);
      setAttributes(element, { viewBox: `0 0 ${width} ${base + 20}`, width, height: base + 20 });
      setAttributes(clip, { width, height: base });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${base}H${width}` }),
        ...[0, 0.25, 0.5, 0.75, 1].map((tick) => svg('text', { x: x(tick), y: base + 16 }, String(tick))),
        ...[-2, -1, 0, 1, 2].map((tick) =>
          svg('text', { x: LEFT - 8, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
      );
      const spread = (way: number): readonly number[] =>
        picture.mean.map((value, i) => value + way * 2 * (picture.deviation[i] ?? 0));
      band.setAttribute(
        'd',
        closedPath([...gridPoints(spread(1), x, y), ...gridPoints(spread(-1), x, y).reverse()]),
      );
      others.setAttribute('d', picture.others.map((values) => gridLine(values, x, y)).join(''));
      true_.setAttribute('d', gridLine(GRID.map(truth), x, y));
      mean.setAttribute('d', gridLine(picture.mean, x, y));
      fit.setAttribute('d', gridLine(picture.fit, x, y));
      rests.setAttribute(
        'd',
        picture.inputs
          .map(
            (at, i) =>
              `M${x(at).toFixed(1)} ${y(truth(at)).toFixed(1)}V${y(picture.outputs[i] ?? 0).toFixed(1)}`,
          )
          .join(''),
      );
      const shown = picture.inputs.map((at, i) => {
        const handle = handleAt(i);
        const value = picture.outputs[i] ?? 0;
        handle.place([x(at), y(value)], [at, value]);
        return handle.element;
      });
      if (points.childElementCount !== shown.length) points.replaceChildren(...shown);
    },
  };
}
