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

/** A piece of text on a page, with its place in points from the page's lower left corner. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
}

/** The lowest line of a page. The order in which a PDF holds its text says nothing: formulas come after the rest. */
export function lastLine(items: readonly PlacedText[]): string {
  const visible = items.filter(({ text }) => text.trim() !== '');
  const lowest = Math.min(...visible.map(({ y }) => y));
  return visible
    .filter(({ y }) => y - lowest < 2)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('');
}

/** The headings of which the last line is the last line of their page: their section begins on the next one. */
export function orphanedHeadings(
  lastLines: readonly string[],
  headings: readonly Pick<OutlineItem, 'title' | 'page'>[],
): string[] {
  return headings.flatMap(({ title, page }) => {
    const line = squeeze(page === null ? '' : (lastLines[page - 1] ?? ''));
    // A single letter is a script that hangs below the last line.
    return line.length > 1 && squeeze(title).endsWith(line)
      ? [`a heading ends page ${String(page)}: ${title}`]
      : [];
  });
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
