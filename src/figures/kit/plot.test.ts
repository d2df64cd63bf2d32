import { describe, expect, test } from 'vitest';
import { area, curve, sample } from './curve.ts';
import { arrow } from './mark.ts';
import { plot, squarePlot } from './plot.ts';

const unit = plot({ left: 0, right: 100, top: 0, bottom: 50, x: [0, 1], y: [0, 1] });

describe('a plot', () => {
  test('has y upwards', () => expect(unit.at([0.25, 1])).toEqual([25, 0]));

  test('is as high as a square plot needs', () => {
    const square = squarePlot({ left: 10, right: 110, top: 5, x: [0, 2], y: [-1, 0] });
    expect(square.bottom).toBe(55);
    expect(square.at([1, -1])).toEqual([60, 55]);
  });

  test('has logarithmic axes', () => {
    const log = plot({ left: 0, right: 1, top: 0, bottom: 40, x: [0, 1], y: [1e-4, 1], logY: true });
    expect(log.toY(1e-2)).toBeCloseTo(20, 12);
  });
});

describe('what is drawn on it', () => {
  test('a curve is cut off at the edges', () => {
    expect(
      curve(
        unit,
        sample((x) => 2 * x, [0, 1], 3),
      ),
    ).toContain('d="M0 50L50 0"');
  });

  test('an area stays inside', () => {
    expect(
      area(
        unit,
        sample((x) => 2 * x, [0, 1], 3),
        0,
      ),
    ).toContain('d="M0 50L50 0L100 0L100 50L0 50Z"');
  });

  test('nothing to see is nothing', () => expect(curve(unit, [[2, 2], [3, 3]])).toBe('')); // prettier-ignore

  test('an arrow ends in its tip', () => {
    expect(arrow([0, 0], [20, 0])).toContain('d="M0 0L14 0"');
    expect(arrow([0, 0], [20, 0])).toContain('d="M20 0L14 2L14 -2Z"');
    expect(arrow([1, 1], [1, 1])).toBe('');
  });
});
