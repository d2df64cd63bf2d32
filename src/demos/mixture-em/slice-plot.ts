import { setAttributes, svg } from '#demos/shared/dom.ts';
import { linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Moment } from './moment.ts';
import type { SlicePoint } from './slice.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 190;
const TOP = 8;
const BASE = HEIGHT - 24;
const LEFT = 58;
/** The least height of the picture, in nats. */
const LEAST = 0.02;

export interface SlicePlot {
  readonly element: SVGSVGElement;
  draw(slice: readonly SlicePoint[], moment: Moment, width: number): void;
}

/** Log likelihood and bound along the way of the M-step: they touch where the E-step has been done. */
export function createSlicePlot(strings: Strings): SlicePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const likelihood = svg('path', { class: 'bench-line em-line-likelihood', 'data-part': 'likelihood' });
  const bound = svg('path', { class: 'bench-line em-line-bound', 'data-part': 'bound' });
  const gap = svg('path', { class: 'em-gap', 'data-part': 'gap' });
  const dots = {
    likelihood: svg('circle', { r: 4, class: 'em-dot-likelihood', 'data-part': 'likelihood' }),
    bound: svg('circle', { r: 4, class: 'em-dot-bound', 'data-part': 'bound' }),
  };
  const names = {
    likelihood: svg('text', { class: 'em-ink-likelihood', 'data-part': 'likelihood' }, 'ℓ'),
    bound: svg('text', { class: 'em-ink-bound', 'data-part': 'bound' }, 'L'),
  };
  const clip = svg('svg', {}, likelihood, bound, gap, dots.bound, dots.likelihood);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.slice },
    axis,
    clip,
    names.likelihood,
    names.bound,
  );
  return {
    element,
    draw(slice, { way }, width) {
      const [right, inset] = [width - 14, 14];
      const x = linearScale([0, 1], [LEFT + inset, right - inset]);
      const likelihoods = slice.map((point) => point.logLikelihood);
      const high = Math.max(...likelihoods);
      const start = slice[0]?.logLikelihood ?? 0;
      // The bound may lie far below before the E-step: it comes in from the bottom of the picture.
      const span = Math.max(LEAST, 2.2 * (high - Math.min(...likelihoods)));
      const low = Math.max(Math.min(start, ...slice.map((point) => point.bound)), high - span) - 0.12 * span;
      const y = linearScale([low, high + 0.1 * span], [BASE, TOP]);
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
        ...ticks([low, high + 0.1 * span], 4).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: Math.min(BASE, y(value) + 4), class: 'bench-end' }, text),
        ),
        svg('text', { x: x(0) - inset, y: HEIGHT - 7, class: 'bench-start' }, strings.ways.before),
        svg('text', { x: right + 14, y: HEIGHT - 7, class: 'bench-end' }, strings.ways.after),
      );
      likelihood.setAttribute('d', linePath(slice.map((point) => [x(point.way), y(point.logLikelihood)])));
      bound.setAttribute('d', linePath(slice.map((point) => [x(point.way), y(point.bound)])));
      const last = slice.at(-1);
      const end = { x: right, y: y(last?.logLikelihood ?? high) + 4 };
      setAttributes(names.likelihood, end);
      setAttributes(names.bound, {
        x: right,
        y: Math.min(BASE - 2, Math.max(end.y + 13, y(last?.bound ?? low) + 4)),
      });
      const here = slice[Math.round(way * (slice.length - 1))];
      if (here === undefined) return;
      const [at, above, below] = [x(here.way), y(here.logLikelihood), y(here.bound)];
      gap.setAttribute('d', `M${at} ${above}V${Math.min(2 * HEIGHT, below)}`);
      setAttributes(dots.likelihood, { cx: at, cy: above });
      setAttributes(dots.bound, { cx: at, cy: Math.min(2 * HEIGHT, below) });
    },
  };
}
