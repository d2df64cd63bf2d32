import { describe, expect, test } from 'vitest';
import { klGaussian } from '#numerics/gaussian.ts';
import { gradient, hessian } from '#numerics/finite-difference.ts';
import { entry } from '#numerics/matrix.ts';
import { component, dot } from '#numerics/vector.ts';
import { pathsOf, valueAt, type WorkedValues } from '../example.ts';
import { divergenceRatio } from './fisher.ts';
import { naturalSlope, slope as fitSlope } from './gaussian-fit.ts';
import { optimisationExamples } from './index.ts';
import { EXAMPLES, fisherMatrix, slope as logisticSlope } from './logistic.ts';
import { REGRESSION, ZIGZAG, slopeOf } from './quadratics.ts';
import { METHODS } from './spectra.ts';
import { stepsForGood, stepsUntil } from './steps.ts';
import { excessOf, steepestDescent } from './zigzag.ts';

const worked = new Map<string, WorkedValues>();
/** A number of an example by its path; NaN where there is none. */
function at(path: string): number {
  const [example = '', ...rest] = path.split('.');
  const values = worked.get(example) ?? optimisationExamples[example]?.() ?? {};
  worked.set(example, values);
  const value = valueAt(values, rest);
  return typeof value === 'number' ? value : NaN;
}

test.each(Object.keys(optimisationExamples))('every number of %s is finite', { timeout: 60_000 }, (name) => {
  at(`${name}.x`);
  const odd = pathsOf(worked.get(name) ?? {}).filter((path) => !Number.isFinite(at(`${name}.${path}`)));
  expect(odd).toEqual([]);
});

describe('counting steps', () => {
  const run = [4, 1, 3, 0.5, 0.2];
  const itself = (value: number): number => value;
  test('for the first time, and for good', () => {
    expect(stepsUntil(run, itself, 1)).toBe(1);
    expect(stepsForGood(run, itself, 1, 4)).toBe(3);
    expect(() => stepsUntil(run, itself, 0.1)).toThrow(RangeError);
    expect(() => stepsForGood(run, itself, 0.1, 4)).toThrow(RangeError);
  });
});

describe('closed forms', () => {
  test('the regression has the eigenvalues 17 ± √269, and its minimiser no slope', () => {
    expect(at('regression.mu')).toBeCloseTo(17 - Math.sqrt(269), 12);
    expect(at('regression.L')).toBeCloseTo(17 + Math.sqrt(269), 12);
    slopeOf(REGRESSION)(REGRESSION.minimiser).forEach((value) => expect(value).toBeCloseTo(0, 12));
  });

  test('the zigzag in the fractions of Example 2', () => {
    const run = steepestDescent(ZIGZAG, [0, 0]);
    const points = Array.from({ length: 4 }, () => run.next().value);
    const expected = [[0, 0], [1 / 2, -1], [5 / 6, -5 / 6], [11 / 12, -1]]; // prettier-ignore
    points.flat().forEach((value, i) => expect(value).toBeCloseTo(expected.flat()[i] ?? NaN, 14));
    points.forEach((point, k) => expect(excessOf(ZIGZAG, point)).toBeCloseTo(1.5 / 6 ** k, 14));
  });

  test('the worst case of the steepest descent leaves (κ − 1)/(κ + 1) of the error each time', () => {
    expect(at('zigzag.steps')).toBe(Math.ceil(Math.log(1e-6) / Math.log(99 / 101)));
  });

  test('heavy ball from rest, at both ends of the spectrum: ρᵏ(1 + k(1 ∓ ρ))', () => {
    const [ends, rho] = [[1, 16], 3 / 5] as const;
    const error = (k: number): number =>
      Math.hypot(rho ** k * (1 + k * (1 - rho)), rho ** k * (1 + k * (1 + rho))) / Math.SQRT2;
    // Two eigenvalues instead of a thousand: the mean is taken over a thousand.
    METHODS.ball(ends, 30).forEach((value, k) => expect(value * Math.sqrt(500)).toBeCloseTo(error(k), 12));
  });

  test('the quadratic model of the divergence is exact in the limit', () => {
    expect(divergenceRatio(1e-4)).toBeCloseTo(1, 3);
    expect(divergenceRatio(0.1)).toBeCloseTo(
      klGaussian({ mean: 0, sd: 1 }, { mean: 0.06, sd: 1.08 }) / (0.5 * (0.0036 + 2 * 0.0064)),
      12,
    );
  });

  test('the slopes are gradients, the Fisher matrix of logistic regression its Hessian', () => {
    const s = 0.5;
    const fit = ([mu = NaN, sigma = NaN]: readonly number[]): number =>
      Math.log(sigma) + (s * s + (3 - mu) ** 2) / (2 * sigma * sigma);
    gradient(fit, [1, 0.8]).forEach((value, i) => expect(fitSlope(s, [1, 0.8])[i]).toBeCloseTo(value, 7));
    const loss = (w: readonly number[]): number =>
      EXAMPLES.reduce((sum, [x, y]) => {
        const z = dot(w, [1, x]);
        return sum + Math.log1p(Math.exp(z)) - y * z;
      }, 0);
    const w = [0.3, -0.2];
    gradient(loss, w).forEach((value, i) => expect(component(logisticSlope(w), i)).toBeCloseTo(value, 7));
    expect(entry(fisherMatrix(w), 0, 1)).toBeCloseTo(entry(hessian(loss, w), 0, 1), 5);
  });

  test('by hand at μ = 0, σ = 0.1, s = 0.5: slopes (−300, −9240), and a natural direction of 46.2 to 3', () => {
    const place = [0, 0.1] as const;
    expect(fitSlope(0.5, place)[0]).toBeCloseTo(-300, 9);
    expect(fitSlope(0.5, place)[1]).toBeCloseTo(-9240, 8);
    const [mu, sigma] = naturalSlope(0.5, place);
    expect(sigma / mu).toBeCloseTo(15.4, 10);
  });
});

