import { choleskyFactor, choleskySolve } from '#numerics/cholesky.ts';
import { legendre } from '#numerics/legendre.ts';
import { type Matrix, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';

export const HIGHEST_DEGREE = 12;
export const NOISE = 0.3;
const [EXAMPLES, TEST_POINTS] = [20, 201] as const;

export const truth = (x: number): number => Math.sin(2 * Math.PI * x);
const evenly = (count: number): number[] => Array.from({ length: count }, (_, i) => i / (count - 1));
export const INPUTS: Vector = evenly(EXAMPLES);

/** Expected errors of a polynomial that was fitted by least squares; `test` is their sum with the noise. */
export interface Errors {
  readonly training: number;
  readonly bias: number;
  readonly variance: number;
  readonly test: number;
}

/** The weights (one a training output) with which the fit of a degree predicts at each of some places: places × 20. */
export function predictor(degree: number, places: Vector): Matrix {
  const basis = (x: number): Vector => legendre(degree, 2 * x - 1);
  const training = INPUTS.map(basis);
  const gram = choleskyFactor(multiply(transpose(training), training));
  return places.map((place) => multiplyVector(training, choleskySolve(gram, basis(place))));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function errorsOf(degree: number): Errors {
  const outputs = INPUTS.map(truth);
  const places = evenly(TEST_POINTS);
  const bias = mean(
    predictor(degree, places).map((weights, i) => (dot(weights, outputs) - truth(component(places, i))) ** 2),
  );
  const variance = NOISE ** 2 * mean(predictor(degree, places).map((weights) => dot(weights, weights)));
  const missed = mean(
    predictor(degree, INPUTS).map((weights, i) => (dot(weights, outputs) - component(outputs, i)) ** 2),
  );
  return {
    training: missed + (NOISE ** 2 * (EXAMPLES - degree - 1)) / EXAMPLES,
    bias,
    variance,
    test: NOISE ** 2 + bias + variance,
  };
}

/** The errors by degree, from 0 to the highest. */
export const errorsByDegree = lazy((): readonly Errors[] =>
  Array.from({ length: HIGHEST_DEGREE + 1 }, (_, degree) => errorsOf(degree)),
);

/** Example 6 of the notes on foundations: `rows.3` is degree 3. */
export function polynomials(): WorkedValues {
  return { rows: errorsByDegree().map((errors) => ({ ...errors })) };
}
