import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { renderCover } from './cover.ts';
import { twoPagePdf } from './pdf-fixtures.ts';

it('draws the first page on white paper, to the width asked for', async () => {
  const bytes = twoPagePdf();
  const cover = await renderCover(bytes, 150);
  expect(Buffer.from(cover.subarray(0, 12)).toString('latin1')).toMatch(/^RIFF.{4}WEBP$/s);

  const image = await loadImage(cover);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixel = (x: number, y: number) => Array.from(context.getImageData(x, y, 1, 1).data);
  expect({
    width: image.width,
    height: image.height,
    paper: pixel(140, 100),
    square: pixel(30, 175),
  }).toEqual({
    width: 150,
    height: 200,
    paper: [255, 255, 255, 255],
    square: [0, 0, 0, 255],
  });
  expect(await renderCover(bytes, 150)).toEqual(cover);
});
