import type { Matrix, Vector } from '#numerics/matrix.ts';
import { component, dot } from '#numerics/vector.ts';
import type { Moments } from './draws.ts';
import type { Smoother } from './smoother.ts';
import { TEST_INPUTS, truth } from './truth.ts';

/** Squared errors, averaged over the test inputs; `train` over the data. */
export interface Errors {
  /** (f_μ[x] − μ[x])². */
  readonly bias: number;
  /** E[(f[x] − f_μ[x])²]. */
  readonly variance: number;
  readonly noise: number;
  /** 2E[(f[x] − μ[x])(μ[x] − y[x])]: zero in expectation. */
  readonly mixed: number;
  /** E[(f[x] − y[x])²], the sum of the four. */
  readonly test: number;
  readonly train: number;
}

const TRUE_TESTS: Vector = TEST_INPUTS.map(truth);

function mean(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Σᵢⱼ GᵢⱼSᵢⱼ: the mean of aᵀSa over rows a whose mean of aaᵀ is G. */
function meanForm(gram: Matrix, form: Matrix): number {
  return gram.reduce((sum, row, i) => sum + dot(row, form[i] ?? []), 0);
}

/** The same for S = I: the mean of ‖a‖². */
function meanSquare(gram: Matrix): number {
  return gram.reduce((sum, row, i) => sum + component(row, i), 0);
}

/** The mean of (aᵀx)² over the rows a. */
function meanSquareAlong(rows: Matrix, x: Vector): number {
  return mean(rows.map((row) => dot(row, x) ** 2));
}

/**
 * The exact expectations over data sets at these inputs with independent noise of standard deviation `sd`, in closed form
 * because the fit is linear (UDL 8.7; Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, section 7.3).
 */
export function exactErrors(fit: Smoother, inputs: Vector, sd: number): Errors {
  const means = inputs.map(truth);
  const bias = mean(fit.atTests.map((row, i) => (dot(row, means) - component(TRUE_TESTS, i)) ** 2));
  const variance = sd * sd * meanSquare(fit.testGram);
  const train = meanSquareAlong(fit.residual, means) + sd * sd * meanSquare(fit.residualGram);
  return { bias, variance, noise: sd * sd, mixed: 0, test: bias + variance + sd * sd, train };
}

/**
 * The same measured over the data sets that have been drawn, each with a fit of its own: means over them, and 1/N in the
 * variance. As fits are linear in the noise, its moments give what averaging all the fits gives.
 */
export function measuredErrors(fit: Smoother, inputs: Vector, sd: number, drawn: Moments): Errors {
  const means = inputs.map(truth);
  const shifted = means.map((value, i) => value + sd * component(drawn.mean, i));
  const errors = fit.atTests.map((row, i) => dot(row, means) - component(TRUE_TESTS, i));
  const bias = mean(fit.atTests.map((row, i) => (dot(row, shifted) - component(TRUE_TESTS, i)) ** 2));
  const variance = sd * sd * meanForm(fit.testGram, drawn.covariance);
  const noise = sd * sd * drawn.testSquare;
  const mixed =
    -2 *
    sd *
    mean(
      fit.atTests.map(
        (row, i) =>
          component(errors, i) * component(drawn.testMean, i) + sd * dot(row, drawn.products[i] ?? []),
      ),
    );
  const train =
    meanSquareAlong(fit.residual, shifted) + sd * sd * meanForm(fit.residualGram, drawn.covariance);
  return { bias, variance, noise, mixed, test: bias + variance + noise + mixed, train };
}
