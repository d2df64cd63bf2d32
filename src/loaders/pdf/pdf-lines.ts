/** The part of pdf.js's text item that is used here; `height` is the size of its type. */
interface PlacedText {
  str: string;
  height: number;
  hasEOL: boolean;
}

/**
 * The lines of a page as they are set, each ended by `\n`, and by another `\n` where the size of the type changes from
 * one line to the next: there a heading ends, and its last word must not run into the text below it.
 *
 * @param items pdf.js's text content; marks of structure among it are passed over.
 */
export function linesOf(items: readonly (PlacedText | { type: string })[]): string {
  let text = '';
  let size = 0;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() !== '') {
      const isOtherSize = size > 0 && Math.abs(item.height / size - 1) > 0.15;
      if (text.endsWith('\n') && isOtherSize) text += '\n';
      size = item.height;
    }
    text += item.str + (item.hasEOL ? '\n' : '');
  }
  return text;
}
