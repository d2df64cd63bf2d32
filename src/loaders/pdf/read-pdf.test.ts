import { describe, expect, it } from 'vitest';
import { encryptedPdf, hollowPdf, lostFontPdf, truncatedPdf, twoPagePdf } from './pdf-fixtures.ts';
import { readPdf, sha256Hex } from './read-pdf.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('readPdf', () => {
  it('gives all facts of a PDF, and leaves the bytes to the caller', async () => {
    const bytes = twoPagePdf();
    const size = bytes.length;
    expect(await readPdf(bytes)).toEqual({
      ok: true,
      facts: {
        title: '变分推理 notes',
        author: 'Ada Lovelace',
        language: 'zh-CN',
        pages: 2,
        bytes: size,
        sha256: sha256Hex(twoPagePdf()),
        outline: [
          { title: '第二页', page: 2, children: [{ title: 'First page', page: 1, children: [] }] },
          { title: 'The web', page: null, children: [] },
          { title: 'Nowhere', page: null, children: [] },
          { title: 'Page by action', page: 2, children: [] },
        ],
        text: [
          'A density is approximated by self-attention, and self-attention is kept apart.',
          '变分推理与 KL 散度。',
        ],
      },
    });
    expect(bytes).toEqual(twoPagePdf());
  });

  it.each([
    ['Untitled', 'From XMP', 'From XMP'],
    ['Microsoft Word - chapter1.docx', '', null],
    ['http://localhost:4321/notes/', '', null],
    ['  \n', '无标题', null],
    ['Words and documents', 'From XMP', 'Words and documents'],
  ])('of the title %j and the XMP title %j it takes %j', async (title, xmpTitle, expected) => {
    const reading = await readPdf(twoPagePdf({ title, xmpTitle }));
    expect(reading.ok && reading.facts.title).toBe(expected);
  });

  it.each([
    ['an empty file', text(''), 'empty', 'a file of 0 bytes'],
    [
      'a text',
      text('Not a PDF,\nthough called one.'),
      'not-a-pdf',
      'a file that begins with "Not a PDF,\\nthough called"',
    ],
    [
      'an empty shell',
      hollowPdf(),
      'not-a-pdf',
      'a %PDF- header and no document behind it: Invalid PDF structure.',
    ],
    [
      'half a PDF',
      truncatedPdf(0.5),
      'truncated',
      `${String(truncatedPdf(0.5).length)} bytes that do not end with %%EOF`,
    ],
    [
      'a padded half',
      Buffer.concat([truncatedPdf(0.1), Buffer.alloc(4096)]),
      'truncated',
      `${String(truncatedPdf(0.1).length + 4096)} bytes that do not end with %%EOF`,
    ],
    ['a PDF under a password', encryptedPdf(), 'encrypted', 'a PDF that opens only with a password'],
  ])('answers for %s', async (_what, bytes, fault, found) => {
    expect(await readPdf(bytes)).toEqual({ ok: false, fault, found });
  });

  it('reads a PDF behind padding', async () => {
    const reading = await readPdf(Buffer.concat([twoPagePdf(), Buffer.alloc(4096)]));
    expect(reading.ok && reading.facts.pages).toBe(2);
  });

  it('rather fails than loses the text in a font', async () => {
    const lost = 'page 1: the text in one font is lost: Font "F1" is not available.';
    await expect(readPdf(lostFontPdf())).rejects.toThrow(
      new Error(`the PDF could not be read: ${lost}`, { cause: new Error(lost) }),
    );
  });
});
