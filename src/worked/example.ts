import type { WorkedValue } from '#domain/worked-value.ts';

/** The numbers of a worked example by name, in lists and groups as the example has them. */
export type WorkedValues = WorkedValue | readonly WorkedValues[] | { readonly [name: string]: WorkedValues };

/** A worked example: pure, the same numbers each time. */
export type WorkedExample = () => WorkedValues;

/** The value at a path of names and of places in lists, from 0; undefined where there is none. */
export function valueAt(values: WorkedValues, path: readonly string[]): WorkedValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return isValue(values) ? values : undefined;
  if (typeof values === 'number') return undefined;
  const below = Object.entries(values).find(([name]) => name === first);
  return below === undefined ? undefined : valueAt(below[1], rest);
}

/** The paths of all values, joined by dots. */
export function pathsOf(values: WorkedValues): string[] {
  if (isValue(values)) return [''];
  return Object.entries(values).flatMap(([name, below]: [string, WorkedValues]) =>
    pathsOf(below).map((path) => (path === '' ? name : `${name}.${path}`)),
  );
}

function isValue(values: WorkedValues): values is WorkedValue {
  if (typeof values === 'number') return true;
  return 'numerator' in values && 'denominator' in values;
}
