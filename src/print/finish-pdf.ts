import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { strings } from '#i18n/strings.ts';
import type { NoteHeading } from '#markdown/note.ts';
import type { Note } from '#schemas/note.ts';
import { authorOf } from './document.ts';

/** What a printed set of notes says of itself. */
export type Described = Pick<Note, 'title' | 'subtitle' | 'language' | 'abstract' | 'keywords'>;

/**
 * A PDF as Chromium printed it, with its document information and in less room: tags are thousands of small objects,
 * which object streams compress together. A PDF may go without dates, and this one does: the same notes printed by the
 * same Chromium are the same bytes.
 *
 * @param headings the headings that the bookmarks were made from, in their order: Chromium writes the title of one that
 *   moved to the next page twice
 */
export async function finishPdf(
  printed: Uint8Array,
  note: Described,
  headings: readonly Pick<NoteHeading, 'number' | 'text'>[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, throwOnInvalidObject: true });
  const program = strings.en.siteName;
  pdf.setTitle(note.title, { showInWindowTitleBar: true });
  pdf.setAuthor(authorOf(note.language));
  pdf.setSubject(note.subtitle ?? note.abstract);
  // Given as several, they would be joined by mere spaces.
  pdf.setKeywords([note.keywords.join(', ')]);
  pdf.setLanguage(note.language);
  pdf.setCreator(program);
  pdf.setProducer(program);
  const information = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  information.delete(PDFName.of('CreationDate'));
  information.delete(PDFName.of('ModDate'));
  bookmarks(pdf).forEach((bookmark, index) => {
    const heading = headings[index];
    if (heading)
      bookmark.set(PDFName.of('Title'), PDFHexString.fromText(`${heading.number} ${heading.text}`));
  });
  nameStrokes(pdf);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The stroke through ≠: a private character of KaTeX's fonts, and what it is in Unicode. */
const [PRIVATE_STROKE, STROKE] = ['<E020>', '<0338>'] as const;

/** Lets ≠ be copied as TeX's own PDFs have it: a stroke and an equals sign instead of a character that nobody knows. */
function nameStrokes(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue;
    const names = font.lookup(PDFName.of('ToUnicode'));
    if (!(names instanceof PDFRawStream)) continue;
    const text = Buffer.from(decodePDFRawStream(names).decode()).toString('latin1');
    if (!text.includes(PRIVATE_STROKE)) continue;
    const named = pdf.context.flateStream(text.replaceAll(PRIVATE_STROKE, STROKE));
    font.set(PDFName.of('ToUnicode'), pdf.context.register(named));
  }
}

/** The bookmarks of a PDF, each before those below it. */
function bookmarks(pdf: PDFDocument): PDFDict[] {
  const below = (parent: PDFDict | undefined): PDFDict[] => {
    const found: PDFDict[] = [];
    let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (item) {
      found.push(item, ...below(item));
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return found;
  };
  return below(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}
