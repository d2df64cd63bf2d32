import { createCanvas } from '@napi-rs/canvas';
import { withPdf } from './open-pdf.ts';

const QUALITY = 82;
/** A page that is a scroll shows its head: a cover is at most this many times as tall as wide. */
const TALLEST = 2;

/**
 * The first page of a PDF on white paper, as a WebP of `widthPx` pixels in width and, in height, what the page's
 * proportions ask (at most twice the width). The same bytes give the same picture.
 *
 * @throws what pdf.js throws for a PDF that `readPdf` would call faulty, or for one without pages.
 */
export async function renderCover(bytes: Uint8Array, widthPx: number): Promise<Uint8Array> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(1);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: widthPx / natural.width });
    const height = Math.max(1, Math.min(Math.round(viewport.height), widthPx * TALLEST));
    const canvas = createCanvas(widthPx, height);
    // pdf.js draws on a browser's canvas, whose interface this one has.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#ffffff' })
      .promise;
    return new Uint8Array(await canvas.encode('webp', QUALITY));
  });
}
