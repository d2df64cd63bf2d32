import type { PdfFault } from './pdf-facts.ts';

/** Readers of PDFs look for the header and for the end mark in this many bytes, as Acrobat does. */
const WINDOW = 1024;

/**
 * What is wrong with these bytes at first sight, before any parsing: nothing in them, no `%PDF-` header, or a
 * header without the `%%EOF` that ends a whole file. Null when they look like a PDF.
 *
 * pdf.js repairs truncated files and quietly loses the pages behind the cut, so this is asked first.
 */
export function visibleFault(bytes: Uint8Array): { fault: PdfFault; found: string } | null {
  if (bytes.length === 0) return { fault: 'empty', found: 'a file of 0 bytes' };
  const head = latin1(bytes.subarray(0, WINDOW));
  if (!head.includes('%PDF-')) {
    return { fault: 'not-a-pdf', found: `a file that begins with ${JSON.stringify(head.slice(0, 24))}` };
  }
  let end = bytes.length;
  while (end > 0 && isPadding(bytes[end - 1])) end -= 1;
  if (latin1(bytes.subarray(Math.max(0, end - WINDOW), end)).includes('%%EOF')) return null;
  return { fault: 'truncated', found: `${String(bytes.length)} bytes that do not end with %%EOF` };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** NUL and white space, which some servers and mail programs append. */
function isPadding(byte: number | undefined): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32;
}
