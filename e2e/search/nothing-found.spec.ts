import { expect, test } from '@playwright/test';
import { searchBox } from '../site.ts';
import { link, search } from './typing.ts';

test.describe('when nothing is found', () => {
  for (const [query, nearest, chinese] of [
    ['Kulback', 'Kullback–Leibler divergence', 'KL 散度'],
    ['wasserstien', 'Wasserstein distance', 'Wasserstein 距离'],
    ['交叉商', 'Cross-entropy', '交叉熵'],
  ] as const) {
    test(`“${query}” is said to be unknown, and the nearest concept offered`, async ({ page }) => {
      await page.goto('en/');
      await search(page, query);
      await expect(page.getByRole('status')).toContainText(`Nothing found for “${query}”`);
      await expect(page.getByRole('option').first()).toContainText(nearest);
      await page.goto(`zh/search/?q=${encodeURIComponent(query)}`);
      await expect(page.getByRole('status')).toContainText(`没有找到“${query}”`);
      await expect(link(page, chinese).first()).toBeVisible();
    });
  }

  test('nonsense has no nearest', async ({ page }) => {
    await page.goto('en/');
    await searchBox(page).fill('qqzzxxwwvv');
    await expect(page.getByRole('status')).toHaveText('Nothing found for “qqzzxxwwvv”.');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
  });
});
