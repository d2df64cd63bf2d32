import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js joins these with a file name by mere concatenation and reads the result as a path: hence the last slash. */
function dataDirectory(name: string): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return join(dirname(manifest), name) + sep;
}

/**
 * Opens a PDF, hands it to `use`, and closes it whatever happens. `bytes` stay the caller's: pdf.js takes
 * possession of what it is given, so it is given a copy.
 *
 * `stopAtErrors`, because pdf.js otherwise leaves out what it cannot read (a font, a picture) without a word.
 *
 * @throws what pdf.js throws (PasswordException, InvalidPDFException, ...), and what `use` throws.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: dataDirectory('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: dataDirectory('standard_fonts'),
    wasmUrl: dataDirectory('wasm'),
    iccUrl: dataDirectory('iccs'),
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    return await use(await loading.promise);
  } finally {
    await loading.destroy();
  }
}
