import { expect, test } from '@playwright/test';

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

test('no line begins with the punctuation of a formula, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('zh/notes/pilco/', { waitUntil: 'domcontentloaded' });
  const marks = await page.locator('.tied').evaluateAll((ties) =>
    ties.map((tie) => {
      const range = document.createRange();
      range.selectNodeContents(tie.lastChild ?? tie);
      const box = [...tie.querySelectorAll('.katex-base')].at(-1)?.getBoundingClientRect();
      return { text: tie.textContent, behind: range.getBoundingClientRect().left >= (box?.right ?? 0) - 4 };
    }),
  );
  expect(marks.length).toBeGreaterThan(100);
  expect(marks.filter(({ behind }) => !behind)).toEqual([]);
});
