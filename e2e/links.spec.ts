import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { BASE, DIST, LOCALES } from './site.ts';

/** The built site read as files, without a browser: what leads where, and whether it is there. */

// One worker reads the site once, for all of these.
test.describe.configure({ mode: 'default' });

interface Html {
  /** Its address below the base, not encoded: 'en/equations/', or '404.html'. */
  address: string;
  ids: Set<string>;
  /** Every address that it gives. */
  links: string[];
  canonicals: string[];
  /** Its addresses by language, as its head says. */
  alternates: Map<string, string>;
  /** Formulas stand there to be taken into a page; a redirect stands at a former address and leads on. */
  kind: 'page' | 'formula' | 'redirect';
  /** What is wrong with it, read by itself. */
  faults: string[];
}

const ALL_TAGS = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ALL_ATTRIBUTES = /\s([^\s=>"'/]+)="([^"]*)"/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescape(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Reads a page of ours, where every attribute stands in double quotes and no text holds a bare `<`. */
function parse(file: string): Html {
  const text = readFileSync(join(DIST, file), 'utf8').replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1');
  const page: Html = {
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    ids: new Set(),
    links: [],
    canonicals: [],
    alternates: new Map(),
    faults: [],
    kind: /<html\b/i.test(text) ? 'page' : 'formula',
  };
  let tags = 0;
  for (const [, name = '', rest = ''] of text.matchAll(ALL_TAGS)) {
    tags += 1;
    if (!/\s(?:id|href|src|action|http-equiv|property)=/.test(rest)) continue;
    const attributes = new Map(
      [...rest.matchAll(ALL_ATTRIBUTES)].map(([, key = '', value = '']) => [key, unescape(value)] as const),
    );
    const get = (key: string): string => attributes.get(key) ?? '';
    const id = attributes.get('id');
    if (id !== undefined && page.ids.has(id)) page.faults.push(`the id ${id} stands twice`);
    if (id !== undefined) page.ids.add(id);
    for (const key of ['href', 'src', 'action']) if (attributes.has(key)) page.links.push(get(key));
    if (/^og:(?:url|image)$/.test(get('property'))) page.links.push(get('content'));
    if (get('http-equiv') === 'refresh') {
      page.kind = 'redirect';
      page.links.push(get('content').replace(/^\d+;url=/, ''));
    }
    if (name !== 'link') continue;
    if (get('rel') === 'canonical') page.canonicals.push(get('href'));
    if (get('rel') === 'alternate') {
      if (page.alternates.has(get('hreflang'))) page.faults.push(`two pages for ${get('hreflang')}`);
      page.alternates.set(get('hreflang'), get('href'));
    }
  }
  const expected = [...text.matchAll(/<[a-z]/gi)].length;
  if (tags !== expected) page.faults.push(`${String(tags)} tags read of ${String(expected)}`);
  return page;
}

interface Site {
  files: Set<string>;
  pages: Map<string, Html>;
  /** Where the site says that it stands, without the base. */
  origin: string;
}

let read: Site | undefined;

function site(): Site {
  if (read) return read;
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(DIST.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith('.html'))
      .map(parse)
      .map((page) => [page.address, page]),
  );
  read = { files, pages, origin: new URL(pages.get('')?.canonicals[0] ?? '').origin };
  return read;
}

/** The full address of what stands at an address below the base. */
function at(address: string): string {
  return new URL(BASE + address.split('/').map(encodeURIComponent).join('/'), site().origin).href;
}

/** What an address of the site is below the base, not encoded; undefined where it lies elsewhere. */
function below(href: string): string | undefined {
  const url = new URL(href);
  if (url.origin !== site().origin || !url.pathname.startsWith(BASE)) return undefined;
  return decodeURIComponent(url.pathname.slice(BASE.length));
}

/** The pages at an address of their own: all but the one that stands for what does not exist. */
function ownPages(): Html[] {
  return [...site().pages.values()].filter(({ address, kind }) => kind === 'page' && address !== '404.html');
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(DIST, path), 'utf8'));
}

interface Equation {
  id: string;
  url: Record<string, string>;
  title: Record<string, string>;
  source: string;
  locator: string;
  tex: string;
  topics: string[];
  concepts: string[];
  uses: string[];
  usedBy: string[];
  check: object | null;
}

interface Resource {
  id: string;
  title: string;
  forthcoming: unknown;
  file: { url: string; name: string; pages: number; bytes: number; sha256: string } | null;
}

const equations = (): Equation[] => (json('api/equations.json') as { equations: Equation[] }).equations;
const resources = (): Resource[] => (json('api/resources.json') as { resources: Resource[] }).resources;

/** What is wrong with a link; undefined where it leads to what is there. */
function fault(from: Html, href: string, pages: ReadonlyMap<string, number>): string | undefined {
  const url = new URL(href, at(from.address));
  if (url.origin !== site().origin) return url.protocol === 'https:' ? undefined : 'not https';
  const target = below(url.href);
  if (target === undefined) return 'not below the base';
  const page = site().pages.get(target);
  if (!page && !site().files.has(target)) return 'nothing there';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '') return undefined;
  if (page) return page.ids.has(fragment) ? undefined : 'no such place on the page';
  const count = pages.get(target);
  if (count === undefined) return 'a place in what has none';
  const number = Number(/^page=(\d+)$/.exec(fragment)?.[1]);
  return number >= 1 && number <= count ? undefined : `no such page among ${String(count)}`;
}

test('every page can be read, and gives no id and no language twice', () => {
  expect(
    [...site().pages.values()].flatMap(({ address, faults }) => faults.map((fault) => [address, fault])),
  ).toEqual([]);
});

test('every internal link leads to what is there, to its place on the page as well', () => {
  const pages = new Map(
    resources().flatMap(({ file }) => (file ? [[below(file.url) ?? '', file.pages]] : [])),
  );
  const faults = [...site().pages.values()].flatMap((from) =>
    [...new Set(from.links)].flatMap((href) => {
      const wrong = fault(from, href, pages);
      return wrong === undefined ? [] : [`${from.address}: ${href}: ${wrong}`];
    }),
  );
  expect(faults).toEqual([]);
  const links = [...site().pages.values()].flatMap((from) => from.links);
  expect(links.length, 'links read').toBeGreaterThan(10_000);
  expect(
    links.filter((href) => href.includes('.pdf#page=')).length,
    'links to pages of PDFs',
  ).toBeGreaterThan(100);
  expect(links.filter((href) => href.startsWith('#')).length, 'links within a page').toBeGreaterThan(400);
});

test('every page has one canonical address, its own', () => {
  const given = ({ address, canonicals }: Html): [string, string[]] => [address, canonicals];
  expect(ownPages().map(given)).toEqual(ownPages().map(({ address }) => [address, [at(address)]]));
  expect(site().pages.get('404.html')?.canonicals).toHaveLength(1);
  for (const { address, canonicals, kind, links } of site().pages.values()) {
    if (kind !== 'redirect') continue;
    expect(canonicals, address).toEqual([...new Set(links.map((href) => new URL(href, site().origin).href))]);
  }
});

test('pages in two languages name each other', () => {
  const faults: string[] = [];
  let pairs = 0;
  for (const { address, alternates } of ownPages()) {
    const language = LOCALES.find((locale) => address.startsWith(`${locale}/`)) ?? 'x-default';
    if (alternates.get(language) !== at(address)) faults.push(`${address} does not name itself`);
    for (const [other, href] of alternates) {
      if (other === language) continue;
      pairs += 1;
      const target = below(href) ?? '';
      if (site().pages.get(target)?.alternates.get(language) !== at(address))
        faults.push(`${href} does not name ${address}`);
      if (target !== '' && !target.startsWith(`${other}/`)) faults.push(`${address}: ${target} as ${other}`);
    }
    const counterpart = address.replace(/^(?:en|zh)\//, language === 'en' ? 'zh/' : 'en/');
    if (alternates.size > 1 !== site().pages.has(counterpart)) faults.push(`${address} and ${counterpart}`);
  }
  expect(faults).toEqual([]);
  expect(pairs).toBeGreaterThan(300);
});

test('the site map lists every page, in both languages, and nothing else', () => {
  const locations = (text: string): string[] =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, href = '']) => unescape(href));
  const maps = locations(readFileSync(join(DIST, 'sitemap-index.xml'), 'utf8'));
  expect(maps.length).toBeGreaterThan(0);
  const entries = maps.flatMap((href) =>
    readFileSync(join(DIST, below(href) ?? href), 'utf8')
      .split('<url>')
      .slice(1),
  );
  const listed = entries.flatMap(locations);
  expect(listed.toSorted()).toEqual(
    ownPages()
      .map(({ address }) => at(address))
      .toSorted(),
  );
  for (const entry of entries) {
    const said = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
    const languages = said.map(([, language = '', href = '']) => [language, unescape(href)] as const);
    const page = site().pages.get(below(locations(entry)[0] ?? '') ?? '');
    // Without a counterpart the map has nothing to say.
    const known = page && page.alternates.size > 1 ? [...page.alternates] : [];
    expect(languages.toSorted(), `${page?.address ?? ''} in other languages`).toEqual(known.toSorted());
  }
  expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${at('sitemap-index.xml')}`);
});

test.describe('the JSON', () => {
  test('lists exactly the members that have a file each', () => {
    const all = [...site().files].filter((file) => file.startsWith('api/'));
    const expected: string[] = [];
    const faults: string[] = [];
    for (const list of all.filter((file) => file.split('/').length === 2)) {
      const kind = basename(list, '.json');
      const members =
        (json(list) as Record<string, { id: string; url?: Record<string, string> | string }[]>)[kind] ?? [];
      expect(members.length, list).toBeGreaterThan(0);
      expected.push(list);
      for (const member of members) {
        const file = `api/${kind}/${member.id}.json`;
        expected.push(file);
        if (!isDeepStrictEqual(site().files.has(file) && json(file), member))
          faults.push(`${file} differs from the list`);
        if (typeof member.url !== 'object') continue;
        for (const locale of LOCALES) {
          const address = `${locale}/${kind}/${member.id}/`;
          if (member.url[locale] !== at(address)) faults.push(`${file}: ${member.url[locale] ?? ''}`);
          if (!site().pages.has(address)) faults.push(`${file}: no page ${address}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(all.toSorted()).toEqual(expected.toSorted());
    expect(
      all
        .filter((file) => file.split('/').length === 2)
        .map((file) => basename(file, '.json'))
        .toSorted(),
    ).toEqual(['concepts', 'equations', 'links', 'resources', 'topics']);
  });

  test('has every equation, with all that is said of it', () => {
    const folder = resolve(import.meta.dirname, '../content/equations');
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    const listed = equations();
    expect(listed.map(({ id }) => id).toSorted()).toEqual(
      written.map((file) => basename(file, '.md')).toSorted(),
    );
    const names = (path: string, kind: string): string[] =>
      (json(path) as Record<string, { id: string }[]>)[kind]?.map(({ id }) => id) ?? [];
    const topics = names('api/topics.json', 'topics');
    const concepts = names('api/concepts.json', 'concepts');
    const text = expect.stringMatching(/\S/) as unknown;
    const number = expect.any(Number) as unknown;
    const both = { en: text, zh: text };
    for (const equation of listed) {
      expect(equation, equation.id).toEqual(
        expect.objectContaining({
          id: text,
          url: both,
          title: both,
          label: both,
          source: text,
          locator: text,
          tex: text,
          topics: expect.any(Array) as unknown,
          concepts: expect.any(Array) as unknown,
          uses: expect.any(Array) as unknown,
          usedBy: expect.any(Array) as unknown,
        }),
      );
      if (equation.check !== null) {
        expect(equation.check, `check of ${equation.id}`).toEqual(
          expect.objectContaining({ id: text, status: 'passed', cases: number, worst: number }),
        );
      }
      expect(topics).toEqual(expect.arrayContaining(equation.topics));
      expect(concepts).toEqual(expect.arrayContaining(equation.concepts));
      expect(site().pages.has(`en/sources/${equation.source}/`), `source of ${equation.id}`).toBe(true);
    }
  });

  test('says of every equation what uses it', () => {
    const listed = equations();
    const arrows = (from: (equation: Equation) => [string, string][]): string[] =>
      listed
        .flatMap(from)
        .map(([user, used]) => `${user} uses ${used}`)
        .toSorted();
    const uses = arrows(({ id, uses: used }) => used.map((other) => [id, other]));
    expect(uses.length).toBeGreaterThan(50);
    expect(arrows(({ id, usedBy }) => usedBy.map((other) => [other, id]))).toEqual(uses);
  });
});

