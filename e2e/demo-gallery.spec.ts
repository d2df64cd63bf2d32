import { expect, test } from '@playwright/test';
import { DEMO_WORDS } from './demo-steps.ts';
import { demoNames, LOCALES } from './site.ts';

const WORDS = {
  en: {
    counted: /demos: equations one can take hold of$/,
    title: 'Demos',
    one: /^Swinging up by iLQR/,
    elsewhere: 'Demos elsewhere',
    other: 'Five ways down a valley',
  },
  zh: {
    counted: /个演示：可以上手的公式$/,
    title: '演示',
    one: /^用 iLQR 甩起摆杆/,
    elsewhere: '别处的演示',
    other: '五种方法下山谷',
  },
} as const;

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`the gallery has every demo and is reached from the home page (${locale})`, async ({ page }) => {
    await page.goto(`${locale}/`);
    await page.getByRole('link', { name: words.counted }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
    await expect(
      page
        .getByRole('main')
        .getByRole('link')
        .filter({ has: page.getByRole('heading') }),
    ).toHaveCount(demoNames().length);
    await page.getByRole('link', { name: words.one }).click();
    await expect(page.getByRole('region', { name: DEMO_WORDS[locale].region })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: words.title, exact: true }).first().click();
    await expect(page).toHaveURL(/demos\/$/);
  });

  test(`a hub names the demos of other hubs that show its equations (${locale})`, async ({ page }) => {
    await page.goto(`${locale}/topics/fitting-models/`);
    const elsewhere = page.getByRole('region', { name: words.elsewhere });
    await elsewhere.getByRole('link', { name: words.other }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.other);
  });

  test(`a search finds demos in a group of their own (${locale})`, async ({ page }) => {
    await page.goto(`${locale}/search/?q=KL`);
    const demos = page.getByRole('region', { name: words.title });
    await expect(demos.getByRole('link').first()).toHaveAttribute('href', /demos\/kl-fit\/$/);
  });
}
