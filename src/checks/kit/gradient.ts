import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import type { Check } from './check.ts';
import type { CommonOptions } from './options.ts';
import type { Random } from './random.ts';
import { type Side, twoSides } from './two-sides.ts';
import { type Value, leaves, refill } from './value.ts';

/** The point of a gradient: its arguments by name, each a number, a vector, a matrix. */
export type Point = Readonly<Record<string, Value>>;

/** What gradients by differences and by TensorFlow.js have in common; `P` is the point, `V` the drawn values. */
export type GradientOptions<V, P extends Point> = CommonOptions<Side<V>> & {
  readonly draw: (random: Random) => V;
  /** The arguments that the derivative is taken by, at the drawn values. */
  readonly at: (values: V) => P;
  /** The derivative as the entry states it: by the same names and in the same shapes as the point. */
  readonly stated: Side<V>;
  readonly scale?: number;
};

/** A check of a gradient against central differences in float64. */
export type DifferenceOptions<V, P extends Point> = GradientOptions<V, P> & {
  /** The scalar function that is differentiated. */
  readonly of: (point: P, values: V) => number;
};

/** A stated gradient against central differences of the function, to seven digits: differences keep about ten. */
export function gradient<V, P extends Point>({ at, of, ...options }: DifferenceOptions<V, P>): Check {
  return twoSides(
    {
      ...options,
      reference: (values: V) => {
        const point = at(values);
        const slopes = centralDifferences(
          (numbers) => of(refill(point, numbers), values),
          leaves(point).map(({ number }) => number),
        );
        return refill(point, slopes);
      },
    },
    { kind: 'gradient', tolerance: 1e-7 },
  );
}
