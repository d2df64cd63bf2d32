import { describe, expect, test } from 'vitest';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { dot } from '#numerics/vector.ts';
import { pathsOf, valueAt, type WorkedValues } from '../example.ts';
import { foundationsExamples } from './index.ts';
import { INPUTS, NOISE, errorsByDegree, predictor, truth } from './polynomials.ts';
import { varianceOfDraw } from './tail.ts';

const worked = new Map<string, WorkedValues>();
/** A number of an example by its path; NaN where there is none. */
function at(path: string): number {
  const [example = '', ...rest] = path.split('.');
  const values = worked.get(example) ?? foundationsExamples[example]?.() ?? {};
  worked.set(example, values);
  const value = valueAt(values, rest);
  return typeof value === 'number' ? value : NaN;
}

test.each(Object.keys(foundationsExamples))('every number of %s is finite', { timeout: 60_000 }, (name) => {
  at(`${name}.x`);
  const odd = pathsOf(worked.get(name) ?? {}).filter((path) => !Number.isFinite(at(`${name}.${path}`)));
  expect(odd).toEqual([]);
});

describe('closed forms', () => {
  test('the matrix of Example 2 has the eigenvalues 3 ± √3 and 3, and the minors 4, 11, 18', () => {
    expect(at('matrix.values.0')).toBeCloseTo(3 - Math.sqrt(3), 13);
    expect(at('matrix.values.1')).toBeCloseTo(3, 13);
    expect(at('matrix.cholesky.1.1') ** 2).toBeCloseTo(11 / 4, 13);
    expect(at('matrix.cholesky.2.2') ** 2).toBeCloseTo(18 / 11, 13);
    expect(at('matrix.rayleigh.0')).toBeCloseTo(13 / 3, 14);
    expect(at('matrix.factors.5')).toBeCloseTo(at('matrix.limit'), 3);
  });

  test('without a shift a draw of the tail is a Bernoulli variable', () => {
    const p = at('tail.probability');
    expect(varianceOfDraw(0)).toBeCloseTo(p * (1 - p), 15);
    expect(at('tail.rows.0.relative')).toBeCloseTo(Math.sqrt((1 - p) / p), 6);
  });

  test('the variance at a shift m is e^{m²} times the tail beyond 4 + m, less the square', () => {
    const standard = { mean: 0, sd: 1 };
    const tail = integrate((x) => gaussian(x, standard), [6, 7, 10, 30], 1e-25);
    const p = at('tail.probability');
    expect(varianceOfDraw(2) / (Math.exp(4) * tail - p * p)).toBeCloseTo(1, 9);
  });

  test('the forward fit matches moments; both reverse ones are judged as the text says', () => {
    expect(at('modes.forward.sd')).toBeCloseTo(Math.sqrt(4.25), 12);
    expect(Math.abs(at('modes.reverse.value') - Math.LN2)).toBeLessThan(1e-3);
    expect(at('modes.astride.value')).toBeGreaterThan(2.5 * at('modes.reverse.value'));
  });

  test('divergences between two normals', () => {
    expect(at('gaussians.there')).toBeCloseTo(Math.LN2 - 1 / 4, 14);
    expect(at('gaussians.back')).toBeCloseTo(2 - Math.LN2, 14);
  });

  test('at the training points the variance is σ²p/N, whatever the inputs', () => {
    for (const degree of [0, 3, 12]) {
      const total = predictor(degree, INPUTS).reduce((sum, row) => sum + dot(row, row), 0);
      expect(total).toBeCloseTo(degree + 1, 8);
    }
  });
});

test('a simulation with other training sets finds the errors of Example 5', () => {
  const uniform = seededUniform(5);
  const [degree, sets] = [3, 4000];
  const places = Array.from({ length: 201 }, (_, i) => i / 200);
  const rows = predictor(degree, places);
  let test = 0;
  for (let set = 0; set < sets; set += 1) {
    const outputs = INPUTS.map((x) => truth(x) + NOISE * standardNormal(uniform));
    const error = rows.reduce((sum, row, i) => sum + (dot(row, outputs) - truth(places[i] ?? NaN)) ** 2, 0);
    test += error / places.length / sets;
  }
  expect(test + NOISE ** 2).toBeCloseTo(errorsByDegree()[degree]?.test ?? NaN, 3);
});

// Computed before by another program, in another language.
describe('values of an independent computation', { timeout: 60_000 }, () => {
  test.each([
    ['matrix.rayleigh.3', '4.7170'],
    ['matrix.factors.2', '0.396'],
    ['tail.probability', '0.000031671'],
    ['tail.rows.1.relative', '7.26'],
    ['tail.rows.2.relative', '2.12'],
    ['tail.rows.3.relative', '5.63'],
    ['tail.best', '4.12'],
    ['modes.reverse.mean', '1.9998'],
    ['modes.reverse.sd', '0.5004'],
    ['modes.forward.value', '0.7236'],
    ['modes.astride.sd', '1.736'],
    ['modes.astride.value', '1.871'],
    ['modes.crossed', '15.28'],
    ['bound.epsilon', '0.0296'],
    ['polynomials.rows.1.bias', '0.2051'],
    ['polynomials.rows.3.training', '0.0780'],
    ['polynomials.rows.5.test', '0.1136'],
    ['polynomials.rows.12.variance', '0.0754'],
    ['mistake.crossEntropy', '-0.9975'],
    ['mistake.squared', '-0.0049'],
  ])('%s', (path, printed) => {
    const digits = printed.replace(/^-?0\.0*|\D/g, '').length;
    expect(Number(at(path).toPrecision(digits))).toBe(Number(printed));
  });
});

describe('what the text says in words', { timeout: 60_000 }, () => {
  test('the test error is lowest at degree three, and bias is gone at five', () => {
    const errors = errorsByDegree();
    expect(errors.map(({ test }) => test).indexOf(Math.min(...errors.map(({ test }) => test)))).toBe(3);
    expect(errors[5]?.bias).toBeLessThan(1e-4);
    expect(errors.every(({ training }, i) => i === 0 || training < (errors[i - 1]?.training ?? 0))).toBe(
      true,
    );
  });

  test('near the best shift the effective sample size is ten, and the self-normalised estimate fails', () => {
    expect(at('tail.rows.2.ess')).toBeCloseTo(10, 0);
    expect(at('tail.rows.2.plain')).toBe(100);
    expect(at('tail.rows.2.normalised')).toBeLessThan(10);
  });
});
