import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { type Point, linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Run } from './run.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 150;
const TOP = 8;
const BASE = HEIGHT - 22;
const LEFT = 58;
/** Nats shown at most. */
const DEEPEST = 90;
/** Half steps shown at least. */
const LEAST = 20;

export interface TracePlot {
  readonly element: SVGSVGElement;
  draw(run: Run, steps: number, truth: number, width: number): void;
}

/** Log likelihood and bound after each half step, with the log likelihood of the mixture that made the data. */
export function createTracePlot(strings: Strings): TracePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const truth = svg('path', { class: 'em-truth', 'data-part': 'truth likelihood' });
  const likelihood = svg('path', { class: 'bench-line em-line-likelihood', 'data-part': 'likelihood' });
  const bound = svg('path', { class: 'bench-line em-line-bound', 'data-part': 'bound' });
  const dot = svg('circle', { r: 4, class: 'em-dot-likelihood', 'data-part': 'likelihood' });
  const name = svg('text', { class: 'em-name', 'data-part': 'truth likelihood' }, strings.truth);
  const clip = svg('svg', {}, truth, bound, likelihood, dot);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.trace },
    axis,
    clip,
    name,
  );
  return {
    element,
    draw(run, steps, exact, width) {
      const right = width - 6;
      const done = Math.floor(steps);
      const stages = Array.from({ length: done + 1 }, (_, n) => run.at(n));
      const x = linearScale([0, Math.max(LEAST, done)], [LEFT, right - 6]);
      const first = stages[0]?.logLikelihood ?? 0;
      const most = Math.max(exact, ...stages.map((stage) => stage.logLikelihood));
      // A poor start lies below the picture, so that what follows can be told apart.
      const low = most - 1.25 * Math.min(most - first, DEEPEST) - 1;
      const y = linearScale([low, most + 0.08 * (most - low)], [BASE, TOP]);
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
        ...ticks([low, most], 4).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: Math.min(BASE, y(value) + 4), class: 'bench-end' }, text),
        ),
        ...ticks([0, Math.max(LEAST, done)], 5).map(({ value }) =>
          svg('text', { x: x(value), y: HEIGHT - 6 }, fixed(value, 0)),
        ),
      );
      truth.setAttribute('d', `M${LEFT} ${y(exact)}H${right}`);
      setAttributes(name, { x: right, y: y(exact) + (y(exact) < 24 ? 14 : -5) });
      likelihood.setAttribute('d', linePath(stages.map((stage, n): Point => [x(n), y(stage.logLikelihood)])));
      bound.setAttribute(
        'd',
        linePath(stages.map((stage, n): Point => [x(n), Math.min(2 * HEIGHT, y(stage.bound))])),
      );
      setAttributes(dot, { cx: x(done), cy: y(stages[done]?.logLikelihood ?? first) });
    },
  };
}
