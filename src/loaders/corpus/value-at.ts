/** The value at a path, undefined where nothing stands. */
export function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  let at = values;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

/** A text of the front matter with its path. */
export interface TextAt {
  path: PropertyKey[];
  text: string;
}

/** Every text that a pattern of keys leads to, where `*` stands for each item of a list: `symbols.*.tex`. */
export function textsAt(values: unknown, pattern: string): TextAt[] {
  let places: PropertyKey[][] = [[]];
  for (const key of pattern.split('.')) {
    places = places.flatMap((path) => {
      if (key !== '*') return [[...path, key]];
      const list = valueAt(values, path);
      return Array.isArray(list) ? list.map((_item, index) => [...path, index]) : [];
    });
  }
  return places.flatMap((path) => {
    const text = valueAt(values, path);
    return typeof text === 'string' ? [{ path, text }] : [];
  });
}

/** The line of a path, or of the closest ancestor that stands in the file, or 1. */
export function lineOf(lines: Record<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines[path.slice(0, length).join('.')];
    if (line !== undefined) return line;
  }
  return 1;
}

/** A path in words: `title.en`, "item 2 of topics", "tex in item 1 of symbols". */
export function pathWords(path: readonly PropertyKey[]): string {
  let words = '';
  let keys: string[] = [];
  for (const key of path) {
    if (typeof key !== 'number') {
      keys.push(String(key));
      continue;
    }
    const list = keys.length === 0 ? '' : ` of ${keys.join('.')}`;
    words = `item ${String(key + 1)}${list}${words === '' ? '' : ` in ${words}`}`;
    keys = [];
  }
  if (keys.length === 0) return words;
  return `${keys.join('.')}${words === '' ? '' : ` in ${words}`}`;
}
