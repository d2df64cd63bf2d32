import { setAttributes, svg } from '#demos/shared/dom.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { TracePoint } from './model.ts';
import { BASE, HEIGHT, LEFT, X_TICKS, regretFigure } from './regret-figure.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';

const NAMES = ['bound', 'lower', 'ucb1', 'greedy', 'thompson'] as const;

/** The terms that a line belongs to. */
const PARTS = {
  bound: 'bound',
  lower: 'lower',
  ucb1: 'ucb1 regret',
  greedy: 'greedy regret epsilon',
  thompson: 'thompson regret',
} as const;

export interface RegretPlot {
  readonly element: SVGSVGElement;
  draw(state: State, trace: readonly TracePoint[], width: number): void;
}

/** The mean regret of the three policies with bands of two standard errors, UCB1's upper bound and the lower bound. */
export function createRegretPlot(strings: Strings): RegretPlot {
  const axis = svg('g', { class: 'bench-axis' });
  const of = (name: (typeof NAMES)[number]) => ({
    band: svg('path', { class: `bd-band bd-tone-${name}`, 'data-part': name }),
    line: svg('path', { class: `bench-line bd-line bd-tone-${name}`, 'data-part': PARTS[name] }),
    name: svg('text', { class: `bd-label bd-tone-${name}`, 'data-part': PARTS[name] }),
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
      const { x, y, right, highest, lines, bands } = regretFigure(state, trace, width);
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
      lines.forEach(({ name, d, label }) => {
        const shape = drawn.get(name);
        if (shape === undefined) return;
        shape.line.setAttribute('d', d);
        setAttributes(shape.name, {
          x: label?.[0] ?? right,
          y: label?.[1] ?? 0,
          visibility: label === null ? 'hidden' : 'visible',
        });
      });
    },
  };
}
