/**
 * Compares two locators in reading order: numbers inside them count as numbers (5.9 before 5.10), other text
 * by code point. For Array.prototype.sort.
 */
export function compareLocators(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    if (x === y) continue;
    const numeric = Number(x) - Number(y);
    if (!Number.isNaN(numeric) && numeric !== 0) return numeric;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}
