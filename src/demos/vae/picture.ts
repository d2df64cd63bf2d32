import { type Point, closedPath, linePath, pixel } from '#figures/kit/path.ts';
import { contour } from '#figures/kit/contour.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { feedForwardAll } from '#demos/shared/network.ts';
import { type Belief, type Coders, decode, encode } from './coders.ts';
import type { Pair } from './config.ts';
import { logLikelihood, logPrior } from './gaussians.ts';
import type { Posterior } from './posterior.ts';

/** The stretches of x and of z that the two planes show. */
export const DATA_REACH = 2.4;
export const LATENT_REACH = 3.4;
/** Room on the left of and below a plane for its numbers. */
const EDGE = 22;

/** The scales of a square plane. */
export interface Plane {
  readonly x: Scale;
  readonly y: Scale;
}

function planeScales(reach: number, width: number): Plane {
  return {
    x: linearScale([-reach, reach], [EDGE, width - 2]),
    y: linearScale([-reach, reach], [width - EDGE, 2]),
  };
}

export const dataScales = (width: number): Plane => planeScales(DATA_REACH, width);
export const latentScales = (width: number): Plane => planeScales(LATENT_REACH, width);

function at({ x, y }: Plane, [a, b]: Pair): Point {
  return [x(a), y(b)];
}

