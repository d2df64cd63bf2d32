import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST } from '../site.ts';
import { at, below, ownPages, site } from './built-site.ts';
import { unescape } from './html.ts';

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
