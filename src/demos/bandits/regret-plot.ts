import { setAttributes, svg } from '#demos/shared/dom.ts';
import type { Point } from '#figures/kit/path.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { TracePoint } from './model.ts';
import { LEFT, X_TICKS, regretFigure } from './regret-figure.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 330;
const TOP = 10;
const BASE = HEIGHT - 22;
/** The height of a name, and its width. */
const LINE = 14;
const SIDE = 72;

const NAMES = ['bound', 'lower', 'ucb1', 'greedy', 'thompson'] as const;

export interface RegretPlot {
  readonly element: SVGSVGElement;
  draw(state: State, trace: readonly TracePoint[], width: number): void;
}

/** Heights for the names of lines: at their ends, but raised where one would cover another beside or below it. */
export function labelHeights(ends: readonly (Point | null)[]): number[] {
  const found = ends.map((end) => Math.min(BASE - 8, end?.[1] ?? 0));
  const order = ends.flatMap((end, i) => (end === null ? [] : [{ end, i }]));
  order.sort((a, b) => b.end[1] - a.end[1]);
  order.forEach(({ end, i }, rank) => {
    for (const below of order.slice(0, rank))
      if (Math.abs(below.end[0] - end[0]) < SIDE)
        found[i] = Math.min(found[i] ?? 0, (found[below.i] ?? 0) - LINE);
  });
  return found;
}

/** The mean regret of the three policies with bands of two standard errors, UCB1's upper bound and the lower bound. */
export function createRegretPlot(strings: Strings): RegretPlot {
  const axis = svg('g', { class: 'bench-axis' });
  const of = (name: string) => ({
    band: svg('path', { class: `bd-band bd-tone-${name}`, 'data-part': name }),
    line: svg('path', { class: `bench-line bd-line bd-tone-${name}`, 'data-part': name }),
    name: svg('text', { class: `bd-label bd-tone-${name}`, 'data-part': name }),
  });
  const drawn = new Map(NAMES.map((name) => [name as string, of(name)]));
  for (const name of NAMES) {
    const text = drawn.get(name)?.name;
    if (text !== undefined) text.textContent = strings.lines[name];
  }
  const shapes = [...drawn.values()];
  const clip = svg('svg', {}, ...shapes.map(({ band }) => band), ...shapes.map(({ line }) => line));
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.regretPicture },
    axis,
    clip,
    ...shapes.map(({ name }) => name),
  );
  return {
    element,
    draw(state, trace, width) {
      const { x, y, right, highest, lines, bands } = regretFigure(state, trace, width, [TOP, BASE]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      setAttributes(clip, {
        x: LEFT,
        y: 0,
        width: right - LEFT,
        height: BASE,
        viewBox: `${LEFT} 0 ${right - LEFT} ${BASE}`,
      });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${right}` }),
        ...ticks([0, highest], 5).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: Math.min(BASE, y(value) + 4), class: 'bench-end' }, text),
        ),
        ...X_TICKS.map((n) => svg('text', { x: x(n), y: HEIGHT - 6 }, String(n))),
      );
      for (const { name, d } of bands) drawn.get(name)?.band.setAttribute('d', d);
      const heights = labelHeights(lines.map(({ end }) => end));
      lines.forEach(({ name, d, end }, i) => {
        const shape = drawn.get(name);
        if (shape === undefined) return;
        shape.line.setAttribute('d', d);
        setAttributes(shape.name, {
          x: (end?.[0] ?? right) + 6,
          y: Math.max(TOP + 6, (heights[i] ?? 0) + 4),
          visibility: end === null ? 'hidden' : 'visible',
        });
      });
    },
  };
}
