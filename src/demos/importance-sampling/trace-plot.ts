import { scientific } from '#domain/number-text.ts';
import { setAttributes, svg } from '#demos/shared/dom.ts';
import { areaPath, linePath } from '#figures/kit/path.ts';
import { linearScale, logScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { MOST_SAMPLES } from './state.ts';
import type { Strings } from './strings.ts';
import type { Theory } from './theory.ts';

const HEIGHT = 170;
const BASE = HEIGHT - 20;
const LEFT = 58;
/** Longer numbers on the axis are written as powers of ten. */
const LONGEST = 7;

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(running: readonly number[], exact: Theory, width: number): void;
}

/** Whole numbers up to `most`, about evenly spaced on a logarithmic scale. */
function spaced(most: number): number[] {
  const all = new Set<number>();
  for (let n = 1; n < most; n = Math.max(n + 1, Math.round(n * 1.02))) all.add(n);
  if (most > 0) all.add(most);
  return [...all];
}

/** The values shown: the exact one in the middle, two standard errors of 20 samples or the later part of the trace. */
function spread(running: readonly number[], { mean, variance }: Theory): number {
  const later = running.slice(Math.min(9, running.length - 1)).map((value) => Math.abs(value - mean));
  const wanted = Math.max(0.02 * mean, ...later);
  return 1.15 * Math.min(wanted, Math.max(3 * mean, 2 * Math.sqrt(variance / 20)));
}

/** The running estimate against the number of samples, with the exact value and its exact band of two standard errors. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const band = svg('path', { class: 'is-band', 'data-part': 'error' });
  const truth = svg('path', { class: 'is-truth', 'data-part': 'exact' });
  const line = svg('path', { class: 'bench-line is-line-best', 'data-part': 'estimate' });
  const dot = svg('circle', { r: 3.5, class: 'is-dot', 'data-part': 'estimate' });
  const clip = svg('svg', { x: LEFT, y: 0 }, band, truth, line, dot);
  const element = svg('svg', { class: 'bench-plot', role: 'img', 'aria-label': strings.trace }, axis, clip);
  return {
    element,
    draw(running, exact, width) {
      const half = spread(running, exact);
      const range = [exact.mean - half, exact.mean + half] as const;
      const x = logScale([1, MOST_SAMPLES], [0, width - LEFT - 8]);
      const y = linearScale(range, [BASE, 6]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      setAttributes(clip, { width: width - LEFT, height: BASE });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${width}` }),
        ...ticks(range, 4).map(({ value, text }) =>
          svg(
            'text',
            { x: LEFT - 6, y: Math.min(BASE, y(value) + 4), class: 'bench-end' },
            text.length > LONGEST ? scientific(value) : text,
          ),
        ),
        ...[1, 10, 100, 1000].map((n) => svg('text', { x: LEFT + x(n), y: HEIGHT - 4 }, String(n))),
      );
      const upper = spaced(MOST_SAMPLES).map((n) => {
        const error = 2 * Math.sqrt(exact.variance / n);
        return [x(n), y(exact.mean + Math.min(error, 10 * half))] as const;
      });
      const lower = upper.map(([at, high]) => [at, 2 * y(exact.mean) - high] as const).reverse();
      band.setAttribute(
        'd',
        exact.variance === Infinity ? '' : areaPath([...upper, ...lower], y(exact.mean)),
      );
      truth.setAttribute('d', `M0 ${y(exact.mean)}H${width}`);
      line.setAttribute(
        'd',
        linePath(spaced(running.length).map((n) => [x(n), y(running[n - 1] ?? exact.mean)])),
      );
      setAttributes(dot, {
        visibility: running.length === 0 ? 'hidden' : 'visible',
        cx: x(Math.max(1, running.length)),
        cy: y(running.at(-1) ?? exact.mean),
      });
    },
  };
}
