import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedAsideFormulaHtml } from '#markdown/cached.ts';
import type { Corpus } from '#schemas/corpus.ts';
import { platePath } from '#search/records.ts';

/** Name of a cover image below covers/. */
export function coverName(sha256: string): string {
  return `${sha256.slice(0, 16)}.webp`;
}

/** Copies the PDFs under the names that the curated list uses, and their covers. */
export function writeResources(corpus: Corpus, root: string, out: string): void {
  mkdirSync(join(out, 'math-resources'), { recursive: true });
  mkdirSync(join(out, 'covers'), { recursive: true });
  for (const { file, fileName } of corpus.resources.values()) {
    if (!file) continue;
    copyFileSync(join(root, 'math-resources', fileName), join(out, 'math-resources', fileName));
    if (file.cover !== null) copyFileSync(file.cover, join(out, 'covers', coverName(file.sha256)));
  }
}

/** Writes each equation's typeset formula as a fragment, which result lists fetch when it comes into view. */
export function writePlates(corpus: Corpus, out: string): void {
  mkdirSync(join(out, 'plates'), { recursive: true });
  for (const { id, tex } of corpus.equations.values()) {
    writeFileSync(join(out, platePath(id)), cachedAsideFormulaHtml(tex));
  }
}

/** robots.txt: everything may be read, the sitemap says what there is. */
export function writeRobots(base: string, site: string, out: string): void {
  const sitemap = new URL(`${base}sitemap-index.xml`, site).href;
  writeFileSync(join(out, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
