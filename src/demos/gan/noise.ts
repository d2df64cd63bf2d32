import { type Parameters, feedForwardAll } from '#demos/shared/network.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { standardNormalCdf } from '#numerics/standard-normal.ts';

const REACH = 5;
const CELLS = 1600;

/** The edges of the cells into which standard normal noise is cut, from −5 to 5: beyond lies less than 10⁻⁶ of it. */
export const NOISE_EDGES = Float64Array.from(
  { length: CELLS + 1 },
  (_, i) => -REACH + (2 * REACH * i) / CELLS,
);

/** Scaled so that they add up to one. */
function normalised(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** The probability of each cell. */
export const NOISE_MASSES = normalised(
  NOISE_EDGES.subarray(1).map((to, i) => standardNormalCdf(to) - standardNormalCdf(NOISE_EDGES[i] ?? to)),
);

/** What an edge counts in an expectation under the noise, by the trapezium rule. */
export const NOISE_WEIGHTS = normalised(NOISE_EDGES.map((z) => gaussian(z, { mean: 0, sd: 1 })));

/** G at the edges of the cells. Between them it is taken as straight, so that a cell spreads its probability evenly. */
export function imagesOf(generator: Parameters): Float64Array {
  return feedForwardAll(generator, NOISE_EDGES);
}
