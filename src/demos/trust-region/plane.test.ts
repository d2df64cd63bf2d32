import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softmax } from '#numerics/log-sum-exp.ts';
import { component } from '#numerics/vector.ts';
import { CORNERS, fromPlane, fromTriangle, toPlane, toTriangle } from './plane.ts';

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });

describe('the plane of logits', () => {
  test('keeps lengths, and comes back', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const logits = fromPlane([x, y]);
        expect(logits.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
        expect(Math.hypot(...logits)).toBeCloseTo(Math.hypot(x, y), 12);
        const [again, up] = toPlane(logits.map((value) => value + 7));
        expect(again).toBeCloseTo(x, 12);
        expect(up).toBeCloseTo(y, 12);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test('an action that is more likely lies further towards its corner, in both drawings', () => {
    CORNERS.forEach(([cx, cy], a) => {
      const logits = [0, 0, 0].map((_, b) => (b === a ? 3 : 0));
      for (const [x, y] of [toPlane(logits), toTriangle(softmax(logits))])
        expect((x * cx + y * cy) / Math.hypot(x, y)).toBeCloseTo(1, 12);
    });
  });
});

test('the triangle comes back, and has its corners where they are said to be', () => {
  CORNERS.forEach((corner, a) => {
    const sure = [0, 0, 0].map((_, b) => (b === a ? 1 : 0));
    expect(toTriangle(sure)).toEqual(corner);
  });
  const policy = [0.2, 0.5, 0.3];
  fromTriangle(toTriangle(policy)).forEach((p, a) => expect(p).toBeCloseTo(component(policy, a), 14));
});
