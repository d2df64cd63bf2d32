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

/**
 * `npm run notes:pdf [-- --check] [ROOT]`: prints every set of notes into math-resources/ and says in its manifest
 * what each PDF was made from. With SITE (and BASE) in the environment equations link to their public pages. With
 * `--check` nothing is printed: exits with status 1 if a PDF is not what its notes would print.
 */
const words = process.argv.slice(2);
const root = words.find((word) => !word.startsWith('--')) ?? process.cwd();
const { printables, problems } = readPrintables(root);

if (problems.length > 0) {
  process.stderr.write(formatProblems(problems));
  process.exitCode = 1;
} else if (words.includes('--check')) {
  const stale = staleEntries(readManifest(root), printStates(root, printables));
  for (const { file, reason } of stale) console.error(`${PDF_FOLDER}/${file}: ${reason}`);
  if (stale.length > 0) {
    console.error('Print again with `npm run notes:pdf`.');
    process.exitCode = 1;
  } else console.log(`${String(printables.length)} printed sets of notes: all up to date.`);
} else process.exitCode = await printAll(printables);

/** Prints all and gives the status to exit with; files are replaced only when every one of them is without a flaw. */
async function printAll(all: readonly Printable[]): Promise<number> {
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
  const files: { name: string; bytes: Uint8Array }[] = [];
  const manifest: Manifest = {};
  let flawed = 0;
  try {
    for (const printable of all) {
      const { bytes, pages, flaws } = await printPdf(browser, printable, site);
      const { file } = printable.note;
      for (const flaw of flaws) console.error(`${printable.path}: ${flaw}`);
      flawed += flaws.length;
      files.push({ name: file, bytes });
      manifest[file] = { note: printable.path, sources: printable.sources, pdf: sha256Hex(bytes) };
      console.log(`${PDF_FOLDER}/${file}: ${String(pages)} pages, ${(bytes.length / 1024).toFixed(0)} KB`);
    }
  } finally {
    await browser.close();
  }
  if (flawed > 0) return 1;
  mkdirSync(join(root, PDF_FOLDER), { recursive: true });
  for (const { name, bytes } of files) replace(join(root, PDF_FOLDER, name), bytes);
  replace(join(root, PDF_FOLDER, 'manifest.json'), Buffer.from(formatManifest(manifest)));
  return 0;
}

function replace(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}
