import { expect, test } from 'vitest';
import { emStep, logLikelihood, type MixturePart, responsibilities } from './expectation-maximisation.ts';
import { seededUniform, standardNormal } from './random.ts';

test('one part takes mean and variance of the data in a single step', () => {
  const [part] = emStep([{ weight: 1, mean: 7, sd: 3 }], [1, 2, 6]);
  expect(part?.mean).toBeCloseTo(3, 14);
  expect(part?.sd).toBeCloseTo(Math.sqrt(14 / 3), 14);
});

test('shares are posterior probabilities', () => {
  const parts: MixturePart[] = [{ weight: 0.3, mean: 0, sd: 1 }, { weight: 0.7, mean: 2, sd: 1 }]; // prettier-ignore
  expect(responsibilities(parts, 1)[0]).toBeCloseTo(0.3, 14);
  // The ratio of the densities at 0 is e².
  expect(responsibilities(parts, 0)[0]).toBeCloseTo((0.3 * Math.E ** 2) / (0.3 * Math.E ** 2 + 0.7), 14);
});

test('no step lowers the likelihood, and far groups are found', () => {
  const uniform = seededUniform(3);
  const points = Array.from({ length: 200 }, (_, i) => (i < 60 ? -5 : 4) + standardNormal(uniform));
  let parts: MixturePart[] = [{ weight: 0.5, mean: -1, sd: 2 }, { weight: 0.5, mean: 1, sd: 2 }]; // prettier-ignore
  for (let step = 0; step < 40; step += 1) {
    const next = emStep(parts, points);
    expect(logLikelihood(next, points)).toBeGreaterThanOrEqual(logLikelihood(parts, points) - 1e-9);
    parts = next;
  }
  expect(parts[0]?.weight).toBeCloseTo(0.3, 3);
  expect(parts[0]?.mean).toBeCloseTo(-5, 0);
  expect(parts[1]?.mean).toBeCloseTo(4, 0);
});
