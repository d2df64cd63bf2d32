import { basename, dirname, join } from 'node:path';
import type { Locale } from '#domain/locale.ts';
import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { resourceId } from '#domain/resource-id.ts';
import { ingestPdf, type PdfIngest } from '#loaders/pdf/pdf-cache.ts';
import type { PdfFacts } from '#loaders/pdf/pdf-facts.ts';
import { listFiles } from './list-files.ts';

/** A PDF in math-resources/ that can be read. */
export interface PdfOnDisk {
  id: string;
  /** In NFC, which some file systems do not keep. */
  fileName: string;
  facts: PdfFacts;
  cover: string | null;
}

interface Pdfs {
  pdfs: PdfOnDisk[];
  /** Names of all PDFs that lie there, also of those that cannot be read. */
  names: ReadonlySet<string>;
  problems: Problem[];
}

const FOLDER = 'math-resources';
const FAULT = {
  empty: 'PDF that is empty',
  'not-a-pdf': 'file that is not a PDF',
  truncated: 'PDF that is truncated',
  encrypted: 'PDF that is encrypted',
} as const;

/** Reads every PDF in math-resources/: what cannot be read or addressed is a problem. */
export async function readPdfs(root: string, cache: string): Promise<Pdfs> {
  const pdfs: PdfOnDisk[] = [];
  const names = new Set<string>();
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const files = listFiles(root, FOLDER, '').filter((path) => /\.pdf$/i.test(path));
  for (const file of files) {
    const report = (kind: string, expected: string, found: string): void => {
      problems.push({ file, line: 1, kind, expected, found });
    };
    const fileName = basename(file).normalize('NFC');
    names.add(fileName);
    const id = idOfPdf(fileName);
    const owner = id === undefined ? undefined : owners.get(id);
    if (dirname(file) !== FOLDER) report('file in the wrong folder', `${FOLDER}/${fileName}`, file);
    else if (id === undefined) report('wrong file name', 'a file name with a letter or a digit', fileName);
    else if (!fileName.endsWith('.pdf'))
      report('wrong file name', fileName.replace(/pdf$/i, 'pdf'), fileName);
    else if (owner !== undefined)
      report('duplicate id', 'a name with an address of its own', `${id}, also ${owner}`);
    else owners.set(id, file);
    const read = await ingest(join(root, file), cache);
    if (typeof read === 'string')
      report('PDF that cannot be read', 'a PDF whose pages and fonts can be read', read);
    else if (!read.reading.ok)
      report(FAULT[read.reading.fault], 'a whole PDF that opens without a password', read.reading.found);
    else if (id !== undefined) pdfs.push({ id, fileName, facts: read.reading.facts, cover: read.coverPath });
  }
  return { pdfs, names, problems };
}

/** The id of a PDF, undefined for a name that none can be made from. */
export function idOfPdf(fileName: string): string | undefined {
  try {
    return resourceId(fileName);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The file name most like another, apart from the ending that all share. */
export function nearestPdf(fileName: string, names: Iterable<string>): string | undefined {
  const stems = new Map(Array.from(names, (name) => [name.replace(/\.pdf$/i, ''), name]));
  const stem = nearest(fileName.replace(/\.pdf$/i, ''), stems.keys());
  return stem === undefined ? undefined : stems.get(stem);
}

/** The language that a PDF names, else the one that its title or name is in. */
export function languageOf(tag: string | null, text: string): Locale {
  if (tag !== null && /^zh/i.test(tag)) return 'zh';
  if (tag !== null && /^en/i.test(tag)) return 'en';
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** The PDF, or why pdf.js cannot read it. Faults of the machine (no such file, disk full) stay exceptions. */
async function ingest(path: string, cache: string): Promise<PdfIngest | string> {
  try {
    return await ingestPdf(path, cache);
  } catch (error) {
    if (!(error instanceof Error) || isSystemError(error.cause)) throw error;
    return error.message.replace(`${path}: `, '').replace('the PDF could not be read: ', '');
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
