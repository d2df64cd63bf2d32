import { expect, test } from '@playwright/test';
import { WORDS } from './site.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, title, words, symbols] of [
    ['en', 'KL divergence between two densities', 'extra code length', 'Where'],
    ['zh', '两个密度之间的 KL 散度', '编码长度', '符号'],
  ] as const) {
    test(`an equation reads completely (${locale})`, async ({ page }) => {
      await page.goto(`${locale}/equations/udl-5-27/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const main = page.getByRole('main');
      await expect(main.locator('.plate .katex-html').first()).toBeVisible();
      await expect(main.getByRole('math').first()).toBeAttached();
      await expect(main.getByText(words).first()).toBeVisible();
      const where = page.getByRole('region', { name: symbols });
      expect(await where.getByRole('definition').count()).toBeGreaterThan(1);
      for (const meaning of await where.getByRole('definition').all()) await expect(meaning).not.toBeEmpty();
      await expect(
        page
          .getByRole('region', { name: /Where it comes from|从何而来/ })
          .getByRole('link')
          .first(),
      ).toBeVisible();
      await page.getByText(/^(Copy LaTeX|复制 LaTeX)$/).click();
      await expect(page.getByLabel(/^(Copy LaTeX|复制 LaTeX)$/), 'TeX to copy by hand').toContainText(
        '\\int',
      );
    });
  }

  test('a hub reads completely', async ({ page }) => {
    await page.goto('en/topics/vae/');
    const main = page.getByRole('main');
    await expect(main.locator('.plate .katex-html').first()).toBeVisible();
    expect((await main.getByRole('paragraph').allInnerTexts()).join(' ').length).toBeGreaterThan(500);
    const rows = main.getByRole('article').filter({ has: page.getByRole('heading') });
    expect(await rows.count()).toBeGreaterThanOrEqual(34);
    await expect(rows.first().getByRole('math').first()).toBeAttached();
    await main
      .getByRole('link', { name: /Reparameterisation of a Gaussian sample/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/equations\/udl-17-25\/$/);
  });

  test('the search form leads to a page that says what to do instead, and the root lets one choose', async ({
    page,
  }) => {
    await page.goto('en/');
    await page.getByLabel(WORDS.en.search).fill('KL');
    await page.getByLabel(WORDS.en.search).press('Enter');
    await expect(page).toHaveURL(/\/en\/search\/\?q=KL$/);
    await expect(page.getByRole('main').locator('noscript > p')).toBeVisible();
    await page.goto('');
    await page.getByRole('link', { name: /中文/ }).click();
    await expect(page).toHaveURL(/\/zh\/$/);
  });
});

test('on paper there is the entry and nothing to click', async ({ page }) => {
  for (const [path, title] of [
    ['en/equations/udl-17-24/', 'KL divergence of a Gaussian posterior from the standard normal prior'],
    ['zh/topics/vae/', '变分自编码器'],
  ] as const) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main').locator('.katex-html').first()).toBeVisible();
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: /Topics and pages|主题与页面/ })).toBeHidden();
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor].map((text) =>
        Math.max(...(text.match(/\d+/g) ?? []).slice(0, 3).map(Number)),
      );
    });
    expect(ink, 'dark ink, whatever the screen').toBeLessThan(80);
    expect(paper, 'white paper').toBe(255);
    // The width of an A4 page between its margins, at 96 pixels to the inch.
    await page.setViewportSize({ width: 680, height: 960 });
    const wide = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(wide, 'nothing is cut at the edge of the paper').toBeLessThanOrEqual(1);
    await page.emulateMedia({ media: null, colorScheme: null });
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  const sheet = await page.pdf({ preferCSSPageSize: true, tagged: true });
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
});
