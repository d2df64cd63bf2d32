import { seededUniform, standardNormal } from '#numerics/random.ts';
import { type Part, type Place, axesOf, fromAxes } from './plane-gaussian.ts';

export const SHAPES = ['heaps', 'cross', 'nested'] as const;

/** Which mixture the points are drawn from. */
export type Shape = (typeof SHAPES)[number];

export const POINTS = 150;

function part(weight: number, mean: Place, major: number, minor: number, degrees: number): Part {
  const angle = (degrees * Math.PI) / 180;
  return { weight, mean, covariance: fromAxes({ major: major ** 2, minor: minor ** 2, angle }) };
}

/** The mixtures that make the data: heaps that hardly touch, two that cross, and a small one inside of a wide one. */
export const TRUTHS: Readonly<Record<Shape, readonly Part[]>> = {
  heaps: [
    part(0.4, [-2, -0.8], 0.8, 0.45, 20),
    part(0.35, [0.6, 1.3], 0.7, 0.45, -30),
    part(0.25, [2, -1], 0.6, 0.4, 70),
  ],
  cross: [part(0.5, [0, 0], 1.7, 0.3, 35), part(0.5, [0, 0], 1.7, 0.3, -35)],
  nested: [part(0.6, [0, 0], 1.5, 1.1, 0), part(0.4, [0.9, 0.3], 0.28, 0.2, 45)],
};

/** N points drawn from the mixture of a shape. */
export function drawPoints(shape: Shape, seed: number): Place[] {
  const uniform = seededUniform(seed);
  const parts = TRUTHS[shape];
  return Array.from({ length: POINTS }, (): Place => {
    const u = uniform();
    let below = 0;
    const chosen =
      parts.find(({ weight }) => {
        below += weight;
        return u < below;
      }) ?? parts[parts.length - 1];
    if (chosen === undefined) throw new RangeError(`the shape ${shape} has no parts`);
    const { major, minor, angle } = axesOf(chosen.covariance);
    const [a, b] = [Math.sqrt(major) * standardNormal(uniform), Math.sqrt(minor) * standardNormal(uniform)];
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return [chosen.mean[0] + c * a - s * b, chosen.mean[1] + s * a + c * b];
  });
}
