import { setAttributes, svg } from '#demos/shared/dom.ts';
import { areaPath, linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { comparisonIntegrand } from '#numerics/kl-projection/comparison.ts';
import { DIRECTIONS, type Direction } from '#numerics/kl-projection/mixture.ts';
import { Z_TICKS, type Point, curve, zScale } from './figure.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import { parts, quantityOf } from './terms.ts';

const HEIGHT = 190;
const BASE = HEIGHT - 18;
/** What goes beyond this is cut off. */
const MOST = 1.5;

export interface IntegrandPlot {
  readonly element: SVGSVGElement;
  draw(state: State, width: number): void;
}

/** What is integrated for either q over z, on the horizontal scale of the densities. */
export function createIntegrandPlot(strings: Strings): IntegrandPlot {
  const axis = svg('g', { class: 'bench-axis' });
  const per = (direction: Direction) => ({
    area: svg('path', { class: `klfit-area-${direction}` }),
    line: svg('path', { class: `klfit-thin klfit-stroke-${direction}` }),
  });
  const fits = { forward: per('forward'), reverse: per('reverse') };
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img' },
    axis,
    ...DIRECTIONS.flatMap((d) => [fits[d].area, fits[d].line]),
  );
  return {
    element,
    draw(state, width) {
      const { shown, p } = state;
      const x = zScale(width);
      const unit = linearScale([0, 1], [0, 1]);
      // No q enters the entropy: one curve is enough.
      const drawn = shown === 'entropy' ? (['forward'] as const) : DIRECTIONS;
      const curves = drawn.map((direction) => ({
        direction,
        points: curve(
          (z) => comparisonIntegrand(quantityOf(shown, direction), z, p, state[direction]),
          x,
          unit,
        ),
      }));
      const all = curves.flatMap(({ points }) => points.map(([, value]) => value));
      const high = Math.min(MOST, Math.max(0.1, ...all));
      const low = Math.max(-MOST, Math.min(0, ...all));
      const y = linearScale([low, high], [BASE - 2, 14]);
      setAttributes(element, {
        viewBox: `0 0 ${width} ${HEIGHT}`,
        width,
        height: HEIGHT,
        'aria-label': `${strings.integrands}: ${strings.shown[shown].name}`,
      });
      axis.replaceChildren(
        ...ticks([low, high], 4).flatMap(({ value, text }) => {
          const line = svg('path', {
            d: `M0 ${y(value)}H${width}`,
            class: value === 0 ? undefined : 'klfit-hair',
          });
          const name = svg('text', { x: width, y: y(value) - 3, class: 'klfit-level' }, text);
          return value === 0 ? [line] : [line, name];
        }),
        ...Z_TICKS.map((z) => svg('text', { x: x(z), y: HEIGHT - 3 }, String(z).replace('-', '−'))),
      );
      for (const direction of DIRECTIONS) {
        const { area, line } = fits[direction];
        const points = curves.find((one) => one.direction === direction)?.points ?? [];
        const inside = points.map(([at, value]): Point => [at, y(Math.max(low, Math.min(high, value)))]);
        const names =
          shown === 'entropy'
            ? parts('entropy', 'p')
            : parts(quantityOf(shown, direction), 'q', `fit-${direction}`);
        setAttributes(area, { d: areaPath(inside, y(0)), 'data-part': names });
        setAttributes(line, { d: linePath(inside), 'data-part': names });
        const plain = shown === 'entropy';
        area.classList.toggle('klfit-area-plain', plain);
        line.classList.toggle('klfit-stroke-plain', plain);
      }
    },
  };
}
