/** Small PDFs for the tests, written by hand: object `n` of the list is object `n` of the file, and 1 is the catalog. */

function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(text.length);
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
  });
  const xref = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  return new Uint8Array(Buffer.from(`${text}startxref\n${String(xref)}\n%%EOF\n`, 'latin1'));
}

function stream(content: string, entries = ''): string {
  return `<< /Length ${String(content.length)} ${entries} >>\nstream\n${content}\nendstream`;
}

/** A PDF text string in UTF-16, as titles in Chinese are written. */
function utf16(text: string): string {
  return `<FEFF${hex(text)}>`;
}

function hex(text: string): string {
  return Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join(
    '',
  );
}

const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 300 400]';

/** Page 1: Latin, with a hyphen at a line's end, words set apart, and a black square; page 2: Chinese, each character set apart. */
const PAGE_1 = `0 g 30 20 60 60 re f
BT /F1 12 Tf 30 360 Td (A density is approx-) Tj 0 -14 Td (imated by self-) Tj 0 -14 Td (attention, and self-attention) Tj
0 -14 Td (is) Tj 30 0 Td (kept) Tj 40 0 Td (apart.) Tj ET`;
const PAGE_2 = `BT /F2 12 Tf 30 360 Td <${hex('变')}> Tj 30 0 Td <${hex('分')}> Tj 30 0 Td <${hex('推理')}> Tj
-60 -20 Td <${hex('与')}> Tj /F1 12 Tf 20 0 Td (KL) Tj /F2 12 Tf 20 0 Td <${hex('散度。')}> Tj ET`;

export interface FixtureOptions {
  title?: string;
  xmpTitle?: string;
}

/** Two pages, /Lang zh-CN, an outline with a name, an explicit place below it, a web address, and a name that leads nowhere. */
export function twoPagePdf({ title = '变分推理 notes', xmpTitle = '' }: FixtureOptions = {}): Uint8Array {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmpTitle}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`;
  return pdf(
    [
      `<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /Outlines 9 0 R /Names << /Dests << /Names [(second) [4 0 R /Fit]] >> >> ${xmpTitle === '' ? '' : '/Metadata 16 0 R'} >>`,
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      `<< ${PAGE} /Contents 5 0 R /Resources << /Font << /F1 7 0 R >> >> >>`,
      `<< ${PAGE} /Contents 6 0 R /Resources << /Font << /F1 7 0 R /F2 8 0 R >> >> >>`,
      stream(PAGE_1),
      stream(PAGE_2),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font
/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>
/DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`,
      '<< /Type /Outlines /First 10 0 R /Last 13 0 R /Count 4 >>',
      `<< /Title ${utf16('第二页')} /Parent 9 0 R /Next 12 0 R /First 11 0 R /Last 11 0 R /Count 1 /Dest (second) >>`,
      '<< /Title (First page) /Parent 10 0 R /Dest [3 0 R /XYZ 0 400 0] >>',
      '<< /Title (The web) /Parent 9 0 R /Prev 10 0 R /Next 13 0 R /A << /S /URI /URI (https://example.org/) >> >>',
      '<< /Title (Nowhere) /Parent 9 0 R /Prev 12 0 R /Next 15 0 R /Dest (no such name) >>',
      `<< /Title ${utf16(title)} /Author (  Ada Lovelace ) >>`,
      '<< /Title (Page by\n action) /Parent 9 0 R /Prev 13 0 R /A << /S /GoTo /D [1 /Fit] >> >>',
      stream(xmp, '/Type /Metadata /Subtype /XML'),
    ],
    '/Info 14 0 R',
  );
}

/** A PDF under a password: its keys are made up, so that no password opens it, the empty one neither. */
export function encryptedPdf(): Uint8Array {
  const key = '0'.repeat(64);
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< ${PAGE} >>`,
      `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    ],
    '/Encrypt 4 0 R /ID [<00> <00>]',
  );
}

/** One page in a font that lacks its glyphs: no fault that `readPdf` knows. */
export function lostFontPdf(): Uint8Array {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< ${PAGE} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    stream('BT /F1 12 Tf (lost) Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /No-Such-CMap-H /DescendantFonts [] >>',
  ]);
}

/** A header and an end mark with nothing between them. */
export function hollowPdf(): Uint8Array {
  return new Uint8Array(Buffer.from('%PDF-1.7\nnothing at all\n%%EOF\n', 'latin1'));
}

/** The first `share` of a PDF's bytes, as a broken download leaves them. */
export function truncatedPdf(share: number): Uint8Array {
  const whole = twoPagePdf();
  return whole.slice(0, Math.floor(whole.length * share));
}
