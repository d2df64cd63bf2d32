import { curve, curves } from '#figures/kit/curve.ts';
import { dot } from '#figures/kit/mark.ts';
import { type Point, pixel } from '#figures/kit/path.ts';
import { type Plot, squarePlot } from '#figures/kit/plot.ts';
import { type Tone, strokeOf } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { type Landscape, fromValley } from './landscape.ts';

/** Half of what the picture shows along either axis. */
const REACH: Pair = [2.2, 1.65];
/** Contours lie where the floor has these distances from the minimum, each twice as far as the one before. */
const FLOOR_DISTANCES = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64];
/** Points drawn of a contour, and of a path at most: later steps are shorter than a pixel. */
const CONTOUR_POINTS = 480;
const PATH_POINTS = 1500;
/** So many first steps get a dot each, and a path of more than so many points a thin line, lest its zigzag fill the picture. */
const DOTTED = 80;
const DENSE = 300;

/** The plot of the plane in a picture so many units wide. */
export function planePlot(width: number): Plot {
  return squarePlot({ left: 0, right: width, top: 0, x: [-REACH[0], REACH[0]], y: [-REACH[1], REACH[1]] });
}

/**
 * Lines of equal height. In the valley's axes the line of height h is u = √(2h) cos φ, v = √(2h/κ) sin φ + cu².
 */
export function contours(on: Plot, land: Landscape): string {
  const { condition, bend } = land;
  const lines = FLOOR_DISTANCES.map((reach) =>
    Array.from({ length: CONTOUR_POINTS + 1 }, (_, i): Point => {
      const phi = (2 * Math.PI * i) / CONTOUR_POINTS;
      const u = reach * Math.cos(phi);
      return fromValley(land, [u, (reach / Math.sqrt(condition)) * Math.sin(phi) + bend * u * u]);
    }),
  );
  return curves(on, lines, { tone: 'line' });
}

/** A cross where the minimum is. */
export function minimumMark(on: Plot): string {
  const [x, y] = on.at([0, 0]).map(pixel);
  return element('path', {
    d: `M${x ?? ''} ${y ?? ''}m-5 0h10m-5 -5v10`,
    ...strokeOf({ tone: 'soft', weight: 'bold' }),
  });
}

/** The path of one method, a dot for each of its first steps and a larger one where it is. */
export function path(on: Plot, points: readonly Pair[], tone: Tone): string {
  const drawn = points.slice(0, PATH_POINTS);
  const dots = drawn
    .slice(1, DOTTED + 1)
    .map(on.at)
    .filter(inside(on));
  const last = points.slice(-1).map(on.at).filter(inside(on));
  return (
    curve(on, drawn, { tone, weight: drawn.length > DENSE ? 'hair' : 'bold' }) +
    element('path', {
      d: dots.map(([x, y]) => `M${pixel(x)} ${pixel(y)}h0`).join(''),
      ...strokeOf({ tone }),
      'stroke-width': '4.5',
    }) +
    last.map((place) => dot(place, tone, 4)).join('')
  );
}

function inside({ left, right, top, bottom }: Plot): (point: Point) => boolean {
  return ([x, y]) => x >= left && x <= right && y >= top && y <= bottom;
}
