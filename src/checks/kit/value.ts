/** A side of an equation: a number, or numbers in lists (vectors, matrices by rows) and under names, nested at will. */
export type Value = number | readonly Value[] | { readonly [name: string]: Value };

/** A number of a value with its place, such as `mean[0]`. */
interface Leaf {
  readonly place: string;
  readonly number: number;
}

/** Two values that cannot be compared number by number. */
export class ShapeError extends RangeError {
  override readonly name = 'ShapeError';
}

/** What a comparison found: the largest error and where it is. */
export interface Difference {
  /** Infinity where a number is not finite. */
  readonly error: number;
  /** The place of the largest error; empty for plain numbers. */
  readonly place: string;
}

/** The numbers of a value in order. */
export function leaves(value: Value, place = ''): Leaf[] {
  if (typeof value === 'number') return [{ place, number: value }];
  if (isList(value)) return value.flatMap((item, i) => leaves(item, `${place}[${String(i)}]`));
  if (typeof value !== 'object')
    throw new ShapeError(`a side holds ${typeof value} at ${place || 'the top'}`);
  return namesOf(value).flatMap((name) =>
    leaves(value[name] ?? NaN, place === '' ? name : `${place}.${name}`),
  );
}

/**
 * The largest of the errors that `of` gives for corresponding numbers of two values.
 *
 * @throws ShapeError unless both have the same shape and at least one number
 */
export function worst(a: Value, b: Value, of: (a: number, b: number) => number): Difference {
  const [left, right] = [leaves(a), leaves(b)];
  if (left.length === 0) throw new ShapeError('a side holds no number');
  const odd = left.find(({ place }, i) => right[i]?.place !== place)?.place ?? right[left.length]?.place;
  if (odd !== undefined)
    throw new ShapeError(
      `the sides differ in shape: ${String(left.length)} and ${String(right.length)} numbers, first at ${odd || 'the top'}`,
    );
  let most: Difference = { error: -Infinity, place: '' };
  left.forEach(({ place, number }, i) => {
    const other = right[i]?.number ?? NaN;
    const error = Number.isFinite(number) && Number.isFinite(other) ? of(number, other) : Infinity;
    if (error > most.error) most = { error, place };
  });
  return most;
}

/** The largest magnitude among a value's numbers. */
export function magnitude(value: Value): number {
  return leaves(value).reduce((most, { number }) => Math.max(most, Math.abs(number)), 0);
}

/** A value of the same shape with other numbers, given in the order of `leaves`. */
export function refill<T extends Value>(value: T, numbers: readonly number[]): T;
export function refill(value: Value, numbers: readonly number[]): Value {
  let next = 0;
  const fill = (part: Value): Value => {
    if (typeof part === 'number') return numbers[next++] ?? NaN;
    if (isList(part)) return part.map(fill);
    return Object.fromEntries(namesOf(part).map((name) => [name, fill(part[name] ?? NaN)]));
  };
  return fill(value);
}

/** The names of a value in the order in which its numbers are counted. */
function namesOf(value: Readonly<Record<string, Value>>): string[] {
  return Object.keys(value).sort();
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
