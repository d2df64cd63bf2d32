import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST, LOCALES, searchBox } from './site.ts';

interface ApiEquation {
  id: string;
  source: string;
  locator: string;
  topics: string[];
  uses: string[];
  repeats?: string;
}

const { equations } = JSON.parse(readFileSync(join(DIST, 'api', 'equations.json'), 'utf8')) as {
  equations: ApiEquation[];
};

test('the API lists every numbered equation of UDL and the formulary', () => {
  const locators = equations.filter(({ source }) => source === 'udl').map(({ locator }) => locator);
  expect(locators).toHaveLength(437);
  expect(new Set(locators).size).toBe(437);
  expect(equations.filter(({ source }) => source === 'formulary').length).toBeGreaterThanOrEqual(95);
  expect(equations.filter(({ topics }) => topics.length === 0)).toEqual([]);
});

for (const locale of LOCALES) {
  test(`the map of a hub's derivations leads to its entries (${locale})`, async ({ page }) => {
    await page.goto(`${locale}/topics/vae/`);
    const map = page.getByRole('region', { name: locale === 'zh' ? '推导关系图' : 'Map of derivations' });
    const nodes = map.getByRole('link');
    expect(await nodes.count()).toBeGreaterThan(20);
    for (const node of await nodes.all())
      await expect(node).toHaveAttribute('href', /\/equations\/[a-z0-9-]+\/$/);
    await nodes.filter({ hasText: '17.13' }).click();
    await expect(page).toHaveURL(/\/equations\/udl-17-13\/$/);
    // Both directions: where it comes from, where it leads.
    const derivation = page.getByRole('region', {
      name: locale === 'zh' ? '从何而来，通向何处' : 'Where it comes from, where it leads',
    });
    for (const id of equations.find(({ id: own }) => own === 'udl-17-13')?.uses ?? []) {
      await expect(derivation.locator(`a[href$="/${id}/"]`)).toBeVisible();
    }
    for (const { id } of equations.filter(({ uses }) => uses.includes('udl-17-13'))) {
      await expect(derivation.locator(`a[href$="/${id}/"]`)).toBeVisible();
    }
  });
}

test('exact repeats point to each other', async ({ page }) => {
  await page.goto('en/equations/udl-5-18/');
  for (const number of ['5.32', '6.22', '7.38']) {
    await expect(
      page.getByRole('main').getByRole('link', { name: `UDL ${number}`, exact: true }),
    ).toBeVisible();
  }
  await page.getByRole('main').getByRole('link', { name: 'UDL 6.22', exact: true }).click();
  await expect(page).toHaveURL(/udl-6-22/);
  await page.getByRole('main').getByRole('link', { name: 'UDL 5.18', exact: true }).first().click();
  await expect(page).toHaveURL(/udl-5-18/);
});

test('and do not crowd each other out of the results, but are found by their numbers', async ({ page }) => {
  await page.goto('en/');
  const box = searchBox(page, 'en');
  await box.fill('logistic sigmoid');
  const hits = page.getByRole('option');
  await expect(hits.first()).toBeVisible();
  const group = new Set(
    equations.filter(({ id, repeats }) => id === 'udl-5-18' || repeats === 'udl-5-18').map(({ id }) => id),
  );
  expect(group.size).toBe(4);
  const shown = await hits.evaluateAll((options) =>
    options.map((option) => option.getAttribute('href') ?? ''),
  );
  expect(shown.filter((href) => group.has(href.split('/').at(-2) ?? '')).length).toBeLessThanOrEqual(1);
  await box.fill('6.22');
  await expect(hits.filter({ hasText: 'UDL 6.22' }).first()).toBeVisible();
});

for (const locale of LOCALES) {
  test(`the list of symbols leads from a letter to its meanings and their entries (${locale})`, async ({
    page,
  }) => {
    await page.goto(`${locale}/symbols/`);
    await page.getByRole('main').getByRole('link', { name: 'Q q', exact: true }).click();
    await expect(page).toHaveURL(/\/symbols\/q\/$/);
    await page.getByRole('main').getByRole('link', { name: 'UDL 5.27' }).first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/equations/udl-5-27/$`));
  });
}

test('no equation is wider than a phone: every thirtieth, and all hubs', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  const hubs = [...new Set(equations.flatMap(({ topics }) => topics))].map((id) => `zh/topics/${id}/`);
  const pages = equations.filter((_, index) => index % 30 === 0).map(({ id }) => `en/equations/${id}/`);
  for (const path of [...pages, ...hubs, 'en/symbols/', 'zh/symbols/p/']) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