function dots(plane: Plane, points: readonly Pair[], radius: number): string {
  return points
    .map((point) => {
      const [x, y] = at(plane, point);
      return `M${pixel(x - radius)} ${pixel(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
    })
    .join('');
}

/** Points of the ellipse that lies `times` standard deviations around a mean. */
function ellipse({ mean, sd }: Belief, times: number): Pair[] {
  return Array.from({ length: 48 }, (_, i) => {
    const turn = (i * Math.PI) / 24;
    return [mean[0] + times * sd[0] * Math.cos(turn), mean[1] + times * sd[1] * Math.sin(turn)];
  });
}

const STANDARD: Belief = { mean: [0, 0], sd: [1, 1] };

/** Lines z₁ = c and z₂ = c for whole c, of so many points each. */
const GRID = [-3, -2, -1, 0, 1, 2, 3];
const LINE_POINTS = 49;
const GRID_LATENTS = Float64Array.from(
  [0, 1].flatMap((fixed) =>
    GRID.flatMap((c) =>
      Array.from({ length: LINE_POINTS }, (_, i) => -3 + (6 * i) / (LINE_POINTS - 1)).flatMap((t) =>
        fixed === 0 ? [c, t] : [t, c],
      ),
    ),
  ),
);

/** The grid of the latent plane, as the decoder lays it over the data. */
function decodedGrid(plane: Plane, { decoder }: Coders): string {
  const means = feedForwardAll(decoder, GRID_LATENTS);
  return Array.from({ length: 2 * GRID.length }, (_, line) =>
    linePath(
      Array.from({ length: LINE_POINTS }, (__, i): Point => {
        const n = 2 * (line * LINE_POINTS + i);
        return at(plane, [means[n] ?? 0, means[n + 1] ?? 0]);
      }),
    ),
  ).join('');
}

/** What the plane of the data shows, as paths. */
export interface DataPicture {
  readonly data: string;
  readonly grid: string;
  /** The noise of the decoder around the decoded z. */
  readonly noise: string;
  readonly decoded: string;
  /** From x to where the mean of q(z|x) is decoded. */
  readonly restored: string;
  /** One standard deviation of q(z|x), decoded. */
  readonly spread: string;
}

export function dataPicture(
  plane: Plane,
  data: readonly Pair[],
  coders: Coders,
  { x, z, noise }: { readonly x: Pair; readonly z: Pair; readonly noise: number },
): DataPicture {
  const belief = encode(coders, x);
  const centre = decode(coders, z);
  const restored = decode(coders, belief.mean);
  return {
    data: dots(plane, data, 2),
    grid: decodedGrid(plane, coders),
    noise: closedPath(ellipse({ mean: centre, sd: [noise, noise] }, 1).map((point) => at(plane, point))),
    decoded: dots(plane, [centre], 4),
    restored: linePath([at(plane, x), at(plane, restored)]) + dots(plane, [restored], 3),
    spread: closedPath(ellipse(belief, 1).map((one) => at(plane, decode(coders, one)))),
  };
}

/** What the latent plane shows, as paths. */
export interface LatentPicture {
  /** One and two standard deviations of the prior, and of q(z|x). */
  readonly prior: string;
  readonly belief: string;
  /** Where p(z|x) has fallen by the factors e^(−1/2) and e^(−2), as a normal density has at one and two standard deviations. */
  readonly posterior: string;
  /** The means that the encoder gives the data. */
  readonly codes: string;
}

const CELLS = 44;
/** The posterior is drawn where it is: this many standard deviations around its mean, this far at least. */
const DRAWN_SDS = 4;
const LEAST_DRAWN = 0.5;

function posteriorLines(
  plane: Plane,
  x: Pair,
  { decoder }: Coders,
  { mean, sd }: Posterior,
  noise: number,
): string {
  const [rx, ry] = sd.map((one) => Math.max(LEAST_DRAWN, DRAWN_SDS * one));
  const half: Pair = [rx ?? 1, ry ?? 1];
  const coordinate = (axis: 0 | 1, i: number): number => mean[axis] + half[axis] * ((2 * i) / CELLS - 1);
  const nodes = Array.from({ length: (CELLS + 1) ** 2 }, (_, n): Pair => [
    coordinate(0, n % (CELLS + 1)),
    coordinate(1, Math.floor(n / (CELLS + 1))),
  ]);
  const means = feedForwardAll(decoder, Float64Array.from(nodes.flat()));
  const logs = nodes.map(
    (z, n) => logPrior(z) + logLikelihood(x, [means[2 * n] ?? 0, means[2 * n + 1] ?? 0], noise),
  );
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const index = (value: number, axis: 0 | 1): number =>
    Math.round((((value - mean[axis]) / half[axis] + 1) / 2) * CELLS);
  const height = (a: number, b: number): number => logs[index(b, 1) * (CELLS + 1) + index(a, 0)] ?? -Infinity;
  return [0.5, 2]
    .flatMap((below) =>
      contour(
        height,
        [mean[0] - half[0], mean[0] + half[0]],
        [mean[1] - half[1], mean[1] + half[1]],
        most - below,
        CELLS,
      ),
    )
    .map((line) => linePath(line.map((point) => at(plane, point))))
    .join('');
}

export function latentPicture(
  plane: Plane,
  data: readonly Pair[],
  coders: Coders,
  { x, noise }: { readonly x: Pair; readonly noise: number },
  exact: Posterior,
): LatentPicture {
  const rings = (belief: Belief): string =>
    [1, 2].map((times) => closedPath(ellipse(belief, times).map((point) => at(plane, point)))).join('');
  return {
    prior: rings(STANDARD),
    belief: rings(encode(coders, x)),
    posterior: posteriorLines(plane, x, coders, exact, noise),
    codes: dots(
      plane,
      data.map((point) => encode(coders, point).mean),
      2,
    ),
  };
}

/** Whole numbers along both edges of a plane: text, place and which way it is anchored. */
export function planeTicks(
  plane: Plane,
  width: number,
  reach: number,
): readonly { readonly text: number; readonly at: Point; readonly end: boolean }[] {
  return Array.from({ length: 2 * Math.floor(reach) + 1 }, (_, i) => i - Math.floor(reach)).flatMap(
    (value) => [
      { text: value, at: [plane.x(value), width - 3] as const, end: false },
      { text: value, at: [EDGE - 5, plane.y(value) + 4] as const, end: true },
    ],
  );
}

/** The lines of the two planes from the back to the front: name, class, parts. */
export const DATA_LINES = [
  ['grid', 'bench-thin vae-grid', 'decoder'],
  ['data', 'vae-dots', 'evidence'],
  ['spread', 'bench-line vae-belief', 'belief'],
  ['noise', 'bench-line vae-decoded', 'decoder'],
  ['decoded', 'vae-decoded-dot', 'decoder'],
  ['restored', 'bench-line vae-restored', 'reconstruction'],
] as const satisfies readonly (readonly [keyof DataPicture, string, string])[];

export const LATENT_LINES = [
  ['prior', 'bench-line vae-prior', 'prior divergence'],
  ['codes', 'vae-dots', 'belief'],
  ['posterior', 'bench-line vae-posterior', 'posterior gap'],
  ['belief', 'bench-line vae-belief', 'belief divergence gap'],
] as const satisfies readonly (readonly [keyof LatentPicture, string, string])[];
