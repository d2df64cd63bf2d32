import { expect, test } from '@playwright/test';
import { BASE } from '../site.ts';

test.describe('languages', () => {
  test('the root lets one choose, and sends a reader on who has a language', async ({ page, browser }) => {
    await page.goto('?choose');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Equation Atlas\s*公式图谱/);
    await page.getByRole('link', { name: /中文/ }).click();
    await expect(page).toHaveURL(new RegExp(`${BASE}zh/$`));
    await page.goto('?choose');
    await page.getByRole('link', { name: /English/ }).click();
    await expect(page).toHaveURL(new RegExp(`${BASE}en/$`));

    const baseURL = new URL(page.url()).origin + BASE;
    const chinese = await browser.newContext({ locale: 'zh-CN', baseURL });
    const reader = await chinese.newPage();
    await reader.goto('');
    await expect(reader).toHaveURL(new RegExp(`${BASE}zh/$`));
    // A choice is kept: who once went to English is sent there from now on.
    await reader.getByRole('link', { name: 'English' }).click();
    await expect(reader).toHaveURL(new RegExp(`${BASE}en/$`));
    await reader.goto('');
    await expect(reader).toHaveURL(new RegExp(`${BASE}en/$`));
    await chinese.close();
  });

  test('a switch of language keeps the page', async ({ page }) => {
    for (const [path, english, chinese] of [
      [
        'equations/udl-17-24/',
        'KL divergence of a Gaussian posterior from the standard normal prior',
        '高斯近似后验与标准正态先验之间的 KL 散度',
      ],
      ['concepts/kl-divergence/', 'Kullback–Leibler divergence', 'KL 散度'],
      ['topics/information-theory/', 'Information theory', '信息论'],
    ] as const) {
      await page.goto(`en/${path}`);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(english);
      await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
      await expect(page).toHaveURL(new RegExp(`${BASE}zh/${path}$`));
      await expect(heading).toHaveText(chinese);
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
      await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(new RegExp(`${BASE}en/${path}$`));
    }
  });
});

test('the theme is kept over a reload, and set before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  // What the document said when its body appeared: nothing is painted before that.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.setAttribute(
        'data-at-body',
        document.documentElement.dataset['theme'] ?? 'none',
      );
    }).observe(document, { childList: true, subtree: true });
  });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto('en/equations/udl-5-27/');
  await expect(page.locator('html')).toHaveAttribute('data-at-body', 'none');
  expect(await paper()).toBe('rgb(251, 250, 246)');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  expect(await paper()).toBe('rgb(22, 21, 18)');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-at-body', 'dark');
  expect(await paper()).toBe('rgb(22, 21, 18)');
  await page.goto('zh/');
  await expect(page.locator('html')).toHaveAttribute('data-at-body', 'dark');
  await page.getByRole('button', { name: '浅色或深色' }).click();
  expect(await paper()).toBe('rgb(251, 250, 246)');
});

test('an address that does not exist gets a page that helps, in both languages', async ({ page }) => {
  const response = await page.goto('zh/equations/no-such-equation/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveURL(new RegExp(`${BASE}zh/$`));
});
