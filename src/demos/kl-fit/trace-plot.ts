import { setAttributes, svg } from '#demos/shared/dom.ts';
import { linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { DIRECTIONS, type Direction } from '#numerics/kl-projection/mixture.ts';
import type { Optima } from '#numerics/kl-projection/optimum.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';
import { FLOOR, type Trace, logTicks } from './trace.ts';

const HEIGHT = 150;
const BASE = HEIGHT - 20;
const LEFT = 34;

export interface TracePlot {
  readonly element: SVGSVGElement;
  /** `steps` have been done so far, the last of which led to the values `now` (null before there are any). */
  draw(
    trace: Trace,
    now: Readonly<Record<Direction, number>> | null,
    steps: number,
    optima: Optima,
    width: number,
  ): void;
}

/** Both divergences over the steps, on a logarithmic scale, with the least possible ones as broken lines. */
export function createTracePlot(strings: Strings): TracePlot {
  const grid = svg('g', { class: 'bench-axis klfit-grid-lines' });
  const per = (direction: Direction) => ({
    least: svg('path', { class: `klfit-least klfit-stroke-${direction}`, 'data-part': parts('optimum') }),
    line: svg('path', {
      class: `bench-line klfit-stroke-${direction}`,
      'data-part': parts(direction, `fit-${direction}`),
    }),
    dot: svg('circle', {
      r: 3.5,
      class: `klfit-fill-${direction}`,
      'data-part': parts(direction, `fit-${direction}`),
    }),
  });
  const fits = { forward: per('forward'), reverse: per('reverse') };
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.trace },
    grid,
    ...DIRECTIONS.flatMap((d) => [fits[d].least, fits[d].line, fits[d].dot]),
  );
  return {
    element,
    draw(trace, now, steps, optima, width) {
      const values = (direction: Direction): readonly number[] =>
        now === null ? [] : [...trace[direction], now[direction]];
      const both = { forward: values('forward'), reverse: values('reverse') };
      const bests = { forward: optima.forward[0]?.value ?? 0, reverse: optima.reverse[0]?.value ?? 0 };
      const ticks = logTicks([...both.forward, ...both.reverse, bests.forward, bests.reverse]);
      const last = Math.max(60, both.forward.length - 1);
      const x = linearScale([0, last], [LEFT, width - 6]);
      const log = linearScale([Math.log10(ticks[0] ?? FLOOR), Math.log10(ticks.at(-1) ?? 1)], [BASE, 8]);
      const y = (value: number): number => log(Math.log10(Math.max(FLOOR, value)));
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      grid.replaceChildren(
        ...gridLines(ticks, y, width),
        ...stepLabels(steps - trace.forward.length, last, x, strings),
      );
      for (const direction of DIRECTIONS) {
        const drawn = both[direction];
        const { least, line, dot } = fits[direction];
        least.setAttribute('d', `M${LEFT} ${y(bests[direction])}H${width}`);
        line.setAttribute('d', linePath(drawn.map((value, i) => [x(i), y(value)] as const)));
        const end = drawn.at(-1);
        setAttributes(dot, {
          visibility: end === undefined ? 'hidden' : 'visible',
          cx: x(Math.max(0, drawn.length - 1)),
          cy: y(end ?? 1),
        });
      }
    },
  };
}

function gridLines(ticks: readonly number[], y: (value: number) => number, width: number): SVGElement[] {
  return ticks.flatMap((tick) => [
    svg('path', { d: `M${LEFT} ${y(tick)}H${width}` }),
    svg('text', { x: LEFT - 6, y: y(tick) + 4, class: 'bench-end' }, String(tick)),
  ]);
}

function stepLabels(from: number, last: number, x: Scale, strings: Strings): SVGElement[] {
  return [
    svg('text', { x: x(0), y: HEIGHT - 4, class: 'bench-start' }, strings.steps(from)),
    svg('text', { x: x(last), y: HEIGHT - 4, class: 'bench-end' }, strings.steps(from + last)),
  ];
}
