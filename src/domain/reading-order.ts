import { compareLocators } from './locator-order.ts';

interface Placed {
  id: string;
  source: string;
  chapter: string;
  locator: string;
}

/**
 * Compares two equations in reading order: by the place of their source among the sources, then chapter, locator,
 * id. For Array.prototype.sort.
 */
export function compareInReadingOrder(
  a: Placed,
  b: Placed,
  sourceOrder: ReadonlyMap<string, number>,
): number {
  const place = (source: string): number => sourceOrder.get(source) ?? Number.MAX_SAFE_INTEGER;
  return (
    place(a.source) - place(b.source) ||
    compareLocators(a.chapter, b.chapter) ||
    compareLocators(a.locator, b.locator) ||
    compareLocators(a.id, b.id)
  );
}

/** Compares by the `order` that an author gave, then by id. */
export function compareByOrder(a: { id: string; order: number }, b: { id: string; order: number }): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
