import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strings } from '#i18n/strings.ts';
import type { Note } from '#schemas/note.ts';
import { authorOf } from './document.ts';

/** What a printed set of notes says of itself. */
export type Described = Pick<Note, 'title' | 'subtitle' | 'language' | 'abstract' | 'keywords'>;

/**
 * A PDF as Chromium printed it, with its document information and in less room: tags are thousands of small objects,
 * which object streams compress together. A PDF may go without dates, and this one does: the same notes printed by the
 * same Chromium are the same bytes.
 */
export async function finishPdf(printed: Uint8Array, note: Described): Promise<Uint8Array> {
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
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
