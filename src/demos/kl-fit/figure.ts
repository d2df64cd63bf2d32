import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { type Mixture, mixture } from '#numerics/kl-projection/mixture.ts';

/** The stretch of z that the pictures show. */
export const Z_RANGE = [-7, 7] as const;
export const Z_TICKS = [-6, -4, -2, 0, 2, 4, 6] as const;

export type Point = readonly [number, number];

/** Horizontal scale of a picture so many pixels wide; both pictures over z share it. */
export function zScale(width: number): Scale {
  return linearScale(Z_RANGE, [4, width - 4]);
}

/** A function of z as pixels, one point for every second pixel of the width. */
export function curve(f: (z: number) => number, x: Scale, y: Scale): Point[] {
  const [from, to] = [x(Z_RANGE[0]), x(Z_RANGE[1])];
  const count = Math.ceil((to - from) / 2);
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = from + ((to - from) * i) / count;
    return [at, y(f(x.invert(at)))] as const;
  });
}

/** The highest density the picture must hold: p's humps, and the q's as far as they are less than three times as high. */
export function topDensity(p: Mixture, qs: readonly Gaussian[]): number {
  const humps = Math.max(mixture(p.a.mean, p), mixture(p.b.mean, p));
  return 1.12 * Math.max(humps, ...qs.map((q) => Math.min(3 * humps, gaussian(q.mean, q))));
}
