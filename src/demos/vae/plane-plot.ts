import { setAttributes, svg } from '#demos/shared/dom.ts';
import type { Bounds } from '#demos/shared/fragment.ts';
import { createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import type { Pair } from './config.ts';
import { type Plane, planeTicks } from './picture.ts';

export interface PlanePlot<Name extends string> {
  readonly element: SVGSVGElement;
  /** Draws the paths over the numbers of the edges, and the handle at its point. */
  draw(paths: Readonly<Record<Name, string>>, plane: Plane, point: Pair, width: number): void;
}

/** A square plane with its lines and one point to drag. */
export function createPlanePlot<Name extends string>(
  lines: readonly (readonly [name: Name, className: string, parts: string])[],
  {
    label,
    handle,
    name,
    part,
    bounds,
    reach,
    onMove,
  }: {
    readonly label: string;
    readonly handle: string;
    /** The letter of the point. */
    readonly name: string;
    readonly part: string;
    readonly bounds: Bounds;
    readonly reach: number;
    readonly onMove: (point: Pair) => void;
  },
): PlanePlot<Name> {
  let shown: Plane | null = null;
  const point = createPlaneHandle({
    label: handle,
    first: bounds,
    second: bounds,
    text: ([a, b]) => `${fixed(a, 2)}, ${fixed(b, 2)}`,
    valueAt: ([x, y]) => (shown === null ? [0, 0] : [shown.x.invert(x), shown.y.invert(y)]),
    onInput: onMove,
    className: `bench-handle vae-handle-${part}`,
  });
  point.element.setAttribute('data-part', part);
  const drawn = lines.map(([of, className, parts]) => ({
    of,
    path: svg('path', { class: className, 'data-part': parts }),
  }));
  const letter = svg('text', { class: 'vae-name', 'data-part': part }, name);
  const axis = svg('g', { class: 'bench-axis' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': label },
    svg('g', { 'aria-hidden': 'true' }, axis, ...drawn.map(({ path }) => path), letter),
    point.element,
  );
  return {
    element,
    draw(paths, plane, at, width) {
      shown = plane;
      setAttributes(element, { viewBox: `0 0 ${width} ${width}`, width, height: width });
      for (const { of, path } of drawn) path.setAttribute('d', paths[of]);
      axis.replaceChildren(
        ...planeTicks(plane, width, reach).map(({ text, at: [x, y], end }) =>
          svg('text', end ? { x, y, class: 'bench-end' } : { x, y }, fixed(text, 0)),
        ),
      );
      setAttributes(letter, { x: plane.x(at[0]) + 10, y: plane.y(at[1]) - 9 });
      point.place([plane.x(at[0]), plane.y(at[1])], at);
    },
  };
}
