import { type Matrix, type Vector, fromEntries } from '#numerics/matrix.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { component } from '#numerics/vector.ts';
import { TEST_INPUTS } from './truth.ts';

/** The noise of one data set in units of its standard deviation: of the data, and of the test outputs. */
export interface Draw {
  readonly data: Vector;
  readonly tests: Vector;
}

/** What measured errors need to know of the noise of N data sets; all are means over them. */
export interface Moments {
  readonly mean: Vector;
  /** n × n, with 1/N. */
  readonly covariance: Matrix;
  readonly testMean: Vector;
  /** The mean square of the tests' noise. */
  readonly testSquare: number;
  /** E[eᵢz]: tests × n. */
  readonly products: Matrix;
}

/** The noise of the first `count` data sets of a seed with n points each. More of them begin like fewer. */
export function drawNoise(seed: number, count: number, n: number): readonly Draw[] {
  // Not the stream that the hidden layer of this seed comes from.
  const uniform = seededUniform(seed + 500_000);
  return Array.from({ length: count }, () => ({
    data: standardNormals(uniform, n),
    tests: standardNormals(uniform, TEST_INPUTS.length),
  }));
}

export function momentsOf(draws: readonly Draw[]): Moments {
  const count = draws.length;
  const n = draws[0]?.data.length ?? 0;
  const average = (length: number, of: (draw: Draw) => Vector): Vector => {
    const sums = new Array<number>(length).fill(0);
    for (const draw of draws) of(draw).forEach((value, i) => (sums[i] = component(sums, i) + value / count));
    return sums;
  };
  const averageProduct = (rows: number, of: (draw: Draw) => Vector): Matrix => {
    const sums = Array.from({ length: rows }, () => new Array<number>(n).fill(0));
    for (const draw of draws) {
      const factors = of(draw);
      sums.forEach((entries, i) => {
        const factor = component(factors, i) / count;
        for (let j = 0; j < n; j += 1) entries[j] = component(entries, j) + factor * component(draw.data, j);
      });
    }
    return sums;
  };
  const mean = average(n, ({ data }) => data);
  const squares = averageProduct(n, ({ data }) => data);
  return {
    mean,
    covariance: fromEntries(n, n, (i, j) => (squares[i]?.[j] ?? 0) - component(mean, i) * component(mean, j)),
    testMean: average(TEST_INPUTS.length, ({ tests }) => tests),
    testSquare:
      draws.reduce((sum, { tests }) => sum + tests.reduce((all, e) => all + e * e, 0) / tests.length, 0) /
      count,
    products: averageProduct(TEST_INPUTS.length, ({ tests }) => tests),
  };
}
