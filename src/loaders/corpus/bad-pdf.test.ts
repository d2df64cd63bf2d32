import { describe, expect, it } from 'vitest';
import { encryptedPdf, hollowPdf, lostFontPdf, truncatedPdf } from '#loaders/pdf/pdf-fixtures.ts';
import { PDF, reportAfter } from './testing/small-site.ts';

describe('PDFs', () => {
  it('reports an empty file', async () => {
    expect(await reportAfter((site) => site.write(PDF, ''))).toMatchInlineSnapshot(`
      "math-resources/Losses.pdf:1  PDF that is empty
        expected  a whole PDF that opens without a password
        found     a file of 0 bytes

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a truncated file', async () => {
    expect(await reportAfter((site) => site.write(PDF, truncatedPdf(0.6)))).toMatchInlineSnapshot(`
      "math-resources/Losses.pdf:1  PDF that is truncated
        expected  a whole PDF that opens without a password
        found     1758 bytes that do not end with %%EOF

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an encrypted file', async () => {
    expect(await reportAfter((site) => site.write(PDF, encryptedPdf()))).toMatchInlineSnapshot(`
      "math-resources/Losses.pdf:1  PDF that is encrypted
        expected  a whole PDF that opens without a password
        found     a PDF that opens only with a password

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a file that is not a PDF', async () => {
    expect(await reportAfter((site) => site.write(PDF, '<!doctype html><title>404 Not Found</title>')))
      .toMatchInlineSnapshot(`
      "math-resources/Losses.pdf:1  file that is not a PDF
        expected  a whole PDF that opens without a password
        found     a file that begins with "<!doctype html><title>40"

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a file with nothing between the header and the end', async () => {
    expect(await reportAfter((site) => site.write(PDF, hollowPdf()))).toMatchInlineSnapshot(`
      "math-resources/Losses.pdf:1  file that is not a PDF
        expected  a whole PDF that opens without a password
        found     a %PDF- header and no document behind it: Invalid PDF structure.

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a file whose fonts cannot be read, and goes on', async () => {
    expect(
      await reportAfter((site) => {
        site.write(PDF, lostFontPdf());
        site.write('math-resources/Entropy.pdf', '');
      }),
    ).toMatchInlineSnapshot(`
      "math-resources/Entropy.pdf:1  PDF that is empty
        expected  a whole PDF that opens without a password
        found     a file of 0 bytes

      math-resources/Losses.pdf:1  PDF that cannot be read
        expected  a PDF whose pages and fonts can be read
        found     page 1: the text in one font is lost: Font "F1" is not available.

      2 problems in the content; nothing was built."
    `);
  });

  it('does not blame a PDF for a fault of the machine', async () => {
    await expect(reportAfter((site) => site.write('.cache/pdf', ''))).rejects.toThrow('ENOTDIR');
  });
});
