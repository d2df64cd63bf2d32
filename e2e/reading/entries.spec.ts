import { expect, test } from '@playwright/test';
import { json } from '../data.ts';

test('from the home page to a hub, an equation, where it leads, and back', async ({ page }) => {
  await page.goto('en/');
  const subjects = page.getByRole('region', { name: 'Nine subjects' });
  await expect(subjects.getByRole('link')).toHaveCount(9);
  for (const hub of await subjects.getByRole('link').all())
    await expect(hub.getByRole('math')).toBeAttached();
  await subjects.getByRole('link', { name: /Information theory/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Information theory');

  await page.getByRole('link', { name: 'KL divergence between two densities' }).first().click();
  await expect(page).toHaveURL(/\/equations\/udl-5-27\/$/);
  const path = page.getByRole('region', { name: 'Where it comes from, where it leads' });
  await expect(path.getByRole('link', { name: /UDL 5\.27/ })).toHaveAttribute('aria-current', 'page');
  await path.getByRole('link', { name: /UDL 15\.20/ }).click();
  await expect(page).toHaveURL(/\/equations\/udl-15-20\/$/);
  await expect(
    page
      .getByRole('region', { name: 'Where it comes from, where it leads' })
      .getByRole('link', { name: /UDL 5\.27/ }),
    'and it says where it comes from',
  ).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/equations\/udl-5-27\/$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Information theory');
});

test('a concept shows the same idea in every source, in the PDFs and in the links', async ({ page }) => {
  for (const [locale, region, places] of [
    ['en', 'In every source’s notation', 'In the PDFs'],
    ['zh', '各来源的写法', 'PDF 中的位置'],
  ] as const) {
    await page.goto(`${locale}/concepts/kl-divergence/`);
    const hands = page.getByRole('region', { name: region });
    for (const locator of ['5.27', '15.20', '17.24', '17.32']) {
      const row = hands.getByRole('article').filter({ hasText: `UDL ${locator}` });
      await expect(row, `UDL ${locator}`).toHaveCount(1);
      await expect(row.getByRole('math').first()).toBeAttached();
      await expect(row.getByRole('link').first()).toHaveAttribute(
        'href',
        new RegExp(`/equations/udl-${locator.replace('.', '-')}/$`),
      );
    }
    for (const section of ['VAE', 'GAN']) {
      await expect(
        hands.locator(`a[href*="/equations/formulary-${section.toLowerCase()}-"]`).first(),
        section,
      ).toBeVisible();
    }
    const elsewhere = page.getByRole('region', { name: places });
    const pages = elsewhere.locator('a[href*=".pdf#page="]');
    expect(await pages.count()).toBeGreaterThan(1);
    expect(await pages.first().innerText()).toMatch(/page \d+|第 \d+ 页/);
    await expect(elsewhere.getByRole('link', { name: /手推KL散度/ })).toHaveAttribute(
      'href',
      /^https:\/\/mp\.weixin\.qq\.com\//,
    );
  }
});

test('a corrected equation says what its source reads', async ({ page }) => {
  await page.goto('en/equations/formulary-auto-encoder-map/');
  const correction = page.getByRole('region', { name: 'Corrected here' });
  await expect(correction.getByRole('heading', { name: 'The source reads' })).toBeVisible();
  expect((await correction.getByLabel('The source reads').innerText()).length).toBeGreaterThan(5);
});

test('the TeX of an equation goes to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/equations/udl-5-27/');
  await page.getByText('Copy LaTeX', { exact: true }).click();
  await expect(page.getByText('Copy LaTeX · Copied')).toBeVisible();
  const { tex } = json('api/equations/udl-5-27.json') as { tex: string };
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(tex);
  await expect(page.getByLabel('Copy LaTeX')).toHaveText(tex);
});
