import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormalCdf } from '#numerics/standard-normal.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import type { Flow, Knot } from './flow.ts';

const BASE = { mean: 0, sd: 1 };
/** Beyond it a standard normal has less than 1e-15 of its mass on either side. */
const REACH = 8;

/** Pr(z): the standard normal density. */
export function baseDensity(z: number): number {
  return gaussian(z, BASE);
}

/** Pr(x) = Pr(z)/|∂f/∂z| at z = f⁻¹[x] (UDL 16.1). */
export function flowDensity(flow: Flow, x: number): number {
  const z = flow.inverse(x);
  return baseDensity(z) / flow.slope(z);
}

/** The points of the line at which to begin a new panel of quadrature between two ends. */
function breaks(from: number, to: number, inner: readonly number[]): readonly number[] {
  return [from, ...inner.filter((x) => x > from && x < to), to];
}

/** The mass of the base density between two points, from its distribution function. */
export function baseMass(from: number, to: number): number {
  return standardNormalCdf(to) - standardNormalCdf(from);
}

/** ∫ Pr(x) dx between the images of two points: the transformed density integrated, without a glance at z. */
export function flowMass(flow: Flow, knots: readonly Knot[], from: number, to: number): number {
  const images = [...knots.map(([, x]) => x), ...[-4, -2, 0, 2, 4].map(flow.forward)].sort((a, b) => a - b);
  return integrate(
    (x) => flowDensity(flow, x),
    breaks(flow.forward(from), flow.forward(to), [...new Set(images)]),
    1e-11,
  );
}

/** All the mass after the map. */
export function wholeMass(flow: Flow, knots: readonly Knot[]): number {
  return flowMass(flow, knots, -REACH, REACH);
}

/** E_z[g(z)] under the base density. */
function expectation(g: (z: number) => number, knots: readonly Knot[]): number {
  return integrate(
    (z) => baseDensity(z) * g(z),
    breaks(
      -REACH,
      REACH,
      knots.map(([z]) => z),
    ),
  );
}

/** E[log Pr(x)] = −½ log 2πe − E[log ∂f/∂z], in nats. */
export function expectedLogDensity(flow: Flow, knots: readonly Knot[]): number {
  return -0.5 * Math.log(2 * Math.PI * Math.E) - expectation((z) => Math.log(flow.slope(z)), knots);
}

/** E[x]. */
export function expectedValue(flow: Flow, knots: readonly Knot[]): number {
  return expectation(flow.forward, knots);
}

/** Samples of the base density of a seed. More of them begin like fewer. */
export function baseSamples(seed: number, count: number): readonly number[] {
  return standardNormals(seededUniform(seed), count);
}

/** What samples say, once the map has moved them. */
export interface Pushed {
  readonly points: readonly number[];
  /** The part of them between the images of `from` and `to`, counted after the map. */
  readonly share: number;
  readonly meanLogDensity: number;
  readonly mean: number;
}

/** NaN in the means without samples. */
export function push(flow: Flow, samples: readonly number[], from: number, to: number): Pushed {
  const points = samples.map(flow.forward);
  const n = points.length;
  const [low, high] = [flow.forward(from), flow.forward(to)];
  const average = (of: (x: number) => number): number => points.reduce((sum, x) => sum + of(x), 0) / n;
  return {
    points,
    share: average((x) => (x >= low && x < high ? 1 : 0)),
    meanLogDensity: average((x) => {
      const z = flow.inverse(x);
      return logGaussian(z, BASE) - Math.log(flow.slope(z));
    }),
    mean: average((x) => x),
  };
}

/** Of the part of n samples that falls into an interval of this mass; infinite without samples. */
export function standardErrorOfShare(mass: number, n: number): number {
  return Math.sqrt((mass * (1 - mass)) / n);
}

/** A histogram as density: the part of all points in each of the bins of one width from `from` on, divided by that width. */
export function histogram(
  points: readonly number[],
  from: number,
  width: number,
  bins: number,
): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const x of points) {
    const bin = Math.floor((x - from) / width);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count) => count / (Math.max(1, points.length) * width));
}
