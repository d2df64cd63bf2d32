/** What is wrong with the input of a model, in one line. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The value as JSON, shortened; control characters are escaped by JSON itself. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Goes on only if `holds`. @throws InputError saying what `key` should be and what was found */
export function requireInput(holds: boolean, key: string, expected: string, found: unknown): void {
  if (!holds) throw new InputError(`${key}: expected ${expected}, found ${shown(found)}`);
}
