import { hash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { foldText } from '#domain/fold-text.ts';
import { LANGUAGE_SEAM, type SearchRecord } from '#search/record.ts';
import { addedWords } from '#search/segment.ts';

/** Bump when the form in which records are given to Pagefind changes. */
const FORM = '11';

/** The code that searches: the further bundles use that of the first. */
const CODE = /\.js$|^wasm\./;

/** Above so many records, fragments share files: tens of thousands of small files burden hosts. */
const MAX_FRAGMENTS = 2_000;

/** Records of one bundle: while it writes one, Pagefind needs some 0.35 MB for each. */
const MAX_RECORDS = 3_000;

/** Pagefind's own interfaces, which this site does not show. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/**
 * Writes the Pagefind bundle to `<out>/pagefind/`; a large site's second bundle stands in `2/` in it, and so on. The
 * bundle of unchanged records is copied from the cache.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  out: string,
  cache: string,
  maxRecords = MAX_RECORDS,
): Promise<void> {
  const key = `${FORM}\0${String(maxRecords)}\0${JSON.stringify(records)}`;
  const kept = join(cache, 'pagefind', hash('sha256', key).slice(0, 32));
  if (!existsSync(kept)) {
    rmSync(join(cache, 'pagefind'), { recursive: true, force: true });
    const parts = Math.max(1, Math.ceil(records.length / maxRecords));
    for (let part = 0; part < parts; part += 1) {
      // Every so-manieth record: in each part a word is then about as frequent as in all.
      const own = records.filter((_, at) => at % parts === part);
      const folder = part === 0 ? `${kept}.new` : join(`${kept}.new`, String(part + 1));
      await buildIndex(own, folder);
      const code = part === 0 ? [] : readdirSync(folder).filter((name) => CODE.test(name));
      for (const unused of [...UNUSED, ...code]) rmSync(join(folder, unused), { force: true });
    }
    // The page learns here how many parts it has to merge, without a request for it.
    appendFileSync(join(`${kept}.new`, 'pagefind.js'), `export const parts=${String(parts)};`);
    renameSync(`${kept}.new`, kept);
  }
  cpSync(kept, join(out, 'pagefind'), { recursive: true });
}

async function buildIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: MAX_FRAGMENTS });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(customRecord(record));
    if (added.errors.length > 0)
      throw new Error(`Pagefind refused ${record.href.en}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
  await pagefind.close();
}

/**
 * English and Chinese stand in one record of one index, indexed as Chinese: then words are found inside unspaced
 * sentences, from either language, and a search loads one index instead of two.
 */
function customRecord(record: SearchRecord): Parameters<pagefind.PagefindIndex['addCustomRecord']>[0] {
  const { title, aliases, about, facts, text, href } = record;
  const titles = title.zh === title.en ? [title.en] : [title.en, title.zh];
  const names = [...titles, ...aliases];
  return {
    url: href.en,
    content: `${text.en} ${LANGUAGE_SEAM} ${text.zh}`,
    language: 'zh',
    meta: {
      title: titles.join(` ${LANGUAGE_SEAM} `),
      aliases: aliases.join(' · '),
      about: about.join(' · '),
      // Who is called VAE comes before all that mention VAE often.
      whole: [
        ...names.map(foldText).filter((name) => /^[\p{Script=Latin}\p{N}.]+$/u.test(name)),
        ...record.heads,
      ].join(' '),
      terms: addedWords(names.join(' ')).join(' '),
      words: addedWords(`${text.en} ${text.zh}`).join(' '),
      kind: record.kind,
      facts: `${facts.en} ${LANGUAGE_SEAM} ${facts.zh}`,
      ...(href.zh === href.en ? {} : { both: '1' }),
      ...(record.entries === 0 ? {} : { entries: String(record.entries) }),
      ...(record.statement === null ? {} : { statement: record.statement }),
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
