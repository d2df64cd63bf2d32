/** A place in prose that names an equation of a source by its printed number. */
export interface Reference {
  start: number;
  end: number;
  source: string;
  locator: string;
}

/** Short names by which prose calls a numbered source. */
const NAMED = /(?<![\p{Script=Latin}\d])(UDL)\s?(\d+\.\d+)/gu;
const PARENTHESISED = /(?<=[(（])(\d+\.\d+)(?:\s*[,，、–-]\s*\d+\.\d+)*(?=[)）])/g;
const NUMBER = /\d+\.\d+/g;

/**
 * The equations that a text names: `UDL 17.24` anywhere, and numbers alone in parentheses, `(17.20)`,
 * `（17.20、17.21）`, which mean the text's own source. In the order of the text, not overlapping.
 *
 * @param own id of the source that the text belongs to, or null where bare numbers mean nothing
 */
export function findReferences(text: string, own: string | null): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(NAMED)) {
    const [whole, name = '', locator = ''] = match;
    found.push({ start: match.index, end: match.index + whole.length, source: name.toLowerCase(), locator });
  }
  if (own !== null) {
    for (const match of text.matchAll(PARENTHESISED)) {
      for (const number of match[0].matchAll(NUMBER)) {
        const start = match.index + number.index;
        found.push({ start, end: start + number[0].length, source: own, locator: number[0] });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
