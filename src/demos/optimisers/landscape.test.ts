import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient, hessian, jacobian } from '#numerics/finite-difference.ts';
import { luSolve, luFactor } from '#numerics/lu.ts';
import { multiply, transpose } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import {
  type Landscape,
  distance,
  exactStep,
  fromValley,
  gradientAt,
  height,
  naturalDirection,
  toValley,
} from './landscape.ts';

const lands = fc.record({
  condition: fc.double({ min: 1, max: 200, noNaN: true }),
  bend: fc.double({ min: 0, max: 0.6, noNaN: true }),
  angle: fc.double({ min: 0, max: 90, noNaN: true }),
});
const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const points = fc.tuple(coordinate, coordinate);
const asPair = ([x = NaN, y = NaN]: Vector) => [x, y] as const;

/** The outputs of the model behind the landscape, written down again from its definition. */
function outputs(land: Landscape, x: Vector): Vector {
  const [u, v] = toValley(land, asPair(x));
  return [u, Math.sqrt(land.condition) * (v - land.bend * u * u)];
}

describe('the landscape', () => {
  test('has its curvatures at the minimum, however it is bent and turned', () => {
    const land = { condition: 30, bend: 0.4, angle: 25 };
    const { values } = symmetricEigen(hessian((x) => height(land, asPair(x)), [0, 0]));
    expect(values[0]).toBeCloseTo(1, 5);
    expect(values[1]).toBeCloseTo(30, 4);
  });

  test('turns there and back', () => {
    const [x, y] = fromValley({ condition: 1, bend: 0, angle: 30 }, [1, 0]);
    expect(x).toBeCloseTo(Math.sqrt(3) / 2, 12);
    expect(y).toBeCloseTo(0.5, 12);
    expect(distance({ condition: 1, bend: 0, angle: 30 }, [x, y])).toBeCloseTo(1, 12);
  });

  test('has the gradient of its height', () => {
    fc.assert(
      fc.property(lands, points, (land, point) => {
        const differences = gradient((x) => height(land, asPair(x)), point);
        gradientAt(land, point).forEach((slope, i) => {
          expect(Math.abs(slope - (differences[i] ?? NaN))).toBeLessThan(1e-6 * land.condition);
        });
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  test('has the natural direction F⁻¹g, with F = JᵀJ from differences of the outputs', () => {
    fc.assert(
      fc.property(lands, points, (land, point) => {
        const j = jacobian((x) => outputs(land, x), point);
        const solved = luSolve(luFactor(multiply(transpose(j), j)), gradientAt(land, point));
        naturalDirection(land, point).forEach((direction, i) => {
          expect(direction).toBeCloseTo(solved[i] ?? NaN, 5);
        });
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  test('is left by an exact step at its first minimum along the ray', () => {
    fc.assert(
      fc.property(lands, points, (land, point) => {
        const slope = gradientAt(land, point);
        fc.pre(Math.hypot(...slope) > 1e-3);
        const direction = [-slope[0], -slope[1]] as const;
        const at = (t: number): number =>
          height(land, [point[0] + t * direction[0], point[1] + t * direction[1]]);
        const step = exactStep(land, point, direction);
        const heights = Array.from({ length: 401 }, (_, i) => at((step * i) / 400));
        const falls = heights.slice(1).every((here, i) => here <= (heights[i] ?? NaN) * (1 + 1e-12));
        expect(falls).toBe(true);
        expect(at(step * 1.01)).toBeGreaterThan(at(step));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('gives no exact step uphill', () => {
    expect(exactStep({ condition: 5, bend: 0, angle: 0 }, [1, 1], [1, 1])).toBeNaN();
  });
});
