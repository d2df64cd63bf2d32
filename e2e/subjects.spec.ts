import { expect, test } from '@playwright/test';
import { LOCALES } from './site.ts';

/** What the nine subjects are asked for by: the query, the notes, and the Chinese and the English PDF that treat of it. */
const ASKED = [
  ['共轭梯度', 'optimisation', '优化算法', 'Optimisation algorithms'],
  ['自然梯度', 'optimisation', '优化算法', 'Optimisation algorithms'],
  ['置信域', 'trpo', '基于置信域策略优化的强化学习方法', 'Trust region policy optimisation'],
  ['moment matching', 'pilco', 'PILCO及其扩展', 'PILCO and its extensions'],
  ['Riccati', 'ilqr', 'iLQR', 'Iterative LQR'],
  ['kernel', 'pilco', 'PILCO及其扩展', 'PILCO and its extensions'],
  ['ADMM', 'guided-policy-search', '基于引导策略搜索的强化学习方法', 'Guided policy search'],
  [
    'importance sampling',
    'foundations',
    '数学与机器学习基础',
    'Foundations of mathematics and machine learning',
  ],
] as const;

for (const locale of LOCALES) {
  test(`each leads to entries, notes and a page of the right PDF (${locale})`, async ({ page }) => {
    for (const [query, notes, ...pdfs] of ASKED) {
      await page.goto(`${locale}/search/?q=${encodeURIComponent(query)}`);
      const links = page.getByRole('main').getByRole('link');
      await expect(links.first()).toBeVisible();
      const found = await links.evaluateAll((all) =>
        all.map((link) => decodeURI(link.getAttribute('href') ?? '')),
      );
      expect(found, `an entry for ${query}`).toContainEqual(expect.stringContaining('/equations/'));
      expect(found, `the notes for ${query}`).toContainEqual(expect.stringContaining(`/notes/${notes}/`));
      const places = found.filter((href) => pdfs.some((pdf) => href.includes(`/${pdf}.pdf#page=`)));
      expect(places, `a page of the PDF for ${query}`).not.toEqual([]);
    }
  });
}
