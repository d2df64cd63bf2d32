import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { openDemo } from './demo-steps.ts';
import { LOCALES, demoNames, pagesOfEveryKind, searchBox } from './site.ts';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** What axe, which must be on the page, objects to, in a form that can be read: the rule, where, and why. */
async function objections(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) => axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Formulas are all made alike, and so are the rows of a list: so many of them are looked at on each page, in each list. */
const FORMULAS = 8;
const ROWS = 24;

/** Colours differ between the themes, sizes and what is folded away between the widths; all else is the same. */
async function checkEverywhere(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  await page.setViewportSize(PHONE);
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect.soft(needed, 'does not scroll sideways on a phone').toBeLessThanOrEqual(given ?? 0);
  await page.evaluate(
    ([formulas, rows]) => {
      for (const formula of [...document.querySelectorAll('.katex')].slice(formulas))
        formula.replaceChildren('…');
      for (const list of document.querySelectorAll('ul, ol, dl, tbody, section'))
        for (const row of [...list.children].slice(rows)) row.remove();
    },
    [FORMULAS, ROWS],
  );
  for (const [size, name] of [
    [PHONE, 'phone'],
    [WIDE, 'desktop'],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect.soft(await objections(page), `${name}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await objections(page, ['color-contrast']), `${name}, dark`).toEqual([]);
  }
}

test.use({ trace: 'off' });

const PAGES: [kind: string, address: string][] = [
  ['root', '?choose'],
  ...LOCALES.flatMap((locale) =>
    pagesOfEveryKind(locale).map(([kind, address]): [string, string] => [`${kind} (${locale})`, address]),
  ),
];

for (const [kind, address] of PAGES) {
  test(`${kind} is accessible`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    if (kind.startsWith('search')) await expect(page.locator('main .katex:visible').first()).toBeVisible();
    await checkEverywhere(page);
  });
}

demoNames().forEach((demo, i) => {
  const locale = LOCALES[i % LOCALES.length] ?? 'en';
  test(`so is the running demo ${demo} (${locale})`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const { region } = await openDemo(page, locale, `demos/${demo}/`);
    const widths = await region
      .locator('.demo-equations .formula')
      .evaluateAll((formulas) => formulas.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect.soft(Math.max(...widths), 'every equation fits a phone').toBe(0);
    await checkEverywhere(page);
  });
});

test('so is the open search box, with hits, without, and after a failure', async ({ page }) => {
  await page.goto('en/concepts/');
  await searchBox(page).fill('KL divergence');
  await expect(page.getByRole('option').first()).toBeVisible();
  await searchBox(page).press('ArrowDown');
  await checkEverywhere(page);
  await searchBox(page).fill('Kulback');
  await expect(page.getByRole('status')).toContainText('Nothing found');
  expect.soft(await objections(page)).toEqual([]);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.reload();
  await page.evaluate(axe.source);
  await searchBox(page).fill('KL divergence');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect.soft(await objections(page)).toEqual([]);
});
