import { describe, expect, test } from 'vitest';
import { conjugateGradient } from '#numerics/conjugate-gradient.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { type Landscape, fromValley, toValley } from './landscape.ts';
import { METHODS, type Method, type Settings, walk } from './methods.ts';
import { bestGradientStep, bestHeavyBall, theoreticalFactor } from './theory.ts';
import { createTrack, measuredFactor, stepsToSixDigits } from './track.ts';

const straight = (condition: number): Landscape => ({ condition, bend: 0, angle: 0 });
function best(condition: number): Settings {
  const { step, momentum } = bestHeavyBall(condition);
  return {
    gradientStep: bestGradientStep(condition),
    momentumStep: step,
    momentum,
    adamStep: 0.1,
    naturalStep: 0.5,
  };
}
function distances(method: Method, land: Landscape, start: Pair, settings: Settings): readonly number[] {
  const track = createTrack(method, land, start, settings);
  while (track.end === null) track.advance();
  return track.distances;
}
const sixDigits = (method: Method, condition: number): number | null =>
  stepsToSixDigits(distances(method, straight(condition), [1, 1], best(condition)));

describe('steps to six digits from (1, 1), as the entries of the hub state them', () => {
  test('the best fixed step', () => {
    expect(sixDigits('gradient', 100)).toBe(691);
    expect(sixDigits('gradient', 10_000)).toBe(69_078);
  });

  test('the best heavy ball', () => {
    expect(sixDigits('momentum', 100)).toBe(95);
    expect(sixDigits('momentum', 10_000)).toBe(1074);
  });

  test('conjugate gradients end in the plane with the second step', () => {
    expect(sixDigits('conjugate', 10_000)).toBe(2);
  });
});

describe('methods', () => {
  test('conjugate gradients on a quadratic are those of Hestenes and Stiefel', () => {
    const land = { condition: 7, bend: 0, angle: 0 };
    const start: Pair = [1.3, -0.4];
    const linear = conjugateGradient(([u = 0, v = 0]) => [u, 7 * v], [0, 0], start, 2);
    const steps = walk('conjugate', land, start, best(7));
    for (const { x } of linear.slice(1)) {
      const next = steps.next();
      if (next.done === true) throw new Error('ended too early');
      next.value.point.forEach((value, i) => expect(value).toBeCloseTo(x[i] ?? NaN, 12));
    }
  });

  test('Adam makes the first step a learning rate long in each coordinate', () => {
    const [first] = walk('adam', straight(50), [1, -1], best(50));
    expect(first?.point[0]).toBeCloseTo(0.9, 6);
    expect(first?.point[1]).toBeCloseTo(-0.9, 6);
  });

  test('only Adam takes another way when the valley is turned', () => {
    const settings = best(30);
    for (const method of METHODS) {
      const [plain, turned] = [0, 40].map((angle) => {
        const land = { condition: 30, bend: 0.3, angle };
        const track = createTrack(method, land, fromValley(land, [-1, 0.2]), {
          ...settings,
          gradientStep: 0.01,
          momentumStep: 0.01,
        });
        for (let i = 0; i < 5; i += 1) track.advance();
        return toValley(land, track.points.at(-1) ?? [NaN, NaN]);
      });
      const apart = Math.hypot(...[0, 1].map((i) => (plain?.[i] ?? NaN) - (turned?.[i] ?? NaN)));
      if (method === 'adam') expect(apart).toBeGreaterThan(0.01);
      else expect(apart, method).toBeLessThan(1e-10);
    }
  });

  test('the full natural step is at the end of a bent valley after two', () => {
    const far = distances('natural', { condition: 400, bend: 0.5, angle: 10 }, [-1.5, 1], {
      ...best(400),
      naturalStep: 1,
    });
    expect(far).toHaveLength(3);
  });
});

describe('the factor of theory', () => {
  test.each([
    ['gradient', 30, best(30), 29 / 31],
    ['momentum', 25, best(25), 4 / 6],
    ['natural', 30, best(30), 0.5],
    // Numbers of the entry on the heavy ball, for αλ = 0.02.
    ['momentum', 1, { ...best(1), momentumStep: 0.02, momentum: 0.9 }, 0.949],
    ['momentum', 1, { ...best(1), momentumStep: 0.02, momentum: 0.7 }, 0.915],
    ['momentum', 1, { ...best(1), momentumStep: 0.02, momentum: 0 }, 0.98],
  ] as const)('of %s at κ = %d', (method, condition, settings, wanted) => {
    expect(theoreticalFactor(method, condition, settings)).toBeCloseTo(wanted, 3);
  });

  test('is what is measured, in the end', () => {
    const settings = { ...best(30), gradientStep: 0.02, momentumStep: 0.01, momentum: 0.5 };
    for (const method of ['gradient', 'momentum', 'natural'] as const) {
      const factor = theoreticalFactor(method, 30, settings) ?? NaN;
      const far = distances(method, { condition: 30, bend: 0.3, angle: 0 }, [0.5, 0.3], settings);
      expect(Math.abs(measuredFactor(far) - factor), method).toBeLessThan(1e-3);
    }
  });

  test('is above one where the steps are too long', () => {
    expect(theoreticalFactor('gradient', 10, { ...best(10), gradientStep: 0.21 })).toBeCloseTo(1.1, 10);
    expect(createTrackEnd(0.21)).toBe('gone');
    expect(createTrackEnd(0.19)).toBe('arrived');
  });
});

function createTrackEnd(gradientStep: number): string | null {
  const track = createTrack('gradient', straight(10), [1, 1], { ...best(10), gradientStep });
  while (track.end === null) track.advance();
  return track.end;
}

describe('measures of a walk', () => {
  test('steps until the distance stays small', () => {
    expect(stepsToSixDigits([1, 1e-7, 1e-3, 1e-7, 1e-8])).toBe(3);
    expect(stepsToSixDigits([1, 1e-7, 1e-3])).toBeNull();
    expect(stepsToSixDigits([1e-9])).toBe(0);
  });

  test('the mean factor over the second half', () => {
    expect(measuredFactor([5, 1, 0.5, 0.25, 0.125])).toBeCloseTo(0.5, 12);
    expect(measuredFactor([1])).toBeNaN();
  });
});
