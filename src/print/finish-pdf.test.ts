import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { withPdf } from '#loaders/pdf/open-pdf.ts';
import { twoPagePdf } from '#loaders/pdf/pdf-fixtures.ts';
import { readPdf, type PdfFacts } from '#loaders/pdf/read-pdf.ts';
import { finishPdf, type Described } from './finish-pdf.ts';

const note: Described = {
  title: '讲义',
  subtitle: '副题',
  language: 'zh',
  abstract: '摘要',
  keywords: ['谱定理', 'KL 散度'],
};

/** Two pages as Chromium leaves them: tagged, with the dates and the program of their printing. */
async function printed(date: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(twoPagePdf(), { updateMetadata: false });
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.setProducer('Skia/PDF');
  const { context, catalog } = pdf;
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({ Type: 'StructTreeRoot', K: [{ Type: 'StructElem', S: 'Document' }] })),
  );
  return pdf.save({ useObjectStreams: false });
}

async function factsOf(bytes: Uint8Array): Promise<PdfFacts> {
  const reading = await readPdf(bytes);
  if (!reading.ok) throw new Error(reading.found);
  return reading.facts;
}

const morning = new Date('2026-01-02T03:04:05Z');

test('says what it is, and not when or by which program it was printed', async () => {
  const bytes = await finishPdf(await printed(morning), note, []);
  const { info } = await withPdf(bytes, (pdf) => pdf.getMetadata());
  expect(info).toMatchObject({
    Title: '讲义',
    Author: '公式图谱 Equation Atlas',
    Subject: '副题',
    Keywords: '谱定理, KL 散度',
    Language: 'zh',
    Creator: 'Equation Atlas',
    Producer: 'Equation Atlas',
  });
  expect(info).not.toHaveProperty('CreationDate');
  expect(info).not.toHaveProperty('ModDate');
});

test('the abstract is the subject of notes without a subtitle', async () => {
  const bytes = await finishPdf(await printed(morning), { ...note, subtitle: undefined }, []);
  const { info } = await withPdf(bytes, (pdf) => pdf.getMetadata());
  expect(info).toMatchObject({ Subject: '摘要' });
});

test('the same notes printed at another time are the same bytes', async () => {
  const later = new Date('2027-01-02T03:04:05Z');
  expect(await finishPdf(await printed(later), note, [])).toEqual(
    await finishPdf(await printed(morning), note, []),
  );
});

test('text, bookmarks, named places and tags stay', async () => {
  const before = await printed(morning);
  const bytes = await finishPdf(before, note, []);
  const { text, outline } = await factsOf(before);
  expect(await factsOf(bytes)).toMatchObject({ text, outline });
  expect(await withPdf(bytes, (pdf) => pdf.getDestination('second'))).not.toBeNull();
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).has(PDFName.of('Marked'))).toBe(true);
  expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).has(PDFName.of('K'))).toBe(true);
});

test('a bookmark bears the title of its heading, whatever Chromium made of it', async () => {
  const headings = [
    { number: '1', text: '线性代数' },
    { number: '1.1', text: '秩' },
  ];
  const { outline } = await factsOf(await finishPdf(await printed(morning), note, headings));
  const titles = outline.flatMap((item) => [item, ...item.children]).map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(['1 线性代数', '1.1 秩']);
});

test('the stroke through ≠ is copied as a stroke', async () => {
  const pdf = await PDFDocument.load(await printed(morning), { updateMetadata: false });
  const { context } = pdf;
  const names = context.flateStream('1 beginbfchar\n<01> <E020>\nendbfchar');
  context.register(context.obj({ Type: 'Font', Subtype: 'Type0', ToUnicode: context.register(names) }));
  const finished = await PDFDocument.load(
    await finishPdf(await pdf.save({ useObjectStreams: false }), note, []),
  );
  const written = finished.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const stream = object.lookup(PDFName.of('ToUnicode'));
    return stream instanceof PDFRawStream
      ? [new TextDecoder().decode(decodePDFRawStream(stream).decode())]
      : [];
  });
  expect(written).toEqual(['1 beginbfchar\n<01> <0338>\nendbfchar']);
});
