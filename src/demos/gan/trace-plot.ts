import { setAttributes, svg } from '#demos/shared/dom.ts';
import { linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { fixed } from '#domain/number-text.ts';
import { type Loss, hasCritic } from './config.ts';
import type { Strings } from './strings.ts';
import type { Trace } from './trace.ts';

const LEFT = 34;
const HEIGHT = 226;
/** Top and bottom of the two panels. */
const PANELS = { divergence: [26, 94], distance: [132, 206] } as const;
/** The axis of steps is at least so long. */
const SHORTEST = 300;

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(trace: Trace, loss: Loss, steps: number, width: number): void;
}

/** Both exact distances against the steps of training, and what the second network makes of the one that it measures. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const lines = {
    divergence: svg('path', { class: 'bench-line gan-real', 'data-part': 'divergence' }),
    distance: svg('path', { class: 'bench-line gan-real', 'data-part': 'distance' }),
    seen: svg('path', { class: 'bench-line gan-score', 'data-part': 'score value' }),
  };
  const titles = [
    svg('text', { class: 'gan-title', x: 0, y: 12 }, strings.traceDivergence),
    svg('text', { class: 'gan-title', x: 0, y: 118 }, strings.traceDistance),
  ];
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': `${strings.trace}: ${strings.traceNote}` },
    axis,
    ...titles,
    lines.divergence,
    lines.distance,
    lines.seen,
  );
  return {
    element,
    draw(trace, loss, steps, width) {
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      const most = Math.max(SHORTEST, steps);
      const x = linearScale([0, most], [LEFT, width - 10]);
      const farthest = Math.max(1, ...trace.map(({ wasserstein }) => wasserstein));
      const divergence = linearScale([0, Math.LN2], [PANELS.divergence[1], PANELS.divergence[0]]);
      const distance = linearScale([0, farthest], [PANELS.distance[1], PANELS.distance[0]]);
      lines.divergence.setAttribute(
        'd',
        linePath(trace.map((point) => [x(point.steps), divergence(point.jensenShannon)])),
      );
      lines.distance.setAttribute(
        'd',
        linePath(trace.map((point) => [x(point.steps), distance(point.wasserstein)])),
      );
      // An untrained network sees less than nothing; the axis begins at zero.
      const y = hasCritic(loss) ? distance : divergence;
      lines.seen.setAttribute(
        'd',
        linePath(trace.map((point) => [x(point.steps), y(Math.max(0, point.seen))])),
      );
      axis.replaceChildren(
        svg('path', {
          d: Object.values(PANELS)
            .map(([, bottom]) => `M${LEFT} ${bottom}H${width}`)
            .join(''),
        }),
        svg('text', { x: LEFT - 6, y: PANELS.divergence[0] + 4, class: 'bench-end' }, 'log 2'),
        svg('text', { x: LEFT - 6, y: PANELS.divergence[1] + 4, class: 'bench-end' }, '0'),
        ...ticks([0, farthest], 3).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: distance(value) + 4, class: 'bench-end' }, text),
        ),
        ...ticks([0, most], 4).map(({ value }) =>
          svg('text', { x: Math.min(x(value), width - 12), y: HEIGHT - 5 }, fixed(value, 0)),
        ),
      );
    },
  };
}
