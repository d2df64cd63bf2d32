import type { ListedPdf } from './link-section.ts';
import { splitLink } from './listed-link.ts';
import type { Fault } from './listed-link.ts';

const FOLDER = '/math/math-resources/';

/** What the lines of a section say of its PDF, gathered until the section ends; the lines count from 1. */
export interface PdfNotice {
  file?: { fileName: string | null; line: number };
  book?: { title: string; line: number };
  contents?: { outline: ListedPdf['outline']; line: number };
}

/**
 * The file name of a `[[PDF]](/math/math-resources/NAME.pdf)` item, percent-decoded; undefined when the item is
 * something else, and the fault when it is a PDF's item with another target.
 */
export function readPdfItem(item: string): string | Fault | undefined {
  const parts = splitLink(item);
  if (parts?.text !== '[PDF]') return undefined;
  const encoded = parts.target.startsWith(FOLDER) ? parts.target.slice(FOLDER.length) : '';
  const name = decode(encoded);
  if (name !== null && /^[^/\\?#\p{Cc}]+\.pdf$/iu.test(name) && !/[/?#]/.test(encoded)) return name;
  return { kind: 'bad-pdf-path', expected: `${FOLDER}NAME.pdf`, found: parts.target };
}

/** The section's PDF; null when it names none. Remarks on a PDF that is not named are a fault each. */
export function finishPdf(notice: PdfNotice): {
  pdf: ListedPdf | null;
  faults: (Fault & { line: number })[];
} {
  const { file, book, contents } = notice;
  if (file === undefined) {
    const faults = [book, contents].flatMap((remark) => (remark === undefined ? [] : [missing(remark.line)]));
    return { pdf: null, faults };
  }
  if (file.fileName === null) return { pdf: null, faults: [] };
  return {
    pdf: {
      fileName: file.fileName,
      book: book?.title ?? null,
      outline: contents?.outline ?? [],
      line: file.line,
    },
    faults: [],
  };
}

function missing(line: number): Fault & { line: number } {
  return {
    kind: 'missing-pdf',
    line,
    expected: `[[PDF]](${FOLDER}NAME.pdf) in the same section`,
    found: 'none',
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