// Computed before by another program, in another language. One count of conjugate gradients differs by a step: rounding.
describe('values of an independent computation', { timeout: 60_000 }, () => {
  test.each([
    ['regression.safe.steps', 533],
    ['regression.best.steps', 386],
    ['regression.centred.steps', 7],
    ['regression.ball.steps', 70],
    ['regression.ball.decay', 52],
    ['zigzag.steps', 691],
    ['rosenbrock.steps', 8058],
    ['rosenbrock.median', 2 ** -9],
    ['spectra.small.even.fixed', 539],
    ['spectra.small.logarithmic.ball', 77],
    ['spectra.small.clustered.conjugate', 15],
    ['spectra.large.even.conjugate', 176],
    ['spectra.large.logarithmic.fixed', 56343],
    ['spectra.large.clustered.conjugate', 20],
    ['spectra.bound.small', 73],
    ['spectra.bound.large', 726],
    ['gaussian-fit.rows.0.plain', 52],
    ['gaussian-fit.rows.1.natural', 10],
    ['gaussian-fit.rows.2.plain', 18771],
    ['gaussian-fit.rows.2.budget', 19],
    ['logistic.plain', 104],
  ])('%s', (path, count) => expect(at(path)).toBe(count));

  test.each([
    ['regression.ball.learningRate', 0.224, 3],
    ['rosenbrock.kappa', 2508, 0],
    ['spectra.large.logarithmic.conjugate', 627, -1],
    ['fisher.mean', 0.25, 2],
    ['fisher.deviation', 0.5, 2],
    ['fisher.ratio.large', 0.875, 3],
    ['fisher.ratio.small', 0.986, 3],
    ['gaussian-fit.sigmas.7', 0.500004, 6],
    ['logistic.norms.5', 2.1e-9, 10],
    ['logistic.w.0', -0.607, 3],
    ['logistic.w.1', 1.214, 3],
    ['logistic.fisher.1', 1.397, 3],
    ['logistic.empirical.0', 0.881, 3],
  ])('%s', (path, value, digits) => expect(at(path)).toBeCloseTo(value, digits));
});

describe('what the text says in words', { timeout: 60_000 }, () => {
  test('the heavy ball does not care for the spectrum, conjugate gradients are never behind', () => {
    for (const size of ['small', 'large']) {
      const of = (spectrum: string, method: string): number => at(`spectra.${size}.${spectrum}.${method}`);
      const spectra = ['even', 'logarithmic', 'clustered'];
      expect(new Set(spectra.map((spectrum) => of(spectrum, 'ball'))).size).toBe(1);
      for (const spectrum of spectra)
        expect(of(spectrum, 'conjugate')).toBeLessThan(Math.min(of(spectrum, 'ball'), of(spectrum, 'fixed')));
    }
  });

  test('a step beyond 2/L diverges on the regression line: 0.061 does', () => {
    expect(0.061).toBeGreaterThan(at('regression.limit'));
  });

  test('the empirical Fisher matrix sees two fifths of the curvature in the slope', () => {
    expect(at('logistic.empirical.1') / at('logistic.fisher.1')).toBeCloseTo(0.4, 1);
  });
});
