import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { OutlineItem } from './pdf-facts.ts';

/** The part of pdf.js's outline that is used here; a destination is a name, or an array that begins with a page. */
interface RawItem {
  title: string;
  dest: string | unknown[] | null;
  items: RawItem[];
}

const rawItem: z.ZodType<RawItem> = z.object({
  title: z.string(),
  dest: z.union([z.string(), z.array(z.unknown()), z.null()]),
  get items() {
    return z.array(rawItem);
  },
});

const pageReference = z.object({ num: z.int(), gen: z.int() });

/**
 * The bookmarks of a PDF, in order, each with its page (from 1). Named destinations are looked up; a bookmark that
 * leads to a web address, to a name that does not exist or to an object that is no page gets `page: null`.
 *
 * @param pageOfReference page numbers by `referenceKey` of the page's object.
 */
export async function readOutline(
  pdf: PDFDocumentProxy,
  pageOfReference: ReadonlyMap<string, number>,
): Promise<OutlineItem[]> {
  async function pageOf(dest: RawItem['dest']): Promise<number | null> {
    const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
    if (typeof target === 'number') {
      return Number.isInteger(target) && target >= 0 && target < pdf.numPages ? target + 1 : null;
    }
    const reference = pageReference.safeParse(target);
    return reference.success ? (pageOfReference.get(referenceKey(reference.data)) ?? null) : null;
  }
  async function convert(items: RawItem[]): Promise<OutlineItem[]> {
    const converted: OutlineItem[] = [];
    for (const { title, dest, items: below } of items) {
      converted.push({
        title: title.replace(/\s+/g, ' ').trim(),
        page: await pageOf(dest),
        children: await convert(below),
      });
    }
    return converted;
  }
  const outline: unknown = await pdf.getOutline();
  return convert(z.array(rawItem).parse(outline ?? []));
}

/** The key of a page's object in `pageOfReference`. */
export function referenceKey({ num, gen }: { num: number; gen: number }): string {
  return `${String(num)} ${String(gen)}`;
}
