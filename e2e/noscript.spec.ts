import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { BASE, DIST, LOCALES } from './site.ts';

const EQUATION = 'equations/udl-17-24/';
const HUB = 'topics/information-theory/';

const WORDS = {
  en: {
    title: 'KL divergence of a Gaussian posterior from the standard normal prior',
    explanation: /The regularising half of the ELBO in closed form: no sampling, exact gradients/,
    where: 'Where',
    symbol: 'prior, standard normal',
    derivation: 'Where it comes from, where it leads',
    menu: 'Topics and pages',
    hub: 'Information theory',
    shelf: 'Curated links',
    contents: 'Contents',
    concepts: 'Concepts',
    copy: 'Copy LaTeX',
    other: '中文',
    search: 'Search the atlas',
    needsScript: /needs scripts\. Without them, browse the lists/,
  },
  zh: {
    title: '高斯近似后验与标准正态先验之间的 KL 散度',
    explanation: /ELBO/,
    where: '符号',
    symbol: '先验，标准正态分布',
    derivation: '从何而来，通向何处',
    menu: '主题与页面',
    hub: '信息论',
    shelf: '精选链接',
    contents: '目录',
    concepts: '概念',
    copy: '复制 LaTeX',
    other: 'English',
    search: '搜索公式图谱',
    needsScript: /需要启用脚本。未启用时，可浏览/,
  },
} as const;

const data = (path: string): unknown => JSON.parse(readFileSync(join(DIST, 'api', path), 'utf8'));
const { tex, uses, usedBy } = data('equations/udl-17-24.json') as {
  tex: string;
  uses: string[];
  usedBy: string[];
};
const topic = data('topics/information-theory.json') as { equations: string[] };

