import { type Point, areaPath, closedPath, linePath, pixel } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import type { Flow } from './flow.ts';
import { baseDensity, flowDensity, histogram } from './model.ts';
import type { State } from './state.ts';

export const Z_TICKS = [-3, -2, -1, 0, 1, 2, 3] as const;
const [Z_MOST, X_MOST] = [3.1, 3.7];
/** Bars of the histogram. */
const BIN = 0.2;
const BINS = Math.round((2 * X_MOST) / BIN);

/**
 * Where things lie: the map as a square plot, under it the base density over z, beside it the new density over x. A unit
 * of z, of x and of density is as long in each, so that equal masses are equal areas.
 */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Pixels of z, and of x, which goes upwards. */
  readonly z: Scale;
  readonly x: Scale;
  /** Base lines of the two densities: a height, and a horizontal place. */
  readonly base: number;
  readonly side: number;
  /** Pixels for a density of one. */
  readonly unit: number;
  /** The lower edge of the map. */
  readonly floor: number;
  readonly left: number;
}

/** Higher densities are cut off. */
const HIGHEST = 3;

/** The highest density that the map makes, where the picture can show it. */
export function peakOf(flow: Flow): number {
  const densities = range(-Z_MOST, Z_MOST, 240).map((z) => flowDensity(flow, flow.forward(z)));
  return Math.min(HIGHEST, Math.max(...densities));
}

/**
 * @param peak the highest density that is to have room; where it exceeds 0.7, both densities are drawn lower
 */
export function layoutFor(width: number, peak = 0): Layout {
  const left = 22;
  const gap = 14;
  // The map takes most of the width, the density beside it the rest.
  const map = Math.round((width - left - gap) * 0.66);
  const perUnit = map / (2 * Z_MOST);
  const floor = Math.round(8 + 2 * X_MOST * perUnit);
  // As high as 0.4, the peak of a standard normal, and a little more.
  const room = width - left - gap - map;
  const unit = room / Math.max(0.72, 1.03 * peak);
  const base = Math.round(floor + 14 + (0.43 * room) / 0.72);
  return {
    width,
    height: base + 20,
    z: linearScale([-Z_MOST, Z_MOST], [left, left + map]),
    x: linearScale([-X_MOST, X_MOST], [floor, 8]),
    base,
    side: left + map + gap,
    unit,
    floor,
    left,
  };
}

/** All curves and areas as paths. */
export interface Drawn {
  readonly map: string;
  readonly base: string;
  readonly density: string;
  /** The mass between the ends before, on its way, and after. */
  readonly massBefore: string;
  readonly massUp: string;
  readonly massAcross: string;
  readonly massAfter: string;
  readonly bars: string;
  /** From a point under the base density over the map to its image. */
  readonly path: (z: number) => string;
  /** A piece of the tangent at a point. */
  readonly tangent: (z: number) => string;
}

function range(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

export function draw(layout: Layout, flow: Flow, { from, to }: State, points: readonly number[]): Drawn {
  const { z, x, base, side, unit } = layout;
  const before = (at: number): Point => [z(at), base - unit * baseDensity(at)];
  const after = (at: number): Point => [side + unit * Math.min(HIGHEST, flowDensity(flow, at)), x(at)];
  const on = (at: number): Point => [z(at), x(flow.forward(at))];
  const inside = range(from, to, 60);
  const [low, high] = [flow.forward(from), flow.forward(to)];
  const heights = histogram(points, -X_MOST, BIN, BINS);
  return {
    map: linePath(range(-Z_MOST, Z_MOST, 240).map(on)),
    base: linePath(range(-Z_MOST, Z_MOST, 160).map(before)),
    density: linePath(range(-X_MOST, X_MOST, 480).map(after)),
    massBefore: areaPath(inside.map(before), base),
    massUp: closedPath([[z(from), base], ...inside.map(on), [z(to), base]]),
    massAcross: closedPath([[side, x(low)], ...inside.map(on), [side, x(high)]]),
    massAfter: closedPath([[side, x(low)], ...range(low, high, 160).map(after), [side, x(high)]]),
    bars: heights
      .map((height, i) => {
        const [top, bottom] = [x(-X_MOST + BIN * (i + 1)), x(-X_MOST + BIN * i)];
        return height === 0
          ? ''
          : `M${pixel(side)} ${pixel(top)}H${pixel(side + unit * Math.min(HIGHEST, height))}V${pixel(bottom)}H${pixel(side)}Z`;
      })
      .join(''),
    path: (at) => {
      const image = flow.forward(at);
      return `M${pixel(z(at))} ${base}V${pixel(x(image))}H${pixel(side)}`;
    },
    tangent: (at) => {
      const slope = flow.slope(at);
      const reach = 0.7 / Math.hypot(1, slope);
      const [dz, dx] = [reach, reach * slope];
      const image = flow.forward(at);
      return linePath([
        [z(at - dz), x(image - dx)],
        [z(at + dz), x(image + dx)],
      ]);
    },
  };
}
