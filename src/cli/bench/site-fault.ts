import { existsSync, readFileSync } from 'node:fs';
import { LOCALES, type Locale } from '#domain/locale.ts';
import { CHANGE, changedEntry } from './changed-entry.ts';
import type { GeneratedCorpus } from './generated-corpus.ts';
import type { State } from './run.ts';

/**
 * What is wrong with the site that a build left, null for nothing: every entry has its page in both languages, the
 * mathematics is typeset, and the changed sentence is there exactly when it should be.
 *
 * @param pageOf file of an entry's page
 */
export function siteFault(
  corpus: GeneratedCorpus,
  pageOf: (id: string, locale: Locale) => string,
  state: State,
): string | null {
  const pages = corpus.entries.flatMap(({ id }) => LOCALES.map((locale) => pageOf(id, locale)));
  const missing = pages.find((page) => !existsSync(page));
  if (missing !== undefined) return `there is no ${missing}`;
  const page = pageOf(changedEntry(corpus).id, 'en');
  const html = readFileSync(page, 'utf8');
  if (!html.includes('class="katex"') || html.includes('katex-error')) return `no typeset formula in ${page}`;
  const shown = html.includes(CHANGE);
  if (shown === (state === 'one changed')) return null;
  return `the changed sentence is ${shown ? '' : 'not '}in ${page}`;
}
