import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 120;
/** At least so many steps are in the picture. */
const FEWEST = 40;

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(losses: readonly number[], exact: number | null, width: number): void;
}

/** The sum of losses after each step. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const truth = svg('path', { class: 'lo-truth', 'data-part': 'exact' });
  const line = svg('path', { class: 'bench-line lo-descent', 'data-part': 'descent loss rate' });
  const dot = svg('circle', { class: 'lo-end', r: 3.5, 'data-part': 'descent loss rate' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.tracePicture },
    axis,
    truth,
    line,
    dot,
  );
  return {
    element,
    draw(losses, exact, width) {
      const last = losses.length - 1;
      const most = Math.max(FEWEST, last);
      const highest = Math.max(1, losses[0] ?? 1);
      const x = linearScale([0, most], [30, width - 8]);
      const y = linearScale([0, highest * 1.05], [HEIGHT - 20, 8]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      axis.replaceChildren(
        svg('path', { d: `M30 ${HEIGHT - 20}H${width - 8}` }),
        ...ticks([0, most], 4).map(({ value, text }) => svg('text', { x: x(value), y: HEIGHT - 4 }, text)),
        ...ticks([0, highest], 3).map(({ value }) =>
          svg('text', { x: 25, y: y(value) + 4, class: 'bench-end' }, fixed(value, highest < 5 ? 1 : 0)),
        ),
      );
      const height = (value: number): number => y(Math.min(value, highest * 1.2));
      line.setAttribute('d', linePath(losses.map((value, k) => [x(k), height(value)])));
      setAttributes(dot, { cx: x(last), cy: height(losses[last] ?? 0) });
      truth.setAttribute('d', exact === null ? '' : `M30 ${y(exact)}H${width - 8}`);
    },
  };
}
