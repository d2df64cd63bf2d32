import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BASE, DIST } from './site.ts';

const FOUNDATIONS = encodeURIComponent('数学与机器学习基础');

interface Resource {
  id: string;
  title: string;
  forthcoming: string | null;
  file: { url: string; name: string; pages: number; bytes: number; sha256: string } | null;
}
const { resources } = JSON.parse(readFileSync(join(DIST, 'api/resources.json'), 'utf8')) as {
  resources: Resource[];
};

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
  const { tex } = JSON.parse(readFileSync(join(DIST, 'api/equations/udl-5-27.json'), 'utf8')) as {
    tex: string;
  };
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(tex);
  await expect(page.getByLabel('Copy LaTeX')).toHaveText(tex);
});

test.describe('PDFs', () => {
  test('what there is can be downloaded, and is what the data says', async ({ page }) => {
    const there = resources.flatMap(({ id, file }) => (file ? [{ id, file }] : []));
    expect(there.length).toBeGreaterThan(0);
    for (const { id, file } of there) {
      await page.goto(`en/resources/${encodeURIComponent(id)}/`);
      const href = await page.getByRole('link', { name: 'Download the PDF' }).getAttribute('href');
      expect(decodeURI(href ?? '')).toBe(`${BASE}math-resources/${file.name}`);
      const response = await page.request.get(href ?? '');
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toBe('application/pdf');
      const body = await response.body();
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
      expect(body.byteLength).toBe(file.bytes);
      expect(createHash('sha256').update(body).digest('hex')).toBe(file.sha256);
      await expect(page.getByText(file.sha256)).toBeVisible();
      await expect(page.getByText(new RegExp(`${String(file.pages)} pages`))).toBeVisible();
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(there.at(-1)?.file.name);
  });

  test('the six that the curated list names are there', async ({ page }) => {
    expect(resources.filter(({ file }) => file === null)).toEqual([]);
    for (const [hub, name] of [
      ['foundations', '数学与机器学习基础'],
      ['optimisation', '优化算法'],
      ['trpo', '基于置信域策略优化的强化学习方法'],
      ['guided-policy-search', '基于引导策略搜索的强化学习方法'],
      ['pilco', 'PILCO及其扩展'],
      ['ilqr', 'iLQR'],
    ] as const) {
      const href = `${BASE}math-resources/${encodeURIComponent(name)}.pdf`;
      expect(await (await page.request.get(`zh/topics/${hub}/`)).text(), hub).toContain(`href="${href}"`);
      expect((await page.request.get(href)).status()).toBe(200);
    }
  });

  test('the text of every page can be read and leads to that page', async ({ page }) => {
    await page.goto(`zh/resources/${FOUNDATIONS}/`);
    await page.getByText('第 3 页', { exact: true }).last().click();
    const opened = page.locator('#page-3');
    expect((await opened.getByRole('paragraph').first().innerText()).length).toBeGreaterThan(200);
    await expect(opened.getByRole('link')).toHaveAttribute('href', /\.pdf#page=3$/);
  });
});

test('a hub shows its idea in a picture, and its notes show figures with numbers', async ({ page }) => {
  await page.goto('zh/topics/ilqr/');
  const picture = page.getByRole('region', { name: '一图看懂' });
  await expect(picture.getByRole('figure')).toContainText(/甩杆任务中 iLQR 的一次迭代/);
  await expect(picture.getByRole('img', { name: /杆角在三秒内的四条曲线/ })).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('en/notes/ilqr/');
  const figures = page.getByRole('figure');
  await expect(figures).toHaveCount(4);
  await expect(figures.nth(2)).toContainText(/Figure\s3 The swing-up/);
  await expect(page.getByRole('article')).not.toContainText('{{');
  const sizes = await figures.getByRole('img').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const scale = drawing.getBoundingClientRect().width / 360;
      return [...drawing.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      );
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThan(11);
});

test('the notes read as a page, with contents that lead to their sections', async ({ page }) => {
  await page.goto('en/notes/');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Foundations of mathematics and machine learning' })
    .click();
  await expect(page).toHaveURL(/\/en\/notes\/foundations\/$/);
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(/\/zh\/notes\/foundations\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('数学与机器学习基础');
  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.getByRole('link', { name: /谱定理/ }).click();
  await expect(page.getByRole('heading', { name: /谱定理/ })).toBeInViewport();
  expect(await page.getByRole('main').getByRole('math').count()).toBeGreaterThan(200);
  await expect(page.getByRole('link', { name: '下载 PDF' })).toHaveAttribute('href', /\.pdf$/);
});

test('the curated links stand under their topics, with publisher, date, language and translation', async ({
  page,
}) => {
  await page.goto('en/links/');
  const main = page.getByRole('main');
  await expect(main.locator('a[href^="https://"]')).toHaveCount(10);
  const list = readFileSync(
    join(import.meta.dirname, '../content/links/mathematics-for-machine-learning.md'),
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

test('an address that does not exist gets a page that helps, in both languages', async ({ page }) => {
  const response = await page.goto('zh/equations/no-such-equation/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveURL(new RegExp(`${BASE}zh/$`));
});

test('the home page leads to both shelves, the PDFs and what was corrected', async ({ page }) => {
  await page.goto('zh/');
  await expect(page.getByRole('region', { name: '九个主题' }).getByRole('link')).toHaveCount(9);
  expect(
    await page.getByRole('region', { name: '深度学习各章' }).getByRole('link').count(),
  ).toBeGreaterThanOrEqual(3);
  const shelf = page.getByRole('region', { name: '书架' });
  await expect(shelf.getByRole('article')).toHaveCount(resources.length);
  await expect(shelf.getByRole('link', { name: '下载 PDF' })).toHaveCount(
    resources.filter(({ file }) => file).length,
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
