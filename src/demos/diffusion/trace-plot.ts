import { setAttributes, svg } from '#demos/shared/dom.ts';
import { type Point, linePath } from '#figures/kit/path.ts';
import { linearScale, logScale } from '#figures/kit/scale.ts';
import type { TracePoint } from './run.ts';
import { MOST_STEPS } from './state.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 150;
const BASE = HEIGHT - 20;
const LEFT = 40;
/** Exponents of ten of the gaps that are shown. */
const [LOW, HIGH] = [-3, 0];

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(trace: readonly TracePoint[], width: number): void;
}

/** The gap between the network and the exact expectation against the training steps, both logarithmic. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const line = svg('path', { class: 'bench-line df-learned', 'data-part': 'gap loss' });
  const element = svg('svg', { class: 'bench-plot', role: 'img', 'aria-label': strings.trace }, axis, line);
  return {
    element,
    draw(trace, width) {
      const x = logScale([1, MOST_STEPS], [LEFT, width - 10]);
      const y = linearScale([LOW, HIGH], [BASE, 8]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${width}` }),
        ...[0, -1, -2, -3].map((power) =>
          svg('text', { x: LEFT - 6, y: y(power) + 4, class: 'bench-end' }, String(10 ** power)),
        ),
        ...[1, 10, 100, 1000].map((n) => svg('text', { x: x(n), y: HEIGHT - 4 }, String(n))),
      );
      line.setAttribute(
        'd',
        linePath(
          trace.map(({ steps, gap }): Point => [x(steps), y(Math.min(HIGH, Math.max(LOW, Math.log10(gap))))]),
        ),
      );
    },
  };
}
