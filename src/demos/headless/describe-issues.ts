import type { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import { shown } from './input-error.ts';

/**
 * What is wrong with an input, in one line. An unknown key comes first: a key that is missing is often one that was mistyped.
 *
 * @param keys the keys that there are
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  keys: readonly string[],
): string {
  const unknown = issues.find(({ code }) => code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') return unknownKey(unknown.keys[0] ?? '', keys);
  const [issue] = issues;
  if (issue === undefined) return 'the input is not valid';
  const found = valueAt(input, issue.path);
  if (issue.path.length === 0)
    return `expected an object with the keys ${keys.join(', ')}, found ${shown(found)}`;
  const place = issue.path.map((key, i) =>
    typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`,
  );
  if (found === undefined) return `${place.join('')}: missing; expected ${issue.message}`;
  return `${place.join('')}: expected ${issue.message}, found ${shown(found)}`;
}

function unknownKey(key: string, keys: readonly string[]): string {
  const guess = nearest(key, keys);
  return `unknown key ${shown(key)}; ${guess === undefined ? `the keys are ${keys.join(', ')}` : `did you mean ${guess}?`}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
