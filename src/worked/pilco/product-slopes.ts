import { gradient } from '#numerics/finite-difference.ts';
import { luDeterminant, luFactor, luInverse } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  diagonal,
  entry,
  fromEntries,
  identity,
  multiply,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { type Vector, addVectors, component, scaleVector, subtractVectors } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

const [INPUTS, SEED] = [3, 21] as const;

/** Two kernels by the squares of their length-scales, with a training point each. */
interface Pair {
  readonly scales: readonly [Vector, Vector];
  readonly points: readonly [Vector, Vector];
}

/** What value and slopes of Q share: r, P and R = I + ΣP. */
function parts({ scales: [a, b], points: [first, second] }: Pair, mean: Vector, covariance: Matrix) {
  const precisions = [a, b].map((squares) => diagonal(squares.map((square) => 1 / square)));
  const [pa = [], pb = []] = precisions;
  const [da, db] = [subtractVectors(first, mean), subtractVectors(second, mean)];
  const p = add(pa, pb);
  const r = addVectors(multiplyVector(pa, da), multiplyVector(pb, db));
  const widening = add(identity(INPUTS), multiply(covariance, p));
  return { p, r, widening, distances: quadraticForm(pa, da) + quadraticForm(pb, db) };
}

/** Q with α² = 1 of `atlas-pilco-q-matrix` for one pair of points. */
function product(pair: Pair, mean: Vector, covariance: Matrix): number {
  const { r, widening, distances } = parts(pair, mean, covariance);
  const lu = luFactor(widening);
  const narrowed = multiply(luInverse(lu), covariance);
  return Math.exp((quadraticForm(narrowed, r) - distances) / 2) / Math.sqrt(luDeterminant(lu));
}

/** The derivatives of Q in mean and covariance that the notes on PILCO derive. */
function slopes(pair: Pair, mean: Vector, covariance: Matrix): { byMean: Vector; byCovariance: Matrix } {
  const { p, r, widening } = parts(pair, mean, covariance);
  const inverseT = transpose(luInverse(luFactor(widening)));
  const q = product(pair, mean, covariance);
  const bent = multiplyVector(inverseT, r);
  return {
    byMean: scaleVector(q, bent),
    byCovariance: scale(q / 2, subtract(outer(bent, bent), multiply(inverseT, p))),
  };
}

/** The largest difference between these derivatives and central differences, for a pair that is drawn. */
export function productSlopes(): WorkedValues {
  const uniform = seededUniform(SEED);
  const normal = (): number => standardNormal(uniform);
  const vector = (): Vector => Array.from({ length: INPUTS }, normal);
  const squares = (): Vector => Array.from({ length: INPUTS }, () => 0.5 + uniform());
  const pair: Pair = { scales: [squares(), squares()], points: [vector(), vector()] };
  const mean = vector();
  const root = fromEntries(INPUTS, INPUTS, () => normal() / 2);
  const covariance = multiply(root, transpose(root));
  const { byMean, byCovariance } = slopes(pair, mean, covariance);
  const numericMean = gradient((at) => product(pair, at, covariance), mean);
  // Both entries off the diagonal move together, so that the covariance stays symmetric.
  const moved = (i: number, j: number, by: number): Matrix =>
    fromEntries(INPUTS, INPUTS, (k, l) => {
      const change = (k === i && l === j) || (k === j && l === i) ? by : 0;
      return entry(covariance, k, l) + change;
    });
  const gaps = byMean.map((value, i) => Math.abs(value - component(numericMean, i)));
  for (let i = 0; i < INPUTS; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const [numeric = NaN] = gradient(([by = NaN]) => product(pair, mean, moved(i, j, by)), [0]);
      gaps.push(Math.abs(entry(byCovariance, i, j) * (i === j ? 1 : 2) - numeric));
    }
  return { inputs: INPUTS, difference: Math.max(...gaps) };
}
