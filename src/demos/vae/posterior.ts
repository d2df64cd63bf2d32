import { feedForwardAll } from '#demos/shared/network.ts';
import type { Coders } from './coders.ts';
import type { Pair } from './config.ts';
import { LOG_TWO_PI, logPrior } from './gaussians.ts';

/** The exact posterior of z. */
export interface Posterior {
  /** log p(x) = log ∫ p(x|z) p(z) dz. */
  readonly logEvidence: number;
  readonly mean: Pair;
  readonly sd: Pair;
}

/** From the first to the last node along each axis. */
type Box = readonly [Pair, Pair];

/** A rectangle of the latent plane with its nodes, line by line, and what a decoder makes of them. */
interface DecodedGrid {
  readonly lines: readonly [Float64Array, Float64Array];
  readonly logPriors: Float64Array;
  /** The mean of x at each node, two numbers each. */
  readonly means: Float64Array;
}

/** What a decoder makes of the latent plane, so that any x can be asked about. */
export interface DecodedPlane {
  /** Where most posteriors lie. */
  readonly near: DecodedGrid;
  /** Where an x drives them that is unlike the data. */
  readonly wide: () => DecodedGrid;
  readonly around: (box: Box, nodes: number) => DecodedGrid;
}

const [NEAR, WIDE] = [6, 12];
const NODES = 97;
/** Of a closer look, and of the last one. */
const AROUND_NODES = [61, 121];

function lineOf([from, to]: Pair, nodes: number): Float64Array {
  return Float64Array.from({ length: nodes }, (_, i) => from + ((to - from) * i) / (nodes - 1));
}

function square(reach: number): Box {
  return [
    [-reach, reach],
    [-reach, reach],
  ];
}

function decodedGrid({ decoder }: Pick<Coders, 'decoder'>, [first, second]: Box, nodes: number): DecodedGrid {
  const lines = [lineOf(first, nodes), lineOf(second, nodes)] as const;
  const latents = new Float64Array(2 * nodes * nodes);
  const logPriors = new Float64Array(nodes * nodes);
  let n = 0;
  for (const z0 of lines[0])
    for (const z1 of lines[1]) {
      latents.set([z0, z1], 2 * n);
      logPriors[n] = logPrior([z0, z1]);
      n += 1;
    }
  return { lines, logPriors, means: feedForwardAll(decoder, latents) };
}

export function decodePlane(coders: Pick<Coders, 'decoder'>): DecodedPlane {
  let wide: DecodedGrid | null = null;
  return {
    near: decodedGrid(coders, square(NEAR), NODES),
    wide: () => (wide ??= decodedGrid(coders, square(WIDE), NODES)),
    around: (box, nodes) => decodedGrid(coders, box, nodes),
  };
}

/** A node this many nats below the highest adds nothing; one this many does not matter. */
const [NOTHING, LITTLE] = [-40, -16];
/** A posterior that fewer nodes of a line see is looked at more closely. */
const FEWEST = 9;
/** Closer looks end when two agree so far. */
const TOLERANCE = 3e-4;

interface Weighed extends Posterior {
  /** The places along each line between which all nodes that matter lie. */
  readonly seen: readonly [Pair, Pair];
}

/** log p(x) and the first moments of p(z|x) by the trapezium rule on a grid. */
function weigh(x: Pair, { lines, logPriors, means }: DecodedGrid, noise: number): Weighed {
  const precision = 1 / (2 * noise * noise);
  const nodes = lines[0].length;
  const logs = logPriors.map((log, n) => {
    const [d0, d1] = [x[0] - (means[2 * n] ?? 0), x[1] - (means[2 * n + 1] ?? 0)];
    return log - precision * (d0 * d0 + d1 * d1);
  });
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  let [total, a, b, aa, bb] = [0, 0, 0, 0, 0];
  let [low0, high0, low1, high1] = [nodes, -1, nodes, -1];
  logs.forEach((log, n) => {
    if (log - most < NOTHING) return;
    const [i, j] = [Math.floor(n / nodes), n % nodes];
    if (log - most > LITTLE) {
      low0 = Math.min(low0, i);
      high0 = Math.max(high0, i);
      low1 = Math.min(low1, j);
      high1 = Math.max(high1, j);
    }
    const mass = Math.exp(log - most);
    const [z0, z1] = [lines[0][i] ?? 0, lines[1][j] ?? 0];
    total += mass;
    a += mass * z0;
    b += mass * z1;
    aa += mass * z0 * z0;
    bb += mass * z1 * z1;
  });
  const mean: Pair = [a / total, b / total];
  const area = lines.reduce((product, line) => product * ((line[1] ?? 0) - (line[0] ?? 0)), 1);
  return {
    logEvidence: most + Math.log(total * area) - LOG_TWO_PI - 2 * Math.log(noise),
    mean,
    sd: [
      Math.sqrt(Math.max(0, aa / total - mean[0] ** 2)),
      Math.sqrt(Math.max(0, bb / total - mean[1] ** 2)),
    ],
    seen: [
      [low0, high0],
      [low1, high1],
    ],
  };
}

/** The box of all nodes that matter, and a step more on each side. */
function boxOf({ lines }: DecodedGrid, { seen }: Weighed): Box {
  const side = (axis: 0 | 1): Pair => {
    const [line, [low, high]] = [lines[axis], seen[axis]];
    const step = (line[1] ?? 0) - (line[0] ?? 0);
    return [(line[low] ?? 0) - step, (line[high] ?? 0) + step];
  };
  return [side(0), side(1)];
}

/** On as much of the plane as counts, and as closely as is needed. */
function weighEnough(x: Pair, plane: DecodedPlane, noise: number): Weighed {
  let grid = plane.near;
  let found = weigh(x, grid, noise);
  const inside = found.seen.every(([low, high]) => low > 0 && high < NODES - 1);
  if (inside && found.seen.every(([low, high]) => high - low >= FEWEST)) return found;
  if (!inside) {
    grid = plane.wide();
    found = weigh(x, grid, noise);
  }
  for (const nodes of AROUND_NODES) {
    const before = found.logEvidence;
    grid = plane.around(boxOf(grid, found), nodes);
    found = weigh(x, grid, noise);
    if (Math.abs(found.logEvidence - before) < TOLERANCE) break;
  }
  return found;
}

/** log p(x), exact to 10⁻³, and the first moments of p(z|x), by quadrature over the latent plane. */
export function posterior(x: Pair, plane: DecodedPlane, noise: number): Posterior {
  const { logEvidence, mean, sd } = weighEnough(x, plane, noise);
  return { logEvidence, mean, sd };
}
