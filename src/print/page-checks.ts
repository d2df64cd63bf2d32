import type { OutlineItem } from '#loaders/pdf/pdf-facts.ts';
import type { NoteHeading } from '#markdown/note.ts';

/**
 * The page of every heading, from the outline that Chromium makes of them: the same headings, in the same order.
 *
 * @throws Error where the outline is not that of these headings
 */
export function outlinePages(
  outline: readonly OutlineItem[],
  headings: readonly NoteHeading[],
): Map<string, number> {
  const items = outline.flatMap((chapter) => [chapter, ...chapter.children]);
  if (items.length !== headings.length) {
    throw new Error(`${String(headings.length)} headings, but ${String(items.length)} bookmarks in the PDF`);
  }
  return new Map(
    headings.map(({ id, number }, index) => {
      const item = items[index];
      const page = item?.page ?? null;
      if (page === null || item?.title.startsWith(number) !== true) {
        throw new Error(`the PDF's bookmark for heading ${number} is ${JSON.stringify(item?.title)}`);
      }
      return [id, page];
    }),
  );
}

/** The headings that are the last text of their page: their section begins on the next one. */
export function orphanedHeadings(
  pages: readonly string[],
  headings: readonly Pick<OutlineItem, 'title' | 'page'>[],
): string[] {
  return headings.flatMap(({ title, page }) => {
    const text = page === null ? undefined : pages[page - 1];
    if (text === undefined || !squeeze(text).endsWith(squeeze(title))) return [];
    return [`a heading ends page ${String(page)}: ${title}`];
  });
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
