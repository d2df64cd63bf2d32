import type { Check, Measurement } from './check.ts';
import { type CommonOptions, describe, mutantOf } from './options.ts';
import type { Random } from './random.ts';
import type { Side } from './two-sides.ts';
import { type Value, leaves, ShapeError } from './value.ts';

/** A check of an expectation against a mean over samples. */
export type SamplingOptions<V> = CommonOptions<Side<V>> & {
  readonly draw: (random: Random) => V;
  /** The expectation that the entry states. */
  readonly stated: Side<V>;
  /** One independent sample of that whose expectation it is, in the same shape. */
  readonly sample: (values: V, random: Random) => Value;
  /** Samples a case. */
  readonly samples?: number;
};

/** The largest distance in standard errors that a mean of samples may have by chance. */
const LIMIT = 5;
const SAMPLES = 10_000;

/**
 * An expectation against the mean of 10,000 samples in each of 20 cases: the error is counted in standard errors of
 * that mean, at most 5; a mutant must be 10 away. Where the space is finite or has one or two dimensions, add or integrate
 * instead (`identity`, `quadrature`): ten digits say more than two.
 */
export function sampling<V>(options: SamplingOptions<V>): Check {
  const { words, mutants } = describe(options, {
    kind: 'expectation',
    unit: 'standard errors',
    tolerance: LIMIT,
    clear: 2,
    cases: 20,
    scale: 0,
  });
  return {
    ...words,
    start: () =>
      Promise.resolve((random) => {
        const values = options.draw(random);
        const count = options.samples ?? SAMPLES;
        let estimate: Estimate | undefined;
        const against = (side: Side<V>): Measurement => {
          estimate ??= meanOf(count, () => options.sample(values, random));
          return compare(side(values), estimate);
        };
        return {
          values,
          holds: () => against(options.stated),
          mutant: (name) => against(mutantOf(mutants, name)),
        };
      }),
  };
}

interface Estimate {
  readonly places: readonly string[];
  readonly mean: readonly number[];
  readonly standardError: readonly number[];
}

/** Mean and its standard error, number by number (Welford's recursion). */
function meanOf(count: number, sample: () => Value): Estimate {
  let places: readonly string[] = [];
  const mean: number[] = [];
  const squares: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    const numbers = leaves(sample());
    if (n === 1) places = numbers.map(({ place }) => place);
    if (numbers.length !== places.length) throw new ShapeError('the samples differ in shape');
    numbers.forEach(({ number }, i) => {
      const before = mean[i] ?? 0;
      const after = before + (number - before) / n;
      mean[i] = after;
      squares[i] = (squares[i] ?? 0) + (number - before) * (number - after);
    });
  }
  return { places, mean, standardError: squares.map((sum) => Math.sqrt(sum / (count - 1) / count)) };
}

function compare(stated: Value, { places, mean, standardError }: Estimate): Measurement {
  const numbers = leaves(stated);
  if (numbers.length !== places.length || numbers.some(({ place }, i) => place !== places[i]))
    throw new ShapeError('the stated expectation and the samples differ in shape');
  let most = { error: 0, place: '' };
  numbers.forEach(({ place, number }, i) => {
    // A quantity that does not vary must agree to rounding.
    const rounding = 1e-12 * Math.max(1, Math.abs(mean[i] ?? 0));
    const error = Math.abs(number - (mean[i] ?? NaN)) / Math.max(standardError[i] ?? 0, rounding);
    if (Number.isNaN(error)) most = { error: Infinity, place };
    else if (error > most.error) most = { error, place };
  });
  return { ...most, stated, reference: { mean, 'standard error': standardError } };
}
