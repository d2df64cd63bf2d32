import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Makes sure that every font of a page could be read. For a font that it cannot read pdf.js returns no text at all,
 * without an error even under `stopAtErrors`; only the drawing instructions show it, where such a font is a message
 * in place of an object.
 *
 * @throws Error naming the page and pdf.js's reason.
 */
export async function requireFonts(page: PDFPageProxy): Promise<void> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Set<unknown>();
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.setFont && Array.isArray(args)) fonts.add(args[0]);
  });
  for (const font of fonts) {
    const loaded: unknown =
      typeof font === 'string' && page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    if (typeof loaded === 'string') {
      throw new Error(`page ${String(page.pageNumber)}: the text in one font is lost: ${loaded}`);
    }
  }
}
