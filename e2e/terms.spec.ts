import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { BASE, DIST, LOCALES, searchBox, type Locale } from './site.ts';
import { TERMS } from './terms.ts';

/**
 * For each query the addresses of the hits of the box, as a reader sees them from the top. The box is
 * filled from within the page: two hundred times through the driver would take minutes.
 */
async function hitsOfEach(page: Page, locale: Locale, queries: string[]): Promise<string[][]> {
  return searchBox(page, locale).evaluate(async (box, asked) => {
    const hits = (): HTMLAnchorElement[] => [
      ...document.querySelectorAll<HTMLAnchorElement>('a[role=option]'),
    ];
    const status = (): string => document.querySelector('[role=status]')?.textContent ?? '';
    const fill = async (text: string, done: () => boolean): Promise<void> => {
      if (!(box instanceof HTMLInputElement)) throw new Error('The search box is no input.');
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const started = performance.now();
      while (!done()) {
        if (performance.now() - started > 10_000) throw new Error(`“${text}” did not finish: ${status()}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    box.focus();
    const found: string[][] = [];
    for (const query of asked) {
      await fill('', () => hits().length === 0 && box.getAttribute('aria-expanded') === 'false');
      await fill(query, () => hits().length > 0 || status().includes(query));
      found.push(hits().map(({ pathname, hash }) => pathname + hash));
    }
    return found;
  }, queries);
}

test('the list is what it claims to be', () => {
  const chinese = TERMS.filter(([query]) => /\p{Script=Han}/u.test(query));
  expect(TERMS.length).toBeGreaterThanOrEqual(100);
  expect(chinese.length).toBeGreaterThanOrEqual(45);
  expect(new Set(TERMS.map(([query]) => query)).size, 'each term once').toBe(TERMS.length);
});

/** Whether an address of the site leads to a file of it, and its fragment to an anchor or a page of a PDF. */
function leadsSomewhere(address: string): boolean {
  const [path = '', fragment] = decodeURIComponent(address).slice(BASE.length).split('#');
  const file = join(DIST, path, path.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return false;
  if (fragment === undefined) return true;
  return path.endsWith('.pdf')
    ? /^page=\d+$/.test(fragment)
    : readFileSync(file, 'utf8').includes(` id="${fragment}"`);
}

for (const locale of LOCALES) {
  test(`what readers mean is among the first three hits (${locale})`, async ({ page }) => {
    test.setTimeout(90_000);
    // Formulas are not what is asked here; a thousand of them would only take time.
    await page.route('**/plates/**', (route) => route.abort());
    await page.goto(`${locale}/`);
    const queries = TERMS.map(([query]) => query);
    const found = await hitsOfEach(page, locale, queries);
    const missed = TERMS.flatMap(([query, ...meant], index) => {
      const first = (found[index] ?? []).slice(0, 3).map((hit) => hit.replace(/\/?(#.*)?$/, ''));
      if (first.some((hit) => meant.some((part) => hit.endsWith(`/${part}`)))) return [];
      return [`${query}: wanted ${meant.join(' or ')}, got ${first.join(', ') || 'nothing'}`];
    });
    expect(missed).toEqual([]);
    const all = new Set(found.flat());
    expect(all.size).toBeGreaterThan(200);
    expect(
      [...all].filter((hit) => !leadsSomewhere(hit)),
      'hits that lead nowhere',
    ).toEqual([]);
  });
}
