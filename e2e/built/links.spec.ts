import { expect, test } from '@playwright/test';
import { resources } from '../data.ts';
import { LOCALES } from '../site.ts';
import { at, below, ownPages, site } from './built-site.ts';
import type { Html } from './html.ts';

/** The built site read as files, without a browser: what leads where, and whether it is there. */

// One worker reads the site once, for all of these.
test.describe.configure({ mode: 'default' });

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
