import type { Random } from '#checks/kit/random.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  outer,
  scale,
  subtract,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, component } from '#numerics/vector.ts';

/** A normal vector as mean + factor·z with independent standard normals z, one or two of them; it may be degenerate. */
export interface NormalInput {
  readonly mean: Vector;
  readonly factor: Matrix;
}

const STEP = 0.35;
const REACH = 23;

/** The points of a grid on the line with the weights of the standard normal. */
const LINE = Array.from({ length: 2 * REACH + 1 }, (_, i) => {
  const z = STEP * (i - REACH);
  return { z, weight: (STEP * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) };
});

/** A factor for two numbers with entries up to `size`, so that no direction is wider than 2·size. */
export function drawFactor(random: Random, size: number): Matrix {
  return random.list(2, () => random.list(2, () => random.between(-size, size)));
}

/** factor·factorᵀ. */
export function covarianceOf({ factor }: NormalInput): Matrix {
  return multiply(factor, transpose(factor));
}

/**
 * E[f(x)] by the trapezoidal rule, which converges like exp(−2π²/(a·step²)) for integrands like exp(−½az²): to twelve digits
 * for a ≤ 5, that is for bumps not much narrower than the normal itself.
 */
export function normalAverage({ mean, factor }: NormalInput, f: (x: Vector) => Vector): Vector {
  let total: Vector = [];
  const take = (z: Vector, weight: number): void => {
    const values = f(addVectors(mean, multiplyVector(factor, z)));
    total = total.length === 0 ? values.map((value) => weight * value) : addScaled(total, weight, values);
  };
  const planar = (factor[0]?.length ?? 0) > 1;
  for (const first of LINE) {
    if (!planar) take([first.z], first.weight);
    else for (const second of LINE) take([first.z, second.z], first.weight * second.weight);
  }
  return total;
}

/** E[x] and Cov[x] of a function of the input with n entries. */
export function normalMoments(
  input: NormalInput,
  n: number,
  f: (x: Vector) => Vector,
): { mean: Vector; covariance: Matrix } {
  const all = normalAverage(input, (x) => {
    const values = f(x);
    return [...values, ...outer(values, values).flat()];
  });
  const mean = all.slice(0, n);
  const second = mean.map((_, i) => all.slice(n + i * n, n + (i + 1) * n));
  return { mean, covariance: subtract(second, outer(mean, mean)) };
}

/** Mean and covariance of equally likely vectors. */
export function sampleMoments(vectors: readonly Vector[]): { mean: Vector; covariance: Matrix } {
  const share = 1 / vectors.length;
  const size = vectors[0]?.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) =>
    vectors.reduce((sum, vector) => sum + share * component(vector, i), 0),
  );
  const second = vectors.reduce(
    (sum, vector) => add(sum, scale(share, outer(vector, vector))),
    zeroMatrix(size, size),
  );
  return { mean, covariance: subtract(second, outer(mean, mean)) };
}
