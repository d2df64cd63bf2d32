import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BASE, DIST, LOCALES } from './site.ts';

/** A page of the built site, as far as links go. */
interface SitePage {
  /** Address below the base: 'en/links/', '404.html'. */
  address: string;
  html: string;
  anchors: Set<string>;
  links: string[];
  canonical: string;
  alternates: Map<string, string>;
}

function unescape(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function readPage(path: string): SitePage {
  const html = readFileSync(join(DIST, path), 'utf8');
  // What stands in formulas and code is text, not markup of ours; KaTeX's own attributes are no links.
  const tags = [...html.matchAll(/<([a-z][a-z0-9-]*)\s((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi)];
  const anchors = new Set<string>();
  const links: string[] = [];
  const alternates = new Map<string, string>();
  let canonical = '';
  for (const [, name = '', attributes = ''] of tags) {
    const value = (key: string): string | undefined => {
      const found = new RegExp(`(?:^|\\s)${key}="([^"]*)"`).exec(attributes)?.[1];
      return found === undefined ? undefined : unescape(found);
    };
    const id = value('id');
    if (id !== undefined) anchors.add(id);
    const href = value('href');
    if (name === 'link' && value('rel') === 'canonical') canonical = href ?? '';
    else if (name === 'link' && value('rel') === 'alternate')
      alternates.set(value('hreflang') ?? '', href ?? '');
    else for (const link of [href, value('src')]) if (link !== undefined) links.push(link);
    const action = value('action');
    if (action !== undefined) links.push(action);
    const property = value('property');
    if (property === 'og:image') links.push(new URL(value('content') ?? '').pathname);
  }
  return { address: path.replace(/(^|\/)index\.html$/, '$1'), html, anchors, links, canonical, alternates };
}

const PAGES = new Map(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('plates'))
    .map((path) => readPage(path))
    .map((page) => [page.address, page]),
);

/** A former address, which only leads to another. */
const isRedirect = ({ html }: SitePage): boolean => /<meta http-equiv="refresh"/i.test(html);

/** What is wrong with a link, if anything. */
function fault(link: string, from: SitePage): string | undefined {
  const url = new URL(link, `http://site${BASE}${from.address}`);
  if (url.host !== 'site')
    return url.protocol === 'https:' || url.protocol === 'http:' ? undefined : 'no web address';
  if (!url.pathname.startsWith(BASE)) return `outside of ${BASE}`;
  const path = decodeURIComponent(url.pathname.slice(BASE.length));
  const page = PAGES.get(path);
  if (!page && !(path !== '' && !path.endsWith('/') && existsSync(join(DIST, path)))) return 'nothing there';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !page) return undefined;
  return page.anchors.has(anchor) || anchor.startsWith('kl-fit?') ? undefined : 'no such anchor';
}

test('every link within the site leads somewhere, to its very place', () => {
  const wrong = new Set<string>();
  let checked = 0;
  for (const page of PAGES.values()) {
    for (const link of page.links) {
      checked++;
      const found = fault(link, page);
      if (found !== undefined) wrong.add(`${page.address}: ${link}: ${found}`);
    }
  }
  expect(checked).toBeGreaterThan(10_000);
  expect([...wrong]).toEqual([]);
});

test('links to a page of a PDF name a page that it has', () => {
  const { resources } = JSON.parse(readFileSync(join(DIST, 'api/resources.json'), 'utf8')) as {
    resources: { file: { name: string; pages: number } | null }[];
  };
  const pages = new Map(resources.flatMap(({ file }) => (file ? [[file.name, file.pages] as const] : [])));
  let checked = 0;
  for (const { address, links } of PAGES.values()) {
    for (const link of links) {
      const [, name = '', number] = /\/math-resources\/([^#]*)(?:#page=(\d+))?$/.exec(link) ?? [];
      if (name === '') continue;
      checked++;
      const count = pages.get(decodeURIComponent(name)) ?? 0;
      expect(count, `${address}: ${link}`).toBeGreaterThanOrEqual(Number(number ?? 1));
      expect(Number(number ?? 1), `${address}: ${link}`).toBeGreaterThanOrEqual(1);
    }
  }
  expect(checked).toBeGreaterThan(50);
});

test('every page says where it lives, and its two languages know each other', () => {
  const byCanonical = new Map([...PAGES.values()].map((page) => [page.canonical, page]));
  for (const page of PAGES.values()) {
    if (isRedirect(page)) continue;
    expect(page.canonical, page.address).toMatch(/^https:\/\//);
    if (page.address === '404.html') continue;
    const url = new URL(page.canonical);
    expect(decodeURIComponent(url.pathname), 'canonical').toBe(`${BASE}${page.address}`);
    for (const [language, href] of page.alternates) {
      const other = byCanonical.get(href);
      expect(other, `${page.address}: ${language}: ${href}`).toBeDefined();
      if (!other || language === 'x-default' || page.address === '') continue;
      expect(other.html, href).toMatch(new RegExp(`<html lang="${language}"`));
      expect([...other.alternates.values()], `${href} names ${page.canonical}`).toContain(page.canonical);
    }
  }
  for (const kind of ['equations', 'concepts', 'topics', 'sources', 'resources']) {
    const pages = [...PAGES.values()].filter(
      ({ address }) => address.startsWith(`en/${kind}/`) && !address.endsWith('.html'),
    );
    expect(pages.length, kind).toBeGreaterThan(0);
    for (const page of pages)
      if (!isRedirect(page)) expect([...page.alternates.keys()].sort(), page.address).toEqual(['en', 'zh']);
  }
});

test('the sitemap lists the pages, and robots.txt names it', () => {
  const index = readFileSync(join(DIST, 'sitemap-index.xml'), 'utf8');
  const locations = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => unescape(url));
  const maps = locations(index).map((url) => new URL(url).pathname.slice(BASE.length));
  const listed = new Set(maps.flatMap((map) => locations(readFileSync(join(DIST, map), 'utf8'))));
  const expected = [...PAGES.values()].filter((page) => page.address !== '404.html' && !isRedirect(page));
  expect([...listed].sort()).toEqual(expected.map(({ canonical }) => canonical).sort());
  expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).toMatch(
    new RegExp(`^Sitemap: https://.*${BASE}sitemap-index\\.xml$`, 'm'),
  );
});

test.describe('the data', () => {
  interface Equation {
    id: string;
    url: Record<'en' | 'zh', string>;
    title: Record<'en' | 'zh', string>;
    source: string;
    locator: string;
    tex: string;
    topics: string[];
    concepts: string[];
    uses: string[];
    usedBy: string[];
    check: unknown;
  }
  const read = (path: string): unknown => JSON.parse(readFileSync(join(DIST, 'api', path), 'utf8'));
  const { equations } = read('equations.json') as { equations: Equation[] };

  test('is JSON throughout, and each list has what its files have', () => {
    const files = readdirSync(join(DIST, 'api'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThan(180);
    for (const file of files) expect(() => read(file), file).not.toThrow();
    for (const kind of ['equations', 'concepts', 'topics', 'links', 'resources']) {
      const all = (read(`${kind}.json`) as Record<string, { id: string }[]>)[kind] ?? [];
      expect(all.length, kind).toBeGreaterThan(0);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const member of all) expect(read(join(kind, `${member.id}.json`)), member.id).toEqual(member);
    }
  });

  test('has the 113 equations with all that is promised of them', () => {
    const chapters = { 5: 36, 15: 21, 17: 34 };
    const promised = Object.entries(chapters).flatMap(([chapter, count]) =>
      Array.from({ length: count }, (_, index) => `udl-${chapter}-${String(index + 1)}`),
    );
    const ids = equations.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('udl-')).sort()).toEqual(promised.sort());
    expect(ids).toHaveLength(113);
    const concepts = new Set(
      (read('concepts.json') as { concepts: { id: string }[] }).concepts.map(({ id }) => id),
    );
    const topics = new Set((read('topics.json') as { topics: { id: string }[] }).topics.map(({ id }) => id));
    for (const equation of equations) {
      const { id, url, title, source, locator, tex } = equation;
      for (const locale of LOCALES) {
        expect(decodeURIComponent(new URL(url[locale]).pathname)).toBe(`${BASE}${locale}/equations/${id}/`);
        expect(PAGES.has(`${locale}/equations/${id}/`), id).toBe(true);
        expect(title[locale], id).not.toBe('');
      }
      expect(['udl', 'formulary', 'atlas'], id).toContain(source);
      expect(locator, id).not.toBe('');
      expect(tex, id).not.toBe('');
      expect(equation, id).toHaveProperty('check');
      expect(
        equation.topics.filter((topic) => !topics.has(topic)),
        id,
      ).toEqual([]);
      expect(
        equation.concepts.filter((concept) => !concepts.has(concept)),
        id,
      ).toEqual([]);
    }
  });

  test('says of each equation what uses it, the inverse of what it uses', () => {
    const pairs = equations.flatMap(({ id, uses }) => uses.map((used) => `${id} uses ${used}`));
    const inverse = equations.flatMap(({ id, usedBy }) => usedBy.map((user) => `${user} uses ${id}`));
    expect(pairs.length).toBeGreaterThan(50);
    expect(inverse.sort()).toEqual(pairs.sort());
  });
});
