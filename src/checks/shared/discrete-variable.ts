import type { Random } from '#checks/kit/random.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** A random variable with finitely many values. */
export interface Discrete {
  readonly values: Vector;
  readonly probabilities: Vector;
}

/** The mean of a function of independent variables: its sum over all of their outcomes, with their probabilities. */
export function expectation(variables: readonly Discrete[], of: (outcome: Vector) => number): number {
  const [first, ...rest] = variables;
  if (first === undefined) return of([]);
  return first.values.reduce(
    (sum, value, i) =>
      sum + component(first.probabilities, i) * expectation(rest, (others) => of([value, ...others])),
    0,
  );
}

/** Some variable of n values. */
export function drawDiscrete(random: Random, n = 3): Discrete {
  return { values: random.vector(n), probabilities: random.probabilities(n) };
}

/** One of mean zero. */
export function drawCentred(random: Random, n = 3): Discrete {
  const { values, probabilities } = drawDiscrete(random, n);
  const mean = dot(values, probabilities);
  return { values: values.map((value) => value - mean), probabilities };
}

/** One that takes each value as often as its negative: four values, none of them zero. */
export function drawSymmetric(random: Random): Discrete {
  const [a, b] = [random.between(0.3, 1.5), random.between(0.3, 1.5)];
  const p = random.between(0.1, 0.4);
  return { values: [a, -a, b, -b], probabilities: [p, p, 0.5 - p, 0.5 - p] };
}

/** E[z²]. */
export function secondMoment({ values, probabilities }: Discrete): number {
  return dot(
    probabilities,
    values.map((value) => value * value),
  );
}
