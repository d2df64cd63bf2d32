import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { renderCover } from './cover.ts';
import { pdfFactsSchema } from './pdf-facts.ts';
import type { PdfFacts, PdfReading } from './pdf-facts.ts';
import { readPdf, sha256Hex } from './read-pdf.ts';

/** Raise it whenever what is read, or how a cover is drawn, changes: older entries are then made anew. */
export const CACHE_VERSION = 1;
const COVER_WIDTH = 640;

/** A PDF as the site takes it in; `coverPath` is the WebP in the cache, null for a PDF that cannot be read. */
export interface PdfIngest {
  reading: PdfReading;
  coverPath: string | null;
}

const cacheSchema = z.strictObject({ version: z.literal(CACHE_VERSION), facts: pdfFactsSchema });

/**
 * Reads the PDF at `path`: its facts, and where its cover lies. Both are kept as `<cacheDir>/pdf/<sha256>.json` and
 * `.webp`, so that a PDF seen before costs only its hash. Files appear in the cache whole or not at all: they are
 * written under another name and renamed, so two builds may share it.
 *
 * @throws Error naming the path, with its cause, when the file cannot be opened, pdf.js fails or the cache is not writable.
 */
export async function ingestPdf(path: string, cacheDir: string): Promise<PdfIngest> {
  try {
    const bytes = await readFile(path);
    const entry = join(cacheDir, 'pdf', sha256Hex(bytes));
    const coverPath = `${entry}.webp`;
    const cached = await readCache(`${entry}.json`);
    if (cached !== null && (await exists(coverPath)))
      return { reading: { ok: true, facts: cached }, coverPath };

    const reading = await readPdf(bytes);
    if (!reading.ok) return { reading, coverPath: null };
    await mkdir(join(cacheDir, 'pdf'), { recursive: true });
    // The cover first: facts in the cache vouch for it.
    await replaceFile(coverPath, await renderCover(bytes, COVER_WIDTH));
    await replaceFile(`${entry}.json`, JSON.stringify({ version: CACHE_VERSION, facts: reading.facts }));
    return { reading, coverPath };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The facts in a cache file; null when there is no such file, or one of an older form or damaged, which is made anew. */
async function readCache(file: string): Promise<PdfFacts | null> {
  if (!(await exists(file))) return null;
  const text = await readFile(file, 'utf8');
  const parsed = cacheSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data.facts : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