test.describe('PDFs', () => {
  test('every one is, byte for byte, what the data says', () => {
    const there = resources().flatMap(({ file }) => (file ? [file] : []));
    const files = [...site().files].filter((file) => file.endsWith('.pdf'));
    expect(there.map(({ name }) => `math-resources/${name}`).toSorted()).toEqual(files.toSorted());
    for (const { name, url, bytes, sha256 } of there) {
      expect(below(url)).toBe(`math-resources/${name}`);
      const content = readFileSync(join(DIST, 'math-resources', name));
      expect(content.byteLength, name).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
    }
  });

  test('nothing leads to one that is still to come', () => {
    const missing = resources().filter(({ file }) => file === null);
    for (const { id, forthcoming } of missing)
      expect(forthcoming, id).toEqual({ en: expect.any(String), zh: expect.any(String) });
    const there = resources().flatMap(({ file }) => (file ? [file.name] : []));
    const named = [...site().pages.values()].flatMap(({ address, links }) =>
      links.map((href) => ({
        address,
        name: decodeURIComponent(basename(new URL(href, site().origin).pathname)),
      })),
    );
    const pdfs = named.filter(({ name }) => name.toLowerCase().endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(0);
    expect(pdfs.filter(({ name }) => !there.includes(name))).toEqual([]);
    const texts = [...site().files]
      .filter((file) => file.startsWith('api/'))
      .map((file) => readFileSync(join(DIST, file), 'utf8'));
    for (const { title } of missing) {
      for (const name of [title, encodeURIComponent(title)]) {
        expect(texts.filter((text) => text.toLowerCase().includes(`${name}.pdf`.toLowerCase()))).toEqual([]);
      }
    }
  });
});
