import { setAttributes, svg } from '#demos/shared/dom.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { linePath } from '#figures/kit/path.ts';
import { X_TICKS, Y_TICKS, ellipsePath, layoutOf, sharePaths } from './figure.ts';
import type { Moment } from './moment.ts';
import type { Place } from './plane-gaussian.ts';
import type { Run } from './run.ts';
import { BOUNDS } from './state.ts';
import type { Strings } from './strings.ts';

export interface PlanePlot {
  readonly element: SVGSVGElement;
  draw(run: Run, steps: number, moment: Moment, width: number): void;
}

function createLayer(k: number) {
  const own = (className: string, part: string): SVGPathElement =>
    svg('path', { class: `${className} em-part-${k}`, 'data-part': part });
  return {
    shares: own('em-shares', 'share count points'),
    wide: own('em-ellipse em-wide', 'covariance weight'),
    narrow: own('em-ellipse', 'covariance weight'),
    trail: own('em-trail', 'mean'),
  };
}

/** The points, each divided among the parts, with the parts' ellipses and means, which can be dragged. */
export function createPlanePlot(strings: Strings, onMove: (index: number, place: Place) => void): PlanePlot {
  let on = layoutOf(640);
  const layers = Array.from({ length: BOUNDS.parts.max }, (_, k) => createLayer(k));
  const axis = svg('g', { class: 'bench-axis' });
  const clip = svg(
    'svg',
    {},
    ...layers.map(({ shares }) => shares),
    ...layers.flatMap(({ wide, narrow, trail }) => [wide, narrow, trail]),
  );
  const handles: PlaneHandle[] = layers.map((_, k) => {
    const handle = createPlaneHandle({
      label: strings.handle(k + 1),
      first: BOUNDS.x,
      second: BOUNDS.y,
      text: ([x, y]) => strings.place(fixed(x, 2), fixed(y, 2)),
      valueAt: ([x, y]) => [on.x.invert(x), on.y.invert(y)],
      onInput: (place) => onMove(k, place),
      className: `bench-handle em-handle em-part-${k}`,
    });
    handle.element.setAttribute('data-part', 'mean');
    return handle;
  });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg('g', { 'aria-hidden': 'true' }, axis, clip),
    ...handles.map((handle) => handle.element),
  );
  return {
    element,
    draw(run, steps, { parts, shares }, width) {
      on = layoutOf(width);
      const { x, y, left, right, bottom } = on;
      setAttributes(element, { viewBox: `0 0 ${width} ${on.height}`, width, height: on.height });
      setAttributes(clip, {
        x: left,
        y: 0,
        width: right - left,
        height: bottom,
        viewBox: `${left} 0 ${right - left} ${bottom}`,
      });
      axis.replaceChildren(
        svg('path', { d: `M${left} ${bottom}H${right}M${left} 0V${bottom}` }),
        ...X_TICKS.map((tick) => svg('text', { x: x(tick), y: bottom + 16 }, fixed(tick, 0))),
        ...Y_TICKS.map((tick) =>
          svg('text', { x: left - 6, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
      );
      const paths = sharePaths(on, run.points, shares, parts.length);
      layers.forEach((layer, k) => {
        const part = parts[k];
        const handle = handles[k];
        layer.shares.setAttribute('d', paths[k] ?? '');
        layer.wide.setAttribute('d', part === undefined ? '' : ellipsePath(on, part, 2));
        layer.narrow.setAttribute('d', part === undefined ? '' : ellipsePath(on, part, 1));
        if (handle !== undefined)
          setAttributes(handle.element, { display: part === undefined ? 'none' : undefined });
        if (part === undefined) {
          layer.trail.setAttribute('d', '');
          return;
        }
        const past = Array.from(
          { length: Math.floor(steps / 2) + 1 },
          (_, i) => run.at(2 * i).parts[k]?.mean,
        );
        const trail = [...past, part.mean].flatMap((mean) =>
          mean === undefined ? [] : [[x(mean[0]), y(mean[1])] as const],
        );
        layer.trail.setAttribute('d', linePath(trail));
        handle?.place([x(part.mean[0]), y(part.mean[1])], part.mean);
      });
    },
  };
}