/** That a formula is there for those who see it and for those who hear it, written out. */
async function expectFormula(within: Locator, source?: string): Promise<void> {
  const math = within.getByRole('math').first();
  if (source !== undefined)
    expect((await math.locator('annotation').textContent())?.trim()).toBe(source.trim());
  expect(await math.getByText(/\S/).count()).toBeGreaterThan(3);
  const painted = within.locator('.katex-html:visible').first();
  await expect(painted).toBeVisible();
  const box = await painted.boundingBox();
  expect(box?.width).toBeGreaterThan(100);
  expect(box?.height).toBeGreaterThan(10);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES) {
    const words = WORDS[locale];
    const other = locale === 'en' ? 'zh' : 'en';

    test(`an equation reads completely, in ${locale}`, async ({ page }) => {
      await page.goto(`${locale}/${EQUATION}`);
      const entry = page.getByRole('main').getByRole('article');
      await expect(entry.getByRole('heading', { level: 1 })).toHaveText(words.title);
      await expectFormula(entry, tex);
      await expect(entry.getByText(words.explanation).first()).toBeVisible();

      const where = page.getByRole('region', { name: words.where, exact: true });
      await expect(where.getByRole('term')).toHaveCount(5);
      await expect(where.getByRole('definition')).toHaveCount(5);
      await expect(where.getByText(words.symbol)).toBeVisible();

      const derivation = entry.getByRole('region', { name: words.derivation });
      await expect(derivation.getByRole('link')).toHaveCount(uses.length + 1 + usedBy.length);
      for (const id of [...uses, ...usedBy]) {
        const link = derivation.locator(`a[href="${BASE}${locale}/equations/${id}/"]`);
        await expect(link, id).toBeVisible();
        await expect(link.getByRole('math'), id).toBeAttached();
      }

      await page.getByText(words.copy, { exact: true }).click();
      await expect(page.getByLabel(words.copy).getByText(tex.trim())).toBeVisible();

      await page.getByRole('banner').getByRole('link', { name: words.other }).click();
      await expect(page).toHaveURL(new RegExp(`${BASE}${other}/${EQUATION}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[other].title);

      await page.goto(`${locale}/${EQUATION}`);
      await derivation.locator(`a[href$="/${uses[0] ?? ''}/"]`).click();
      await expect(page).toHaveURL(new RegExp(`${BASE}${locale}/equations/${uses[0] ?? ''}/$`));
    });

    test(`a hub reads completely, in ${locale}`, async ({ page }) => {
      await page.goto(`${locale}/${HUB}`);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(words.hub);
      await expectFormula(main);
      expect((await main.getByRole('paragraph').allInnerTexts()).join('').length).toBeGreaterThan(200);
      expect(topic.equations.length).toBeGreaterThan(5);
      const rows = await main
        .getByRole('article')
        .and(page.locator('[id]'))
        .evaluateAll((articles) =>
          articles.map((row) => ({
            href: row.querySelector('h3 a')?.getAttribute('href'),
            formula: (row.querySelector('math')?.textContent.trim().length ?? 0) > 0,
          })),
        );
      for (const id of topic.equations) {
        expect(rows).toContainEqual({ href: `${BASE}${locale}/equations/${id}/`, formula: true });
      }
      await expect(main.getByRole('region', { name: words.shelf }).getByRole('link').first()).toBeVisible();
      await expect(page.getByRole('navigation', { name: words.menu }).getByRole('link')).not.toHaveCount(0);
      const contents = page.getByRole('navigation', { name: words.contents });
      await contents.getByRole('link', { name: words.concepts }).click();
      await expect(main.getByRole('heading', { name: words.concepts, exact: true })).toBeInViewport();
      await page.getByRole('banner').getByRole('link', { name: words.other }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[other].hub);
    });

    test(`the search says that it needs scripts, and what to do instead, in ${locale}`, async ({ page }) => {
      await page.goto(`${locale}/`);
      await page.getByLabel(words.search, { exact: true }).fill('KL divergence');
      await page.getByLabel(words.search, { exact: true }).press('Enter');
      await expect(page).toHaveURL(new RegExp(`${BASE}${locale}/search/\\?q=KL(?:\\+|%20)divergence$`));
      await expect(page.getByRole('main').getByText(words.needsScript)).toBeVisible();
    });
  }

  test('the root offers both languages', async ({ page }) => {
    for (const [name, address] of [
      [/English/, 'en'],
      [/中文/, 'zh'],
    ] as const) {
      await page.goto('');
      await expect(page).toHaveURL(new RegExp(`${BASE}$`));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/Equation Atlas\s*公式图谱/);
      await page.getByRole('link', { name }).click();
      await expect(page).toHaveURL(new RegExp(`${BASE}${address}/$`));
    }
  });
});

test.describe('on paper', () => {
  /** What is only for the screen. */
  function furniture(page: Page, menu: string): Locator[] {
    return [
      page.locator('header').first(),
      page.getByRole('search', { includeHidden: true }),
      page.getByRole('navigation', { name: menu, includeHidden: true }),
      page.locator('footer').last(),
    ];
  }

  for (const locale of LOCALES) {
    const words = WORDS[locale];

    test(`an equation is its formula and its text, in ${locale}`, async ({ page }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(`${locale}/${EQUATION}`);
      for (const part of furniture(page, words.menu)) {
        await expect(part).toHaveCount(1);
        await expect(part).toBeHidden();
      }
      const entry = page.getByRole('main').getByRole('article');
      await expect(entry.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFormula(entry, tex);
      await expect(entry.getByText(words.explanation).first()).toBeVisible();
      await expect(page.getByText(words.symbol)).toBeVisible();
      await expect(page.getByText(words.copy, { exact: true })).toBeHidden();
      const colours = await page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return [style.backgroundColor, style.color];
      });
      expect(colours, 'black on white, whatever the screen').toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    });

    test(`a hub is its text and its formulas, in ${locale}`, async ({ page }) => {
      // As wide as A4 between its margins.
      await page.setViewportSize({ width: 658, height: 970 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${locale}/${HUB}`);
      for (const part of furniture(page, words.menu)) await expect(part).toBeHidden();
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
      // Rows of equations; the emblems of other hubs fade out at the edge of their cards.
      const rows = await main
        .getByRole('article')
        .and(page.locator('[id]'))
        .evaluateAll((articles) =>
          articles.flatMap((row) =>
            [...row.querySelectorAll('.katex-html')].map((formula) => ({
              id: row.id,
              right: formula.getBoundingClientRect().right,
            })),
          ),
        );
      const ids = rows.filter(({ right }) => right > 0).map(({ id }) => id);
      expect(ids, 'formulas that are printed').toEqual(expect.arrayContaining(topic.equations));
      expect(
        rows.filter(({ right }) => right > 658),
        'formulas that do not fit on the paper',
      ).toEqual([]);
    });
  }
});
