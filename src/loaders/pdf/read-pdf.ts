import { createHash } from 'node:crypto';
import { InvalidPDFException, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { withPdf } from './open-pdf.ts';
import type { PdfFacts, PdfReading } from './pdf-facts.ts';
import { visibleFault } from './pdf-fault.ts';
import { requireFonts } from './pdf-fonts.ts';
import { linesOf } from './pdf-lines.ts';
import { readOutline, referenceKey } from './pdf-outline.ts';
import { runningText } from './pdf-text.ts';

export type { OutlineItem, PdfFacts, PdfFault, PdfReading } from './pdf-facts.ts';

/**
 * The facts of a PDF: title, author, language, number of pages, outline with page numbers, text of every page. A file
 * that cannot be read through its author's fault (empty, no PDF, cut off, asking for a password) is an answer, not an
 * exception.
 *
 * @throws Error with its cause for everything else, such as a font that cannot be read.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const fault = visibleFault(bytes);
  if (fault !== null) return { ok: false, ...fault };
  try {
    return { ok: true, facts: await withPdf(bytes, (pdf) => readFacts(pdf, bytes)) };
  } catch (error) {
    if (error instanceof PasswordException) {
      return { ok: false, fault: 'encrypted', found: 'a PDF that opens only with a password' };
    }
    if (error instanceof InvalidPDFException) {
      return {
        ok: false,
        fault: 'not-a-pdf',
        found: `a %PDF- header and no document behind it: ${error.message}`,
      };
    }
    throw new Error(`the PDF could not be read: ${messageOf(error)}`, { cause: error });
  }
}

/** The SHA-256 of the bytes, in hexadecimal: a PDF's identity. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readFacts(pdf: PDFDocumentProxy, bytes: Uint8Array): Promise<PdfFacts> {
  const pageOfReference = new Map<string, number>();
  const layout: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    if (page.ref !== null) pageOfReference.set(referenceKey(page.ref), number);
    const { items } = await page.getTextContent();
    layout.push(linesOf(items));
    await requireFonts(page);
    page.cleanup();
  }
  return {
    ...(await readMetadata(pdf)),
    pages: pdf.numPages,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    outline: await readOutline(pdf, pageOfReference),
    text: runningText(layout),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const infoSchema = z.object({
  Title: z.string().nullish(),
  Author: z.string().nullish(),
  Language: z.string().nullish(),
});

/** What programs write as a title when their user gave none. */
const PLACEHOLDER =
  /^(?:untitled|\(?(?:anonymous|unspecified|unknown)\)?|无标题|未命名|(?:document|文档|演示文稿|presentation) ?\d*|powerpoint presentation|powerpoint 演示文稿|(?:microsoft )?(?:word|powerpoint|excel) - .*|about:.*|file:.*|https?:\S*)$/iu;

async function readMetadata(pdf: PDFDocumentProxy): Promise<Pick<PdfFacts, 'title' | 'author' | 'language'>> {
  const { info, metadata } = await pdf.getMetadata();
  const { Title, Author, Language } = infoSchema.parse(info);
  // pdf.js types the metadata as always there, and gives null for a PDF without XMP.
  const xmp = metadata as { get(name: string): unknown } | null;
  const creators = xmp?.get('dc:creator');
  const titles = [clean(Title), clean(xmp?.get('dc:title'))];
  return {
    title: titles.find((title) => title !== null && !PLACEHOLDER.test(title)) ?? null,
    author: clean(Author) ?? clean(Array.isArray(creators) ? creators.join(', ') : creators),
    language: clean(Language),
  };
}

/** The text on one line without white space around it; null when that leaves nothing, or it was no text. */
function clean(text: unknown): string | null {
  return typeof text === 'string' ? text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null : null;
}
