/** What is wrong with the input of a model, in one line. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The value as JSON, shortened; control characters are escaped by JSON itself. 1e999, which is read as Infinity, is no null. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? `\0${part}` : part,
  ).replace(/"\\u0000(-?\w+)"/g, '$1');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Goes on only if `holds`. @throws InputError saying what `key` should be and what was found */
export function requireInput(holds: boolean, key: string, expected: string, found: unknown): void {
  if (!holds) throw new InputError(`${key}: expected ${expected}, found ${shown(found)}`);
}
