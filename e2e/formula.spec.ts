import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { DIST, LOCALES, searchBox, type Locale } from './site.ts';

const WORDS = {
  en: {
    group: 'By formula',
    preview: 'The formula typeset',
    part: 'contains it',
    similar: 'Find similar formulas',
  },
  zh: { group: '按公式', preview: '排版后的公式', part: '包含它', similar: '查找相近的公式' },
} as const;

const byFormula = (page: Page, locale: Locale) =>
  page.getByRole('group', { name: WORDS[locale].group }).getByRole('option');

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a formula pasted from a paper finds its entry, the part marked, by keyboard alone (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 760 });
    await page.goto(`${locale}/`);
    await searchBox(page, locale).focus();
    await page.keyboard.insertText('$\\frac{QK^\\top}{\\sqrt{d}}$');
    await expect(page.getByRole('group', { name: words.preview }).locator('.katex')).toBeVisible();
    const first = byFormula(page, locale).first();
    await expect(first).toContainText(words.part);
    await expect(first.locator('[data-match]').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/equations/formulary-batched-attention/$`));
  });

  test(`a pattern finds what its wildcards stand for, and its address can be shared (${locale})`, async ({
    page,
  }) => {
    await page.goto(`${locale}/search/?q=${encodeURIComponent('H(?q) + KL(?q||?p)')}&source=atlas`);
    const hits = page.getByRole('main').getByRole('link');
    const found = hits.filter({ hasText: words.part });
    await expect(found.first()).toBeVisible();
    await expect(found.first()).toContainText('?q');
    await expect(
      page.getByText(
        locale === 'en' ? /formulas? contains? .* match(?:es)? the pattern/ : /条公式含有.*与模式相符/,
      ),
    ).toBeVisible();
    expect(new URL(page.url()).searchParams.get('source')).toBe('atlas');
    for (const href of await found.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
      expect(href).toContain('/atlas-');
    }
  });
}

test('UDL’s square brackets are found by round ones, its Pr by p', async ({ page }) => {
  await page.goto('en/');
  await searchBox(page).fill('D_{KL}(q||p) = \\int q(z) \\log(q(z)) dz - \\int q(z) \\log(p(z)) dz');
  await expect(byFormula(page, 'en').first()).toHaveAttribute('href', /udl-5-27/);
});

test('words and formulas come in one list, none of them twice', async ({ page }) => {
  await page.goto('en/search/?q=KL%3D');
  await expect(page.getByRole('heading', { level: 2, name: 'By formula' })).toBeVisible();
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const entries = hrefs.filter((href) => href.includes('/equations/'));
  expect(new Set(entries).size).toBe(entries.length);
});

test('a formula that does not go on yet keeps the last good picture and says where it stops', async ({
  page,
}) => {
  await page.goto('en/');
  const box = searchBox(page);
  await box.fill('\\frac{a}{b}');
  const preview = page.getByRole('group', { name: 'The formula typeset' });
  await expect(preview.locator('.mfrac').first()).toBeVisible();
  await box.fill('\\frac{a}{b} + \\frac{c}{');
  await expect(
    page.getByText(/Typeset as far as it went: a closing brace is missing at the end/),
  ).toBeVisible();
  await expect(preview.locator('.mfrac')).toHaveCount(1);
  await box.fill('\\frac{a}{b} + \\frac{c}{d}');
  await expect(preview.locator('.mfrac')).toHaveCount(2);
  await expect(page.getByText(/Typeset as far/)).toHaveCount(0);
});

test('any text is safe: braces without end, markup, unknown commands, ten thousand signs', async ({
  page,
}) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto('en/');
  const box = searchBox(page);
  for (const text of [
    '{'.repeat(1000),
    '\\left('.repeat(400),
    '\\href{javascript:alert(1)}{x} <img src=x onerror=alert(1)>^2',
    '\\htmlData{match=1}{x} = \\unknowncommand{x}',
    'x^'.repeat(5000),
    '\\def\\a{\\a\\a}\\a = 1',
    '\u{1F600}\u{20000}\uD800 = ?',
  ]) {
    await box.fill(text);
    await expect(page.getByRole('search').getByRole('status')).not.toHaveText('Searching…');
    await expect(page.locator('.search-panel img, .search-panel a[href^="javascript"]')).toHaveCount(0);
    await expect(page.locator('.formula-preview [data-match]')).toHaveCount(0);
  }
  await box.fill('a=b');
  await expect(byFormula(page, 'en').first()).toBeVisible();
  expect(failures).toEqual([]);
});

test('each equation leads to the formulas like it, itself first', async ({ page }) => {
  for (const [locale, id] of [
    ['en', 'udl-17-24'],
    ['zh', 'atlas-gibbs-inequality'],
  ] as const) {
    await page.goto(`${locale}/equations/${id}/`);
    await page.getByRole('link', { name: WORDS[locale].similar }).click();
    const first = page.getByRole('main').getByRole('link').first();
    await expect(first).toHaveAttribute('href', new RegExp(`/equations/${id}/$`));
  }
});

test('nothing of it is loaded before a formula is typed; then at most 25 KB of script, KaTeX apart', async ({
  page,
}) => {
  const scripts: { url: string; bytes: number }[] = [];
  page.on('response', (response) => {
    if (!/\.js(?:\?|$)/.test(response.url())) return;
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => scripts.push({ url: response.url(), bytes: responseBodySize }));
  });
  await page.goto('en/');
  await searchBox(page).fill('entropy');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(scripts.filter(({ url }) => /formula|katex|typeset/i.test(url))).toEqual([]);
  const before = scripts.length;
  await searchBox(page).fill('x = y');
  await expect(byFormula(page, 'en').first()).toBeVisible();
  const came = scripts.slice(before);
  const own = came.filter(({ url }) => !/typeset|katex/i.test(url));
  expect(came.length).toBeGreaterThan(own.length);
  expect(own.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(25 * 1024);
});

test('the time from the key to the first formulas @bench', async ({ page }) => {
  const tex = (
    JSON.parse(readFileSync(join(DIST, 'api', 'equations.json'), 'utf8')) as { equations: { tex: string }[] }
  ).equations.map((equation) => equation.tex);
  await page.goto('en/');
  await searchBox(page).fill('x = y');
  await expect(byFormula(page, 'en').first()).toBeVisible();
  const times = await page.evaluate(
    async ({ queries, folder }) => {
      const url = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .find((name) => /formula-worker/.test(name));
      if (url === undefined) throw new Error('no worker was loaded');
      const worker = new Worker(url, { type: 'module' });
      const ask = (ticket: number, query: string): Promise<number> =>
        new Promise((resolve) => {
          const started = performance.now();
          worker.addEventListener('message', () => resolve(performance.now() - started), { once: true });
          worker.postMessage({ ticket, folder, tex: query, sources: [], topics: [], top: 4 });
        });
      for (const [at, query] of queries.slice(0, 30).entries()) await ask(at, query);
      const measured: number[] = [];
      for (const [at, query] of queries.entries()) measured.push(await ask(at, query));
      return measured.sort((a, b) => a - b);
    },
    {
      queries: tex.filter((_, at) => at % 4 === 0).map((whole) => whole.slice(0, 60)),
      folder: new URL('formulas/', page.url().replace(/en\/$/, '')).pathname,
    },
  );
  const at = (part: number): string => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `formula search in the page, worker included: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, ${String(times.length)} queries`,
  );
  expect(Number(at(0.95))).toBeLessThan(30);
});
