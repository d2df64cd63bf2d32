import { describe, expect, test } from 'vitest';
import { forwardGradient, gradient, hessian, jacobian } from './finite-difference.ts';
import type { Vector } from './matrix.ts';

/** Rosenbrock's valley; at (−1.2, 1) gradient (−215.6, −88) and Hessian [[1330, 480], [480, 200]]. */
function rosenbrock(x: Vector): number {
  const [a = 0, b = 0] = x;
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
}

test("forward differences of Rosenbrock's valley, to half of the digits", () => {
  const start = [-1.2, 1];
  const [gx, gy] = forwardGradient(rosenbrock, start, rosenbrock(start), 1e-7);
  expect(gx).toBeCloseTo(-215.6, 3);
  expect(gy).toBeCloseTo(-88, 3);
});

describe('central differences', () => {
  test("the gradient and the Hessian of Rosenbrock's valley", () => {
    const [gx, gy] = gradient(rosenbrock, [-1.2, 1]);
    expect(gx).toBeCloseTo(-215.6, 6);
    expect(gy).toBeCloseTo(-88, 6);
    const [[xx, xy] = [], [yx, yy] = []] = hessian(rosenbrock, [-1.2, 1]);
    expect(xx).toBeCloseTo(1330, 3);
    expect(xy).toBeCloseTo(480, 3);
    expect(yx).toBe(xy);
    expect(yy).toBeCloseTo(200, 3);
  });

  test('the Jacobian of polar coordinates, rows by output', () => {
    const polar = ([r = 0, phi = 0]: Vector): Vector => [r * Math.cos(phi), r * Math.sin(phi), r];
    const found = jacobian(polar, [2, 0.3]);
    const expected = [
      [Math.cos(0.3), -2 * Math.sin(0.3)],
      [Math.sin(0.3), 2 * Math.cos(0.3)],
      [1, 0],
    ];
    expect(found.length).toBe(3);
    expected.forEach((row, i) => row.forEach((value, j) => expect(found[i]?.[j]).toBeCloseTo(value, 9)));
  });

  test('steps grow with the argument, so that a large one loses no digits', () => {
    expect(gradient(([x = 0]) => x * x, [1e6])[0]).toBeCloseTo(2e6, 2);
  });
});
