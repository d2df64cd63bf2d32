import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '#domain/locale.ts';
import type { SearchRecord } from '#search/record.ts';
import { chineseTerms } from '#search/segment.ts';

/** Bump when the form in which records are given to Pagefind changes. */
const FORM = '1';

/** Above so many records, fragments share files: tens of thousands of small files burden hosts. */
const MAX_FRAGMENTS = 500;

/**
 * Writes one Pagefind index a language to `<out>/pagefind/<language>/`: Pagefind never merges languages at build
 * time, and Chinese is only found inside sentences when it is indexed as Chinese. The indexes of unchanged records
 * are copied from the cache.
 */
export async function writeSearchIndexes(records: readonly SearchRecord[], out: string, cache: string): Promise<void> {
  for (const locale of LOCALES) {
    const own = records.filter(({ index }) => index === locale);
    const kept = join(cache, 'pagefind', hash('sha256', `${FORM}\0${JSON.stringify(own)}`).slice(0, 32));
    if (!existsSync(kept)) {
      rmSync(`${kept}.new`, { recursive: true, force: true });
      await buildIndex(own, locale, `${kept}.new`);
      renameSync(`${kept}.new`, kept);
    }
    const target = join(out, 'pagefind', locale);
    mkdirSync(target, { recursive: true });
    cpSync(kept, target, { recursive: true });
  }
  await pagefind.close();
}

async function buildIndex(records: readonly SearchRecord[], locale: Locale, outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: locale, maxFragments: MAX_FRAGMENTS });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(customRecord(record, locale));
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
  await index.deleteIndex();
}

function customRecord(record: SearchRecord, locale: Locale): Parameters<pagefind.PagefindIndex['addCustomRecord']>[0] {
  const names = [record.title, ...record.aliases].filter((name) => name !== '');
  return {
    url: record.url,
    content: `${record.title}. ${record.text}`,
    language: locale,
    meta: {
      title: record.title,
      aliases: record.aliases.join(' · '),
      // The segmenters at build time and in the browser differ: these are the words as the browser cuts them.
      terms: chineseTerms(names.join(' ')).join(' '),
      words: chineseTerms(record.text).join(' '),
      kind: record.kind,
      entity: record.entity,
      facts: record.facts,
      ...(record.plate === null ? {} : { plate: record.plate }),
    },
    filters: {
      kind: [record.kind],
      language: record.languages,
      topic: record.topics,
      ...(record.source === null ? {} : { source: [record.source] }),
    },
  };
}
