import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resources } from '../data.ts';

test('the home page leads to both shelves, the PDFs and what was corrected', async ({ page }) => {
  await page.goto('zh/');
  await expect(page.getByRole('region', { name: '九个主题' }).getByRole('link')).toHaveCount(9);
  expect(
    await page.getByRole('region', { name: '深度学习各章' }).getByRole('link').count(),
  ).toBeGreaterThanOrEqual(3);
  const shelf = page.getByRole('region', { name: '书架' });
  await expect(shelf.getByRole('article')).toHaveCount(resources().length);
  await expect(shelf.getByRole('link', { name: '下载 PDF' })).toHaveCount(
    resources().filter(({ file }) => file).length,
  );
  const cover = shelf.locator('img').first();
  await cover.scrollIntoViewIfNeeded();
  await expect
    .poll(() => cover.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(100);
  await page.getByRole('main').getByRole('link', { name: '变分下界', exact: true }).click();
  await expect(page).toHaveURL(/\/zh\/search\/\?q=/);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /^证据下界/ })
      .first(),
  ).toBeVisible();
});

test('the curated links stand under their topics, with publisher, date, language and translation', async ({
  page,
}) => {
  await page.goto('en/links/');
  const main = page.getByRole('main');
  await expect(main.locator('a[href^="https://"]')).toHaveCount(10);
  const list = readFileSync(
    join(import.meta.dirname, '../../content/links/mathematics-for-machine-learning.md'),
    'utf8',
  );
  const listed = [...list.matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url);
  const shown = await main
    .locator('a[href^="https://"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(shown).toEqual(listed);
  await expect(main.getByText('机器之心').first()).toBeVisible();
  await expect(main.locator('time[datetime="2018-09-07"], time[datetime="2018.09.07"]')).toBeVisible();
  const line = main.getByRole('listitem').filter({ hasText: 'Ever Wondered Why Normal Distribution' });
  await expect(line.getByText(/Translation:/)).toBeVisible();
  await expect(line.getByRole('link', { name: '机器之心译文' })).toBeVisible();
  for (const heading of [
    'Bayesian and variational inference',
    'Information theory',
    'Gaussian processes and mixtures',
  ]) {
    await expect(main.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }
});
