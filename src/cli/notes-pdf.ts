import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { formatProblems } from '#domain/problem.ts';
import { normalizeBase } from '#domain/routes.ts';
import { siteAddress } from '#domain/site-address.ts';
import { sha256Hex } from '#loaders/pdf/read-pdf.ts';
import { formatManifest, staleEntries, type Manifest } from '#print/manifest.ts';
import { printPdf } from '#print/print-pdf.ts';
import {
  PDF_FOLDER,
  printStates,
  readManifest,
  readPrintables,
  type Printable,
} from '#print/read-printables.ts';
import { chromiumArguments, findChromium } from './chromium.ts';
import { notesNamed, readNotesOptions, UsageError, type NotesOptions } from './notes-pdf-options.ts';

/** `npm run notes:pdf`: what it does with which options stands in notes-pdf-options.ts, and `-- --help` prints it. */
process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  return 2;
});

async function run(): Promise<number> {
  const options = readNotesOptions(process.argv.slice(2));
  if ('help' in options) {
    console.log(options.help);
    return 0;
  }
  const { printables, problems } = readPrintables(options.root);
  if (problems.length > 0) {
    process.stderr.write(formatProblems(problems));
    return 1;
  }
  return options.check ? checkAll(options.root, printables) : printNotes(options, printables);
}

function checkAll(root: string, printables: readonly Printable[]): number {
  const stale = staleEntries(readManifest(root), printStates(root, printables));
  for (const { file, reason } of stale) console.error(`${PDF_FOLDER}/${file}: ${reason}`);
  if (stale.length > 0) {
    console.error('Print again with `npm run notes:pdf`.');
    return 1;
  }
  console.log(`${String(printables.length)} printed sets of notes: all up to date.`);
  return 0;
}

/**
 * Prints and gives the status to exit with. The files of math-resources/ are replaced only when every one of them is
 * without a flaw; those in another folder are there to be looked at, flaws and all.
 */
async function printNotes({ root, only, out }: NotesOptions, all: readonly Printable[]): Promise<number> {
  const wanted = notesNamed(only, all);
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error(
      'No Chromium found: install one, run `npx playwright install chromium`, or set CHROMIUM to its path.',
    );
    return 1;
  }
  const site = process.env['SITE']
    ? siteAddress(process.env['SITE']) + normalizeBase(process.env['BASE'] ?? '/')
    : null;
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  const folder = out ?? join(root, PDF_FOLDER);
  const files: { name: string; bytes: Uint8Array }[] = [];
  const manifest: Manifest = {};
  let flawed = 0;
  try {
    for (const printable of wanted) {
      const { bytes, pages, flaws } = await printPdf(browser, printable, site);
      const { file } = printable.note;
      for (const flaw of flaws) console.error(`${printable.path}: ${flaw}`);
      flawed += flaws.length;
      files.push({ name: file, bytes });
      manifest[file] = { note: printable.path, sources: printable.sources, pdf: sha256Hex(bytes) };
      console.log(
        `${out ?? PDF_FOLDER}/${file}: ${String(pages)} pages, ${(bytes.length / 1024).toFixed(0)} KB`,
      );
    }
  } finally {
    await browser.close();
  }
  if (flawed > 0 && out === undefined) return 1;
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) replace(join(folder, name), bytes);
  if (out === undefined) replace(join(folder, 'manifest.json'), Buffer.from(formatManifest(manifest)));
  return flawed > 0 ? 1 : 0;
}

function replace(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}
