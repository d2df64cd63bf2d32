import { fromEntries, type Matrix, type Vector } from '#numerics/matrix.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import { component } from '#numerics/vector.ts';

/** A hidden unit that is never trained: tanh(slope·(x − centre)). */
export interface Unit {
  readonly slope: number;
  readonly centre: number;
}

/** The largest hidden layer. */
export const MOST_UNITS = 100;

/**
 * So many hidden units of a seed: slopes of 5 to 12 either way, centres on [−0.1, 1.1]. A larger layer begins like a
 * smaller one, so that each capacity contains those below it.
 */
export function hiddenLayer(seed: number, count = MOST_UNITS): readonly Unit[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: count }, () => {
    const way = uniform() < 0.5 ? -1 : 1;
    return { slope: way * uniformBetween(uniform, 5, 12), centre: uniformBetween(uniform, -0.1, 1.1) };
  });
}

/** H: what the first `capacity` units give at the inputs; a row for each input. */
export function activations(layer: readonly Unit[], inputs: Vector, capacity: number): Matrix {
  const units = layer.slice(0, capacity);
  return fromEntries(inputs.length, units.length, (i, k) => {
    const { slope, centre } = units[k] ?? { slope: 0, centre: 0 };
    return Math.tanh(slope * (component(inputs, i) - centre));
  });
}
