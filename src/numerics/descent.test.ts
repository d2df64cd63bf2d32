import { expect, test } from 'vitest';
import { bestHeavyBall, gradientDescent, heavyBall } from './descent.ts';
import type { Vector } from './vector.ts';

const slope = (x: Vector): Vector => x.map((value, i) => (i === 0 ? 1 : 9) * value);
const taken = (run: Generator<Vector, never>, steps: number): Vector => {
  for (let k = 0; k < steps; k += 1) run.next();
  return run.next().value;
};

test('gradient descent on a quadratic is a geometric sequence along each axis', () => {
  taken(gradientDescent(slope, [1, 1], 0.1), 5).forEach((value, i) =>
    expect(value).toBeCloseTo((i === 0 ? 0.9 : 0.1) ** 5, 14),
  );
});

test('without momentum the heavy ball is gradient descent', () => {
  expect(taken(heavyBall(slope, [1, -2], 0.1, 0), 7)).toEqual(taken(gradientDescent(slope, [1, -2], 0.1), 7));
});

test('with the best parameters both ends of the spectrum have double roots', () => {
  const { step, momentum, rate } = bestHeavyBall(1, 9);
  expect(rate).toBeCloseTo(1 / 2, 14);
  // From rest along the flattest axis: e_k = ρᵏ(1 + k(1 − ρ)).
  expect(taken(heavyBall(slope, [1, 0], step, momentum), 20)[0]).toBeCloseTo(
    rate ** 20 * (1 + 20 * (1 - rate)),
    14,
  );
});
