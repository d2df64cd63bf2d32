import { describe, expect, test } from 'vitest';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { pathsOf, valueAt, type WorkedValues } from '../example.ts';
import { costOf } from './cost-table.ts';
import { expectedImprovement, learnable } from './exploration.ts';
import { pilcoExamples } from './index.ts';
import { particleRollout } from './particles.ts';

const worked = new Map<string, WorkedValues>();
/** A number of an example by its path; NaN where there is none. */
function at(path: string): number {
  const [example = '', ...rest] = path.split('.');
  const values = worked.get(example) ?? pilcoExamples[example]?.() ?? {};
  worked.set(example, values);
  const value = valueAt(values, rest);
  return typeof value === 'number' ? value : NaN;
}
const LONG = { timeout: 300_000 };

test.each(Object.keys(pilcoExamples))('every number of %s is finite', LONG, (name) => {
  at(`${name}.x`);
  const odd = pathsOf(worked.get(name) ?? {}).filter((path) => !Number.isFinite(at(`${name}.${path}`)));
  expect(odd).toEqual([]);
});

describe('one step', () => {
  test('has the moments that another program found', () => {
    expect(at('one-step.near.control')).toBeCloseTo(-Math.exp(-0.045) * Math.sin(1), 14);
    expect(at('one-step.near.change')).toBeCloseTo(-0.0821, 4);
    expect(at('one-step.near.function')).toBeCloseTo(0.00089, 5);
    expect(at('one-step.near.ignorance')).toBeCloseTo(0.00441, 5);
    expect(at('one-step.near.next.variance')).toBeCloseTo(0.0902, 4);
    expect(at('one-step.far.ignorance')).toBeCloseTo(0.159, 4);
    expect(at('one-step.far.next.variance')).toBeCloseTo(0.297, 4);
  });

  test('agrees with samples, as do the slopes of Q with differences', () => {
    expect(at('one-step.difference')).toBeLessThan(2e-4);
    expect(at('product-slopes.difference')).toBeLessThan(1e-9);
  });
});

describe('the cost', () => {
  test('at the target it is 1 − 1/√(1 + 4Σ), and its slope two away turns at 3.75', () => {
    expect(costOf(0, 0.25).cost).toBeCloseTo(1 - Math.SQRT1_2, 14);
    expect(costOf(0, 0.25).slope).toBeCloseTo(2 / 2 ** 1.5, 14);
    expect(Math.abs(costOf(2, at('cost.turn')).slope)).toBeLessThan(1e-15);
    expect(costOf(2, 3.7).slope).toBeLessThan(0);
    expect(costOf(2, 3.8).slope).toBeGreaterThan(0);
  });

  test('what can be learned of a variance is all of it without noise, and nothing without ignorance', () => {
    expect(learnable(1, 0.25, 0)).toBeCloseTo(at('exploration.step.variance'), 14);
    expect(learnable(1, 0, 0.25)).toBeCloseTo(0, 14);
    expect(at('exploration.step.ignorant') / at('exploration.step.noisy')).toBeGreaterThan(4);
    expect(at('exploration.step.ignorant')).toBeCloseTo(0.0631, 4);
  });
});

