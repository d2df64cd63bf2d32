import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { linePath } from '#figures/kit/path.ts';
import { linearScale, logScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { METHODS, type Method } from './learner.ts';
import type { TracePoint } from './run.ts';
import { MOST_UPDATES } from './state.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 170;
const BASE = HEIGHT - 20;
const LEFT = 36;

/** The terms that a line belongs to: value iteration takes no steps and does not explore. */
const PARTS: Record<Method, string> = {
  iteration: 'iteration discount',
  q: 'q discount rate epsilon',
  sarsa: 'sarsa discount rate epsilon',
};

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(trace: readonly TracePoint[], width: number): void;
}

/** The mean error of each method's table against the number of updates, which has a logarithmic axis. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const per = (method: Method) => ({
    line: svg('path', { class: `bench-line gw-line-${method}`, 'data-part': PARTS[method] }),
    name: svg('text', { class: `gw-ink-${method}`, 'data-part': method }, strings.methods[method]),
  });
  const lines = { iteration: per('iteration'), q: per('q'), sarsa: per('sarsa') };
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.trace },
    axis,
    ...METHODS.flatMap((method) => [lines[method].line, lines[method].name]),
  );
  return {
    element,
    draw(trace, width) {
      const top = Math.max(1, ...trace.flatMap(({ errors }) => Object.values(errors)));
      const x = logScale([1, MOST_UPDATES], [LEFT, width - 8]);
      const y = linearScale([0, top * 1.05], [BASE, 8]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${width}` }),
        ...ticks([0, top], 4).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: Math.min(BASE, y(value) + 4), class: 'bench-end' }, text),
        ),
        ...[1, 10, 100, 1000, 10_000].map((n) => svg('text', { x: x(n), y: HEIGHT - 4 }, fixed(n, 0))),
      );
      METHODS.forEach((method, place) => {
        const points = trace.map(({ updates, errors }) => [x(updates), y(errors[method])] as const);
        lines[method].line.setAttribute('d', linePath(points));
        setAttributes(lines[method].name, { x: LEFT + 10, y: BASE - 44 + 16 * place });
      });
    },
  };
}
