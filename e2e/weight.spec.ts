import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';
import { DIST, LOCALES, searchBox } from './site.ts';

const KB = 1024;

interface Download {
  url: string;
  type: string;
  /** Bytes as a host that compresses would send them. */
  bytes: number;
}

/** Notes everything that a page downloads from now on. */
function downloads(page: Page): () => Promise<Download[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async () =>
    Promise.all(
      responses.map(async (response) => ({
        url: response.url(),
        type: response.request().resourceType(),
        bytes: gzipSync(await response.body()).byteLength,
      })),
    );
}

const sum = (all: Download[]): number => all.reduce((total, { bytes }) => total + bytes, 0);
const listed = (all: Download[]): string => all.map(({ url, bytes }) => `${String(bytes)} ${url}`).join('\n');

/** The equation whose page is the longest, in either language. */
const heaviest = LOCALES.flatMap((locale) =>
  readdirSync(join(DIST, locale, 'equations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      path: `${locale}/equations/${name}/`,
      size: statSync(join(DIST, locale, 'equations', name, 'index.html')).size,
    })),
).sort((a, b) => b.size - a.size)[0]?.path;

test('a first visit to an equation is at most 12 KB of script and 60 KB in all, fonts apart', async ({
  browser,
  baseURL,
}) => {
  for (const path of ['en/equations/udl-5-27/', 'zh/equations/udl-15-4/', heaviest ?? '']) {
    const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    const seen = downloads(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    const all = (await seen()).filter(({ type }) => type !== 'font');
    const scripts = all.filter(({ type }) => type === 'script');
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(sum(scripts), listed(scripts)).toBeLessThanOrEqual(12 * KB);
    expect(sum(all), `${path}\n${listed(all)}`).toBeLessThanOrEqual(60 * KB);
    expect(all.filter(({ url }) => /tensorflow|tfjs/i.test(url))).toEqual([]);
    await context.close();
  }
});

for (const [locale, query] of [
  ['en', 'KL divergence'],
  ['en', 'maximum likelihood'],
  ['zh', '变分下界'],
  ['en', 'UDL 5.1'],
  ['zh', 'Wasserstein'],
] as const) {
  test(`a first search is at most 160 KB (${query}, ${locale})`, async ({ page }) => {
    await page.goto(`${locale}/equations/udl-5-1/`, { waitUntil: 'networkidle' });
    const seen = downloads(page);
    const box = searchBox(page, locale);
    await box.focus();
    await box.fill(query);
    const hit = page
      .getByRole('option')
      .filter({ has: page.locator('.katex:visible') })
      .first();
    await expect(hit).toBeVisible();
    await page.waitForLoadState('networkidle');
    const all = (await seen()).filter(({ type }) => type !== 'font');
    expect(all.length).toBeGreaterThan(5);
    expect(sum(all), listed(all)).toBeLessThanOrEqual(160 * KB);
  });
}

test.describe('TensorFlow.js', () => {
  /** Addresses of what belongs to a running demo, among all that a page requests. */
  function demoRequests(page: Page): () => string[] {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    return () => requested.filter((url) => /tensorflow|tfjs|island/i.test(url));
  }

  test('is loaded on no page without a demo', async ({ page }) => {
    const heavy = demoRequests(page);
    for (const path of ['en/', 'en/topics/vae/', 'zh/concepts/kl-divergence/', 'zh/equations/udl-5-27/']) {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      await page.waitForLoadState('networkidle');
    }
    expect(heavy()).toEqual([]);
  });

  test('waits on a page with a demo until the demo is scrolled to', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    const heavy = demoRequests(page);
    await page.goto('en/topics/information-theory/', { waitUntil: 'networkidle' });
    expect(heavy()).toEqual([]);
    await page.getByRole('img', { name: /two-humped/ }).scrollIntoViewIfNeeded();
    await expect.poll(() => heavy().some((url) => url.includes('tensorflow'))).toBe(true);
  });

  test('or until it is touched', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 300 });
    const heavy = demoRequests(page);
    await page.goto('zh/topics/information-theory/', { waitUntil: 'networkidle' });
    expect(heavy()).toEqual([]);
    await page.getByRole('img', { name: /双峰密度/ }).dispatchEvent('pointerdown');
    await expect.poll(() => heavy().length).toBeGreaterThan(0);
  });
});
