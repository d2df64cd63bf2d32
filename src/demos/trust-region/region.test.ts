import { describe, expect, test } from 'vitest';
import { hessian } from '#numerics/finite-difference.ts';
import { entry, quadraticForm } from '#numerics/matrix.ts';
import { subtractVectors } from '#numerics/vector.ts';
import { fisherInformation, policyKl } from './model.ts';
import { fromPlane, toPlane } from './plane.ts';
import { ellipseRadius, fisherInPlane, klRadius, regionAround } from './region.ts';

const logits = [-0.8, 0.2, 0.6];

test('the Fisher matrix in the plane is the curvature of the divergence there', () => {
  const curvature = hessian(([x = 0, y = 0]) => policyKl(logits, fromPlane([x, y])), [...toPlane(logits)]);
  const fisher = fisherInPlane(logits);
  for (const i of [0, 1])
    for (const j of [0, 1]) expect(entry(fisher, i, j)).toBeCloseTo(entry(curvature, i, j), 6);
});

describe('the boundaries', () => {
  test.each([1e-3, 0.15, 1])('keep what they say, δ = %d', (delta) => {
    const { ellipse, contour } = regionAround(logits, delta, 32);
    const fisher = fisherInformation(logits);
    for (const point of ellipse)
      expect(quadraticForm(fisher, subtractVectors(point, logits)) / 2 / delta).toBeCloseTo(1, 10);
    for (const point of contour) expect(policyKl(logits, point) / delta).toBeCloseTo(1, 5);
    expect(ellipse).toHaveLength(33);
    expect(ellipse[0]).toEqual(ellipse[32]);
  });

  test('are the same for a small δ, and part by the third order for a larger one', () => {
    const direction = [1, -0.4, -0.6];
    const apart = (delta: number): number =>
      klRadius(logits, direction, delta) / ellipseRadius(logits, direction, delta) - 1;
    expect(apart(1e-8)).toBeCloseTo(0, 3);
    // The step grows like √δ, and so does the relative gap.
    expect(apart(4e-4) / apart(1e-4)).toBeCloseTo(2, 1);
  });

  test('a radius stays inside of the bound, for a nearly certain policy too', () => {
    for (const policy of [logits, [6, -3, -3]])
      for (const delta of [1e-3, 0.5]) {
        const radius = klRadius(policy, [1, 0, -1], delta);
        expect(
          policyKl(policy, [(policy[0] ?? 0) + radius, policy[1] ?? 0, (policy[2] ?? 0) - radius]),
        ).toBeLessThanOrEqual(delta);
      }
  });
});
