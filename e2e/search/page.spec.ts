import { expect, test, type Page } from '@playwright/test';
import { searchBox } from '../site.ts';

test.describe('the search page', () => {
  const kind = (page: Page) => page.getByRole('group', { name: 'Kind' });
  const hits = (page: Page) => page.getByRole('main').getByRole('link');

  test('groups its hits under headings and asks for words when it has none', async ({ page }) => {
    await page.goto('en/search/');
    await expect(page.getByRole('status')).toContainText('Type a name');
    await searchBox(page).fill('Wasserstein');
    await expect(page.getByRole('heading', { level: 2, name: 'Concepts' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Equations' })).toBeVisible();
    await expect(page).toHaveURL(/\/en\/search\/\?q=Wasserstein$/);
    await expect(hits(page).locator('.katex:visible').first()).toBeVisible();
  });

  test('filters by kind, source, topic and language, counts, and keeps all of it in the address', async ({
    page,
  }) => {
    await page.goto('en/search/?q=divergence');
    await expect(hits(page).first()).toBeVisible();
    for (const name of ['Kind', 'Source', 'Topic', 'Language']) {
      await expect(page.getByRole('group', { name })).toBeVisible();
    }
    const equations = kind(page).getByRole('checkbox', { name: /^Equations/ });
    await equations.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/kind=equation/);
    await expect(equations).toBeChecked();
    await expect(equations, 'the focus stays').toBeFocused();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Equations']);

    await page
      .getByRole('group', { name: 'Source' })
      .getByRole('checkbox', { name: /Formulary|formula/i })
      .check();
    await expect(page).toHaveURL(/source=formulary/);
    await page
      .getByRole('group', { name: 'Topic' })
      .getByRole('checkbox', { name: /adversarial/i })
      .check();
    await expect(page).toHaveURL(/topic=gan/);
    const counted = await page
      .getByRole('group', { name: 'Topic' })
      .getByText(/adversarial/i)
      .locator('..')
      .innerText();
    const count = Number(/(\d+)\s*$/.exec(counted)?.[1]);
    expect(count).toBeGreaterThan(1);
    await expect(hits(page)).toHaveCount(count);
    await expect(page.getByRole('status')).toHaveText(`${String(count)} results`);
    const found = await hits(page).allInnerTexts();
    expect(found.every((text) => text.includes('Formulary'))).toBe(true);

    // What the address holds, a reload, a friend and the other language get.
    await page.reload();
    await expect(hits(page)).toHaveCount(count);
    await expect(kind(page).getByRole('checkbox', { name: /^Equations/ })).toBeChecked();
    await expect(
      page.getByRole('group', { name: 'Topic' }).getByRole('checkbox', { name: /adversarial/i }),
    ).toBeChecked();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\/search\/\?q=divergence&kind=equation&source=formulary&topic=gan$/);
    await expect(hits(page)).toHaveCount(count);
    await expect(
      page.getByRole('group', { name: '类别' }).getByRole('checkbox', { name: /^公式/ }),
    ).toBeChecked();
  });

  test('tells English from Chinese things, and can lift what it filters', async ({ page }) => {
    await page.goto('en/search/?q=%E8%B0%B1%E5%AE%9A%E7%90%86&language=en');
    await expect(page.getByRole('status')).toContainText(/result|Nothing/);
    await expect(hits(page).filter({ hasText: 'PDF' })).toHaveCount(0);
    await page.goto('en/search/?q=%E8%B0%B1%E5%AE%9A%E7%90%86&language=zh');
    await expect(hits(page).filter({ hasText: 'PDF' }).first()).toBeVisible();
    await page
      .getByRole('group', { name: 'Language' })
      .getByRole('checkbox', { name: /Chinese/ })
      .uncheck();
    await expect(page).not.toHaveURL(/language/);
  });

  test('a filter that leaves nothing can be undone', async ({ page }) => {
    await page.goto('en/search/?q=Poisson&topic=ilqr');
    await expect(page.getByRole('status')).toContainText('Nothing found');
    await page.getByRole('group', { name: 'Topic' }).getByRole('checkbox', { name: /iLQR/ }).click();
    await expect(hits(page).first()).toBeVisible();
  });

  test('shows more on demand and says how many there are', async ({ page }) => {
    await page.goto('en/search/?q=distribution');
    await expect(hits(page).first()).toBeVisible();
    const total = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
    const shown = await hits(page).count();
    expect(total).toBeGreaterThan(shown);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(shown);
  });
});
