import { multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, scaleVector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { type Quadratic, WORST, energyNorm, slopeOf } from './quadratics.ts';
import { MILLIONTH, stepsUntil } from './steps.ts';

/** x₀, x₁, … of the method of steepest descent with exact line searches. */
export function* steepestDescent(problem: Quadratic, start: Vector): Generator<Vector, never> {
  const slope = slopeOf(problem);
  for (let x = start; ;) {
    yield x;
    const residual = scaleVector(-1, slope(x));
    const curvature = dot(residual, multiplyVector(problem.a, residual));
    if (curvature > 0) x = addScaled(x, dot(residual, residual) / curvature, residual);
  }
}

/** f(x) − f(x*). */
export const excessOf = (problem: Quadratic, x: Vector): number => energyNorm(problem, x) ** 2 / 2;

/** Example 2 of the notes on optimisation: how long the worst case of the steepest descent takes. */
export function zigzag(): WorkedValues {
  const start: Vector = [100, 1];
  const size = (x: Vector): number => Math.sqrt(quadraticForm(WORST.a, x));
  return { steps: stepsUntil(steepestDescent(WORST, start), size, MILLIONTH * size(start)) };
}
