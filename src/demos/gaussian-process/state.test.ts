import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { KERNELS } from '#numerics/gaussian-process/line-kernels.ts';
import { findingsOf } from './findings.ts';
import { RANGES } from './model.ts';
import {
  DEFAULT_STATE,
  MOST_POINTS,
  type State,
  advance,
  atStart,
  command,
  parse,
  serialise,
  withNewPoint,
  withPoint,
  withPrior,
  withoutPoint,
} from './state.ts';

const CHANGED: State = {
  ...DEFAULT_STATE,
  kernel: 'periodic',
  lengthScale: 1.5,
  period: 3.2,
  start: { ...DEFAULT_STATE.start, lengthScale: 1.5, period: 3.2 },
  points: [
    [-1.5, 2],
    [3, -0.5],
  ],
  query: -1.2,
  draws: 3,
  seed: 42,
};

describe('the state in the address', () => {
  test.each([DEFAULT_STATE, CHANGED])('comes back', (state) => {
    expect(parse(serialise(state))).toEqual(state);
  });

  test('comes back in the middle of an ascent, up to six digits', () => {
    const state = advance(DEFAULT_STATE, 3);
    const read = parse(serialise(state));
    expect(read?.steps).toBe(3);
    expect(read?.start).toEqual(DEFAULT_STATE.start);
    expect(read?.lengthScale).toBeCloseTo(state.lengthScale, 4);
  });

  test('of another demo is none, nonsense takes defaults', () => {
    expect(parse('#kl-fit?w=1')).toBeNull();
    expect(parse('#gaussian-process?')).toEqual(DEFAULT_STATE);
    const read = parse('#gaussian-process?l=-3&n=x&kernel=cubic&data=1_2~oops~9_9~3_&draws=1e9&seed=-1');
    expect(read).toMatchObject({ lengthScale: 0.1, noiseSd: 0.3, kernel: 'rbf', draws: 40, seed: 0 });
    expect(read?.points).toEqual([
      [1, 2],
      [5.5, 2.8],
    ]);
    expect(parse('#gaussian-process?data=oops')?.points).toEqual(DEFAULT_STATE.points);
  });
});

describe('changes by hand', () => {
  test('begin the ascent anew at what was set', () => {
    const climbed = advance(DEFAULT_STATE, 5);
    expect(climbed.steps).toBe(5);
    const set = withPrior(climbed, { noiseSd: 0.5 });
    expect(set).toMatchObject({ steps: 0, noiseSd: 0.5, lengthScale: climbed.lengthScale });
    expect(atStart(advance(set, 4))).toEqual(set);
    expect(withPrior(climbed, { kernel: 'matern32' }).start.lengthScale).toBe(climbed.lengthScale);
  });

  test('of points: moved, added within the bounds, taken away but for the last', () => {
    expect(withPoint(CHANGED, 1, [0, 0]).points).toEqual([CHANGED.points[0], [0, 0]]);
    expect(withNewPoint(CHANGED, [0.123, 9]).points.at(-1)).toEqual([0.1, 2.8]);
    let full = CHANGED;
    for (let i = 0; i < 40; i += 1) full = withNewPoint(full, [i / 10, 0]);
    expect(full.points).toHaveLength(MOST_POINTS);
    expect(withoutPoint(withoutPoint(CHANGED, 0), 0).points).toEqual([[3, -0.5]]);
  });
});

test('the ascent ends by returning the same state', () => {
  const top = advance(DEFAULT_STATE, 1000);
  expect(top.steps).toBeLessThan(1000);
  expect(advance(top, 1)).toBe(top);
});

test('whatever is set, every number of the demo is finite', () => {
  const ends = ([low, high]: readonly [number, number]) => fc.constantFrom(low, (low + high) / 2, high);
  const place = fc.tuple(fc.constantFrom(-5.5, 0, 0.1, 5.5), fc.constantFrom(-2.8, 0, 2.8));
  fc.assert(
    fc.property(
      fc.constantFrom(...KERNELS),
      ends(RANGES.lengthScale),
      ends(RANGES.signalSd),
      ends(RANGES.noiseSd),
      ends(RANGES.period),
      fc.array(place, { minLength: 1, maxLength: MOST_POINTS }),
      (kernel, lengthScale, signalSd, noiseSd, period, points) => {
        const prior = { kernel, lengthScale, signalSd, noiseSd, period };
        const { fitted, answer, drawnMoments, best } = findingsOf({
          ...withPrior(DEFAULT_STATE, prior),
          points,
        });
        const numbers = [
          fitted.evidence.total,
          answer.mean,
          answer.variance,
          drawnMoments.sd,
          best.lengthScale,
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
      },
    ),
    { seed: 4, numRuns: 60 },
  );
});

describe('the command', () => {
  test.each([advance(DEFAULT_STATE, 4), CHANGED])('prints the numbers that are shown', (state) => {
    const [, json = ''] = /^npm run -s demo -- gaussian-process --json '(.*)'$/.exec(command(state)) ?? [];
    const { answer, fitted, gradient, drawnMoments } = findingsOf(state);
    expect(run('gaussian-process', JSON.parse(json))).toEqual({
      mean: answer.mean,
      variance: answer.variance,
      logMarginalLikelihood: fitted.evidence.total,
      fit: fitted.evidence.fit,
      complexity: fitted.evidence.complexity,
      gradient: [
        gradient.lengthScale,
        gradient.signalSd,
        gradient.noiseSd,
        ...(state.kernel === 'periodic' ? [gradient.period] : []),
      ],
      drawnMean: [drawnMoments.mean],
      drawnSd: [drawnMoments.sd],
    });
  });
});
