import type { Random } from '#checks/kit/random.ts';
import { block, blocks, inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiplyVector,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, norm, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** Training inputs with noisy outputs, test inputs, and the parameters of a squared-exponential kernel. */
export interface ProcessData {
  readonly inputs: Matrix;
  readonly tests: Matrix;
  readonly y: Vector;
  readonly signal: number;
  readonly length: number;
  /** Standard deviation of the noise. */
  readonly noise: number;
}

/** 2 to 5 training inputs and 1 to 3 test inputs in one or two dimensions. */
export function drawProcessData(random: Random): ProcessData {
  const [N, M, d] = [random.integer(2, 5), random.integer(1, 3), random.integer(1, 2)];
  return {
    inputs: scale(1.5, random.matrix(N, d)),
    tests: scale(1.5, random.matrix(M, d)),
    y: random.vector(N),
    signal: random.between(0.6, 1.5),
    length: random.between(0.5, 1.5),
    noise: random.between(0.3, 1),
  };
}

/** s² exp(−‖x − x′‖²/2ℓ²) between the rows of two lists of inputs. */
export function squaredExponential(
  rows: Matrix,
  columns: Matrix,
  { signal, length }: Pick<ProcessData, 'signal' | 'length'>,
): Matrix {
  return rows.map((x) =>
    columns.map(
      (other) => signal ** 2 * Math.exp(-(norm(subtractVectors(x, other)) ** 2) / (2 * length ** 2)),
    ),
  );
}

/** K, K_* and K_** of training and test inputs, and K + σ²I. */
export function kernelMatrices(data: ProcessData) {
  const { inputs, tests, noise } = data;
  const K = squaredExponential(inputs, inputs, data);
  return {
    K,
    cross: squaredExponential(inputs, tests, data),
    test: squaredExponential(tests, tests, data),
    C: add(K, scale(noise ** 2, unit(inputs.length))),
  };
}

/**
 * Mean and covariance of the last `count` components of a normal with mean zero, given the first ones: by the blocks of
 * the precision, without a Schur complement (Bishop, Pattern Recognition and Machine Learning, equations 2.73 and 2.75).
 */
export function conditionByPrecision(joint: Matrix, given: Vector): { mean: Vector; covariance: Matrix } {
  const precision = inverse(joint);
  const [known, all] = [given.length, joint.length];
  const covariance = inverse(block(precision, [known, all], [known, all]));
  const pull = multiplyVector(block(precision, [known, all], [0, known]), given);
  return { mean: scaleVector(-1, multiplyVector(covariance, pull)), covariance };
}

/** Posterior of the test values, from the precision of all values together; a small jitter would spoil it, so none. */
export function posteriorByPrecision(data: ProcessData): { mean: Vector; covariance: Matrix } {
  const { cross, test, C } = kernelMatrices(data);
  // Without noise of their own, near test inputs make the joint matrix singular: their noise is added and taken away.
  const noise = scale(data.noise ** 2, unit(test.length));
  const { mean, covariance } = conditionByPrecision(
    blocks(C, cross, transpose(cross), add(test, noise)),
    data.y,
  );
  return { mean, covariance: subtract(covariance, noise) };
}
