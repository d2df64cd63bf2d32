import { setAttributes, svg } from '#demos/shared/dom.ts';
import { areaPath, linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { integrand } from '#numerics/kl-projection/divergence.ts';
import { type Point, curve, zScale } from './figure.ts';
import { DIRECTIONS, type Direction } from '#numerics/kl-projection/mixture.ts';
import type { State } from './state.ts';

const HEIGHT = 96;

export interface IntegrandPlot {
  readonly element: SVGSVGElement;
  draw(state: State, width: number): void;
}

/** p log(p/q) and q log(q/p) over z, on the horizontal scale of the densities; values beyond ±1.5 are cut off. */
export function createIntegrandPlot(): IntegrandPlot {
  const zero = svg('path', { class: 'klfit-rail' });
  const per = (direction: Direction) => ({
    area: svg('path', {
      class: `klfit-area-${direction}`,
      'data-part': `${direction} integrand-${direction}`,
    }),
    line: svg('path', {
      class: `klfit-thin klfit-stroke-${direction}`,
      'data-part': `${direction} integrand-${direction}`,
    }),
  });
  const fits = { forward: per('forward'), reverse: per('reverse') };
  const element = svg(
    'svg',
    { class: 'klfit-plot', 'aria-hidden': 'true' },
    zero,
    ...DIRECTIONS.flatMap((d) => [fits[d].area, fits[d].line]),
  );
  return {
    element,
    draw(state, width) {
      const x = zScale(width);
      const unit = linearScale([0, 1], [0, 1]);
      const values = (direction: Direction): Point[] =>
        curve((z) => integrand(direction, z, state.p, state[direction]), x, unit);
      const curves = { forward: values('forward'), reverse: values('reverse') };
      const all = DIRECTIONS.flatMap((direction) => curves[direction].map(([, value]) => value));
      const high = Math.min(1.5, Math.max(0.2, ...all));
      const low = Math.max(-1.5, Math.min(-0.1, ...all));
      const y = linearScale([low, high], [HEIGHT - 3, 3]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      zero.setAttribute('d', `M0 ${y(0)}H${width}`);
      for (const direction of DIRECTIONS) {
        const points = curves[direction].map(([at, value]) => [at, y(value)] as const);
        fits[direction].area.setAttribute('d', areaPath(points, y(0)));
        fits[direction].line.setAttribute('d', linePath(points));
      }
    },
  };
}
