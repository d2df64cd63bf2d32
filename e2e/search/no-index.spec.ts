import { expect, test } from '@playwright/test';
import { searchBox } from '../site.ts';
import { link } from './typing.ts';

test.describe('when the index cannot be loaded', () => {
  for (const [what, pattern] of [
    ['nothing of it', '**/pagefind/**'],
    ['the list of its parts', '**/pagefind/*.pf_meta'],
    ['the words', /\/(pagefind\/index|api)\//],
    ['the hits', '**/pagefind/fragment/**'],
  ] as const) {
    test(`the box says so and tries again (without ${what})`, async ({ page }) => {
      await page.goto('en/');
      let failures = 0;
      page.on('console', (message) => {
        if (message.type() === 'warning') failures++;
      });
      await page.route(pattern, (route) => route.abort());
      await searchBox(page).fill('KL divergence');
      const panel = page.getByRole('search');
      await expect(panel.getByText('The search index could not be loaded.')).toBeVisible();
      const retry = panel.getByRole('button', { name: 'Try again' });
      await retry.click();
      await expect.poll(() => failures, 'still no network').toBe(2);
      await expect(retry).toBeVisible();
      await expect(searchBox(page), 'the focus is not lost').toBeFocused();
      await page.unroute(pattern);
      await retry.click();
      await expect(page.getByRole('option', { name: /^Kullback–Leibler divergence/ })).toBeVisible();
    });
  }

  test('so does the search page', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('zh/search/?q=ELBO');
    await expect(page.getByText('搜索索引载入失败。')).toBeVisible();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '重试' }).click();
    await expect(link(page, /^证据下界/).first()).toBeVisible();
  });
});
