import { setAttributes, svg } from '#demos/shared/dom.ts';
import { pixel } from '#figures/kit/path.ts';
import { largestShares } from './model.ts';

const HEIGHT = 18;
/** A share of fewer pixels is not drawn by itself. */
const NARROWEST = 3;

export interface ShareStrip {
  readonly element: SVGSVGElement;
  draw(weights: readonly number[], width: number): void;
}

/** All the weight as one strip, a piece for each sample while one can see it, the largest first; the small ones together, paler. */
export function createShareStrip(): ShareStrip {
  const pieces = svg('path', { class: 'is-share' });
  const cuts = svg('path', { class: 'is-cuts' });
  const rest = svg('path', { class: 'is-rest' });
  const element = svg(
    'svg',
    { class: 'bench-plot', 'aria-hidden': 'true', 'data-part': 'weight size' },
    pieces,
    rest,
    cuts,
  );
  const strip = (from: number, to: number): string =>
    `M${pixel(from)} 0H${pixel(to)}V${HEIGHT}H${pixel(from)}Z`;
  return {
    element,
    draw(weights, width) {
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      let reached = 0;
      const ends = largestShares(weights, Math.ceil(width / NARROWEST))
        .filter((share) => share * width >= NARROWEST)
        .map((share) => (reached += share * width));
      pieces.setAttribute('d', strip(0, reached));
      rest.setAttribute('d', weights.length === 0 ? '' : strip(reached, width));
      cuts.setAttribute('d', ends.map((end) => `M${pixel(end)} 0V${HEIGHT}`).join(''));
    },
  };
}
