import { type Point, areaPath, linePath, pixel } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import type { Activation } from './activation.ts';

export const Z_RANGE = [-6, 6] as const;
export const Z_TICKS = [-6, -4, -2, 0, 2, 4, 6] as const;
export const VALUE_RANGE = [-1.2, 3.2] as const;
export const VALUE_TICKS = [-1, 0, 1, 2, 3] as const;
export const SLOPE_RANGE = [-0.2, 1.25] as const;
export const SLOPE_TICKS = [0, 0.5, 1] as const;

/** Three panels over one axis of z: the curve, its slope, the units. Pixels from the top. */
export interface Panels {
  readonly z: Scale;
  readonly value: Scale;
  readonly slope: Scale;
  /** Foot and head of the density of the pre-activations. */
  readonly units: readonly [foot: number, head: number];
  readonly height: number;
}

export function panelsOf(width: number): Panels {
  return {
    z: linearScale(Z_RANGE, [30, width - 8]),
    value: linearScale(VALUE_RANGE, [196, 8]),
    slope: linearScale(SLOPE_RANGE, [316, 212]),
    units: [408, 334],
    height: 430,
  };
}

/** A curve over z, broken where it jumps. */
export function curveOf(
  of: (z: number) => number,
  kinks: readonly number[],
  { z }: Panels,
  y: Scale,
): string {
  const [from, to] = Z_RANGE;
  const ends = [from, ...kinks.filter((kink) => kink > from && kink < to), to];
  return ends
    .slice(1)
    .map((end, i) => {
      const start = ends[i] ?? from;
      const pieces = Math.ceil((end - start) * 16);
      return linePath(
        Array.from({ length: pieces + 1 }, (_, k): Point => {
          // The slope at a kink is that on its right: just before it, that on its left is drawn.
          const at = Math.min(start + ((end - start) * k) / pieces, end - 1e-9);
          return [z(at), y(of(at))];
        }),
      );
    })
    .join('');
}

/** Bars over the saturated parts of z, from the top of the picture to the foot of the units. */
export function shadeOf(activation: Activation, epsilon: number, { z, value, units }: Panels): string {
  const top = value(VALUE_RANGE[1]);
  return activation
    .saturated(epsilon)
    .map(([low, high]) => {
      const [a, b] = [z(Math.max(Z_RANGE[0], low)), z(Math.min(Z_RANGE[1], high))];
      return b > a ? `M${pixel(a)} ${top}H${pixel(b)}V${units[0]}H${pixel(a)}Z` : '';
    })
    .join('');
}

/** How high the density of the pre-activations stands at z; its peak is at the head of the units. */
export function riseOf(input: Gaussian, { units: [foot, head] }: Panels): (z: number) => number {
  const peak = gaussian(input.mean, input);
  return (z) => foot - ((foot - head) * gaussian(z, input)) / peak;
}

/** The area under that density. */
export function hillPath(input: Gaussian, panels: Panels): string {
  const rise = riseOf(input, panels);
  const [from, to] = Z_RANGE;
  const pieces = 192;
  const hill = Array.from({ length: pieces + 1 }, (_, i): Point => {
    const at = from + ((to - from) * i) / pieces;
    return [panels.z(at), rise(at)];
  });
  return areaPath(hill, panels.units[0]);
}