describe('the upright pendulum', LONG, () => {
  test('the story of the rounds: falls, an offset that one trial removes, a tail that is missed', () => {
    expect(at('upright.idle')).toBeGreaterThan(25);
    expect([0, 1, 2].map((i) => at(`upright.rounds.${i}.transitions`))).toEqual([12, 37, 62]);
    expect(at('upright.rounds.0.upright')).toBeGreaterThan(97);
    expect(at('upright.rounds.0.rest')).toBeGreaterThan(0.2);
    expect(at('upright.rounds.1.rest')).toBeLessThan(0.01);
    expect(at('upright.rounds.1.falls')).toBeLessThan(1);
    expect(at('upright.rounds.1.actual')).toBeLessThan(0.6 * at('upright.rounds.0.actual'));
    expect(at('upright.rounds.1.actualSd')).toBeGreaterThan(1.4 * at('upright.rounds.1.sd'));
    expect(at('upright.rounds.1.actualSdUpright')).toBeLessThan(1.2 * at('upright.rounds.1.sd'));
  });

  test('the backward recursion has the gradient of differences; the mean taken for the truth promises more and costs more', () => {
    expect(at('upright.gradientDifference')).toBeLessThan(1e-4);
    expect(at('upright.careless.claimed')).toBeLessThan(at('upright.rounds.0.predicted'));
    expect(at('upright.careless.actual')).toBeGreaterThan(at('upright.rounds.0.actual'));
    expect(at('upright.careless.judged')).toBeGreaterThan(at('upright.careless.claimed'));
  });

  test('exploring: little change up to 1, then a leap to a large gain, with its true cost within a deviation', () => {
    const of = (i: number, name: string): number => at(`exploration.policies.${i}.${name}`);
    expect(of(2, 'mean')).toBeLessThan(1.05 * of(0, 'mean'));
    expect(of(3, 'mean')).toBeGreaterThan(1.7 * of(0, 'mean'));
    expect(Math.abs(of(3, 'speedGain'))).toBeGreaterThan(1.5 * Math.abs(of(2, 'speedGain')));
    expect(Math.abs(of(3, 'actual') - of(3, 'mean'))).toBeLessThan(of(3, 'sd'));
    expect(of(3, 'actual')).toBeLessThan(of(0, 'actual'));
    expect(of(3, 'falls')).toBeGreaterThan(3 * of(0, 'falls'));
    expect(of(3, 'improvement')).toBeLessThan(of(0, 'improvement'));
    expect(at('exploration.uncorrelated')).toBeLessThan(of(0, 'sd'));
    expect(at('exploration.together')).toBeGreaterThan(of(0, 'sd'));
  });
});

test('the expected improvement is the average of what lies below the best', () => {
  const [best, mean, sd] = [6.5, 7, 2];
  const average = integrate((c) => (best - c) * gaussian(c, { mean, sd }), [mean - 12 * sd, 0, best]);
  expect(expectedImprovement(best, mean, sd)).toBeCloseTo(average, 10);
  expect(expectedImprovement(best, best, sd)).toBeCloseTo(sd / Math.sqrt(2 * Math.PI), 14);
});

describe('beliefs', () => {
  test('gains (8, 4) for beliefs, (1.50, 1.55) for readings, with the values that another program found', () => {
    expect(at('beliefs.beliefs.gains.0')).toBeCloseTo(8, 9);
    expect(at('beliefs.readings.gains.0')).toBeCloseTo(1.5, 2);
    expect(at('beliefs.readings.gains.1')).toBeCloseTo(1.55, 2);
    expect(at('beliefs.readings.value')).toBeCloseTo(0.00925, 5);
    expect(at('beliefs.beliefs.value')).toBeCloseTo(0.00807, 5);
    expect(at('beliefs.swapped.control')).toBeCloseTo(4.49, 2);
    // Per cent.
    expect(at('beliefs.difference')).toBeLessThan(1);
  });

  test('a reading moves doubt into spread, and what is predicted adds up to the whole', () => {
    const { updated, next } = { updated: 'beliefs.filtered.updated', next: 'beliefs.filtered.next' };
    expect(at(`${updated}.spread`) + at(`${updated}.doubt`)).toBeCloseTo(0.09, 14);
    expect(at(`${next}.spread`)).toBeCloseTo(0.0511, 4);
    expect(at(`${next}.whole`)).toBeCloseTo(0.1072, 4);
    expect(at(`${next}.whole`)).toBeGreaterThan(at('beliefs.filtered.ordinary'));
    expect(at('beliefs.filtered.single.mean')).toBeCloseTo(at(`${next}.doubt`), 3);
  });
});

describe('particles', LONG, () => {
  test('the recursion has the gradient of central differences, to five decimals and more', () => {
    expect(at('particles.difference')).toBeLessThan(5e-8);
  });

  test('refitting halves the scatter of the gradient, and keeps another mean', () => {
    [0, 1, 2].forEach((i) => {
      const [fitted, free] = ['refitted', 'free'].map((kind) => `particles.counts.${i}.${kind}`);
      const ratio = at(`${fitted}.gradient.sd`) / at(`${free}.gradient.sd`);
      expect(ratio).toBeLessThan(0.5);
      expect(Math.abs(at(`${fitted}.total.mean`) - at(`${free}.total.mean`))).toBeGreaterThan(0.1);
    });
  });

  test('a rollout of one particle that never moves costs what its place costs at every step', () => {
    const normals = Array.from({ length: 16 }, () => [[0, 0]]);
    const { total } = particleRollout({ masks: [new Float64Array(20)], normals }, false, [0, 0, 0]);
    expect(total).toBeCloseTo(16 * (1 - Math.exp(-(1 + 0.64) / 0.5)), 12);
  });
});
