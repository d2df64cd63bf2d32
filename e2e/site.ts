import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** The path that the site is built for and served at, with a slash at both ends. */
export const BASE = `/${(process.env['BASE'] ?? '/').split('/').filter(Boolean).join('/')}/`.replace(
  '//',
  '/',
);

/** The built site. */
export const DIST = resolve(import.meta.dirname, '..', process.env['ATLAS_OUT'] ?? 'dist');

export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

/** Names of the demos of the built site. */
export function demoNames(): string[] {
  return readdirSync(join(DIST, 'en', 'demos'), { withFileTypes: true })
    .filter((file) => file.isDirectory())
    .map(({ name }) => name);
}

/** One page of every kind that has a masthead, below the language. */
export const PAGE_KINDS = {
  home: '',
  'hub with a demo': 'topics/information-theory/',
  'hub of a subject': 'topics/pilco/',
  'chapter hub': 'topics/vae/',
  'large hub': 'topics/diffusion-models/',
  equation: 'equations/udl-17-24/',
  'corrected equation': 'equations/formulary-vae-kl-gaussian/',
  'repeated equation': 'equations/udl-6-22/',
  concept: 'concepts/kl-divergence/',
  'list of equations': 'equations/',
  'list of concepts': 'concepts/',
  'list of symbols': 'symbols/',
  'symbols of a letter': 'symbols/w/',
  check: 'checks/riccati-recursion/',
  'list of checks': 'checks/',
  'list of topics': 'topics/',
  'list of resources': 'resources/',
  'list of notes': 'notes/',
  'list of links': 'links/',
  'list of sources': 'sources/',
  source: 'sources/udl/',
  resource: `resources/${encodeURIComponent('数学与机器学习基础')}/`,
  'resource in English': 'resources/optimisation-algorithms/',
  search: 'search/?q=KL%20divergence',
  demo: 'demos/kl-fit/',
  'list of demos': 'demos/',
  'page that does not exist': 'no-such-page/',
} as const;

/** The addresses of one page of every kind, below the base. */
export function pagesOfEveryKind(locale: Locale): [kind: string, address: string][] {
  const pages = Object.entries(PAGE_KINDS).map(([kind, path]): [string, string] => [
    kind,
    `${locale}/${path}`,
  ]);
  return [...pages, ['notes', `${locale}/notes/foundations/`]];
}

export const WORDS = {
  en: {
    search: 'Search the atlas',
    nothing: /Nothing found/,
    kinds: { concept: 'Concepts', equation: 'Equations', page: 'PDF pages' },
  },
  zh: {
    search: '搜索公式图谱',
    nothing: /没有找到/,
    kinds: { concept: '概念', equation: '公式', page: 'PDF 页' },
  },
} as const;

/** The search box in the masthead. */
export function searchBox(page: Page, locale: Locale = 'en'): Locator {
  return page.getByLabel(WORDS[locale].search, { exact: true }).and(page.locator('input'));
}
