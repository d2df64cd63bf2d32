import { type Vector, addScaled, subtractVectors } from './vector.ts';

/** x₀, x₁, … without end: x ← x − α∇f(x). */
export function* gradientDescent(
  gradient: (x: Vector) => Vector,
  start: Vector,
  step: number,
): Generator<Vector, never> {
  for (let x = start; ; x = addScaled(x, -step, gradient(x))) yield x;
}

/** x₀, x₁, … without end, from rest: x ← x − α∇f(x) + β(x − the x before) (Polyak 1964). */
export function* heavyBall(
  gradient: (x: Vector) => Vector,
  start: Vector,
  step: number,
  momentum: number,
): Generator<Vector, never> {
  let before = start;
  for (let x = start; ;) {
    yield x;
    const next = addScaled(addScaled(x, -step, gradient(x)), momentum, subtractVectors(x, before));
    before = x;
    x = next;
  }
}

/** The heavy ball's best parameters for curvatures between μ and L, and the rate that they give (Polyak 1964). */
export function bestHeavyBall(mu: number, L: number): { step: number; momentum: number; rate: number } {
  const [low, high] = [Math.sqrt(mu), Math.sqrt(L)];
  const rate = (high - low) / (high + low);
  return { step: 4 / (high + low) ** 2, momentum: rate ** 2, rate };
}
