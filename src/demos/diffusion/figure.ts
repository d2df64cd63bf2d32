import { type Point, areaPath, linePath, pixel } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { type Mixture, density, expectedNoise, noised } from './mixture.ts';
import type { Denoiser } from './reverse.ts';
import { STEPS } from './schedule.ts';
import { BOUNDS } from './state.ts';

export const X_TICKS = [-3, -2, -1, 0, 1, 2, 3] as const;
const X_MOST = 3.8;
/** Bars of the histograms. */
const BIN = 0.2;
/** What the guesses' picture shows. */
export const GUESS_TICKS = [-2, 0, 2] as const;
const GUESS_MOST = 2.8;

/** Three pictures over one axis: data on top, the way to noise downwards below it, guesses of the noise at the bottom. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly x: Scale;
  /** The base line of the data, and how high a hump of the largest weight is. */
  readonly base: number;
  readonly tall: number;
  readonly time: Scale;
  readonly guess: Scale;
  /** Edges of the guesses' picture. */
  readonly top: number;
  readonly bottom: number;
}

export function layoutFor(width: number): Layout {
  const left = 26;
  const base = 128;
  const end = base + 208;
  const top = end + 48;
  const bottom = top + 140;
  return {
    width,
    height: bottom + 20,
    left,
    x: linearScale([-X_MOST, X_MOST], [left, width - 10]),
    base,
    tall: 100,
    time: linearScale([0, STEPS], [base + 28, end]),
    guess: linearScale([-GUESS_MOST, GUESS_MOST], [bottom, top]),
    top,
    bottom,
  };
}

function along({ width, left, x }: Layout, every: number): readonly number[] {
  const count = Math.floor((width - 10 - left) / every);
  return Array.from({ length: count + 1 }, (_, i) => x.invert(left + every * i));
}

/**
 * Pixels of a density of one in the picture of the data: such that the peak of a hump of weight w is w tenths of the
 * height, or less for all where humps pile up.
 */
export function densityUnit({ tall }: Layout, data: Mixture): number {
  const total = data.weights.reduce((sum, weight) => sum + weight, 0);
  const unit = (tall * total * data.sd * Math.sqrt(2 * Math.PI)) / BOUNDS.weight.max;
  const highest = Math.max(...data.means.map((mean) => density(data, mean)));
  return Math.min(unit, (1.08 * tall) / highest);
}

/** How high the peak of a hump of weight one is alone, in pixels. */
export function weightUnit(layout: Layout, data: Mixture): number {
  const total = data.weights.reduce((sum, weight) => sum + weight, 0);
  return densityUnit(layout, data) / (total * data.sd * Math.sqrt(2 * Math.PI));
}

export function dataArea(layout: Layout, data: Mixture): string {
  const unit = densityUnit(layout, data);
  const points = along(layout, 1.5).map((at): Point => [
    layout.x(at),
    layout.base - unit * density(data, at),
  ]);
  return areaPath(points, layout.base);
}

/** The outline of a histogram of samples, as a density to the scale of the data's. */
export function outline(layout: Layout, data: Mixture, samples: readonly number[]): string {
  const unit = densityUnit(layout, data);
  const bins = Math.round((2 * X_MOST) / BIN);
  const counts = new Array<number>(bins).fill(0);
  for (const sample of samples) {
    const bin = Math.floor((sample + X_MOST) / BIN);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const steps = counts.map((count, i) => {
    const level = layout.base - (unit * count) / (samples.length * BIN);
    return `V${pixel(Math.max(2, level))}H${pixel(layout.x(-X_MOST + BIN * (i + 1)))}`;
  });
  return `M${pixel(layout.x(-X_MOST))} ${layout.base}${steps.join('')}V${layout.base}`;
}

/** Ways of samples from noise (below) to data (above). */
export function ways({ x, time }: Layout, paths: readonly (readonly number[])[]): string {
  return paths.map((path) => linePath(path.map((z, i): Point => [x(z), time(STEPS - i)]))).join('');
}

/** The density of z_t, to fill the lower half of the guesses' picture. */
export function noisedArea(layout: Layout, data: Mixture, t: number): string {
  const marginal = noised(data, t);
  const values = along(layout, 2).map((z) => density(marginal, z));
  const unit = (0.55 * (layout.bottom - layout.top)) / Math.max(...values);
  const points = along(layout, 2).map((z, i): Point => [
    layout.x(z),
    layout.bottom - unit * (values[i] ?? 0),
  ]);
  return areaPath(points, layout.bottom);
}

/** A guess of the noise over z; what leaves the picture is cut at its edge. */
export function guessLine(layout: Layout, t: number, denoise: Denoiser): string {
  return linePath(
    along(layout, 2).map((z): Point => [
      layout.x(z),
      layout.guess(Math.max(-2 * GUESS_MOST, Math.min(2 * GUESS_MOST, denoise(z, t)))),
    ]),
  );
}

/** The exact guess, likewise. */
export function exactLine(layout: Layout, data: Mixture, t: number): string {
  return guessLine(layout, t, (z) => expectedNoise(data, t, z));
}
