import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { resources } from '../data.ts';
import { BASE } from '../site.ts';

const FOUNDATIONS = encodeURIComponent('数学与机器学习基础');

test.describe('PDFs', () => {
  test('what there is can be downloaded, and is what the data says', async ({ page }) => {
    const there = resources().flatMap(({ id, file }) => (file ? [{ id, file }] : []));
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
    expect(resources().filter(({ file }) => file === null)).toEqual([]);
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
