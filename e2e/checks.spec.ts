import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST, LOCALES } from './site.ts';

interface ApiCheck {
  id: string;
  status: string;
  cases: number;
  worst: number | null;
  tolerance: number;
  seed: number;
  rejects: string[];
}

const { equations } = JSON.parse(readFileSync(join(DIST, 'api', 'equations.json'), 'utf8')) as {
  equations: { id: string; sourceReads?: string; check: ApiCheck | null }[];
};
const checked = equations.flatMap(({ id, check }) => (check ? [{ id, check }] : []));

const WORDS = {
  en: {
    heading: 'Checked by numbers',
    run: 'Run it here',
    again: 'Again, other numbers',
    holds: 'It holds',
    how: 'How it is checked',
    seed: 'seed',
  },
  zh: {
    heading: '数值验证',
    run: '在此运行',
    again: '换一组数再算',
    holds: '成立',
    how: '怎样验证',
    seed: '种子',
  },
} as const;

test('every check of the data has passed, within its tolerance, and rejects at least two wrong variants', () => {
  expect(checked.length).toBeGreaterThan(10);
  expect(
    checked.filter(
      ({ check }) =>
        check.status !== 'passed' ||
        check.worst === null ||
        check.worst > check.tolerance ||
        check.rejects.length < 2,
    ),
  ).toEqual([]);
});

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a reader runs an equation's check, again with other numbers, and reads how it is done (${locale})`, async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    const [entry] = checked.filter(({ id }) => id === 'udl-5-27');
    if (!entry) throw new Error('5.27 has no check');
    await page.goto(`${locale}/equations/${entry.id}/`);
    const section = page.getByRole('region', { name: words.heading });
    await expect(section).toContainText(String(entry.check.cases));
    const before = scripts.length;
    await section.getByRole('button', { name: words.run }).click();
    const result = section.getByRole('status');
    await expect(result).toContainText(words.holds);
    await expect(result, 'the same numbers as at the build').toContainText(
      `${words.seed} ${String(entry.check.seed)}`,
    );
    for (const name of entry.check.rejects) await expect(result).toContainText(name);
    expect(scripts.length, 'the check came with the click').toBeGreaterThan(before);
    expect(scripts.filter((url) => /tensor|tf-|webgl/i.test(url))).toEqual([]);
    await expect(section.getByRole('button', { name: words.again })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(result).toContainText(words.holds);
    await expect(result).not.toContainText(`${words.seed} ${String(entry.check.seed)} `);
    await section.getByRole('link', { name: words.how }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/checks/${entry.check.id}/$`));
    await expect(page.getByRole('main').locator('pre').first()).toContainText('export default');
  });
}

test('a check that differentiates by TensorFlow.js runs in the page too', async ({ page }) => {
  await page.goto('en/checks/softmax-policy-gradient/');
  await page.getByRole('button', { name: 'Run it here' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('It holds', { timeout: 20_000 });
});

test('the index names every check, and what has none with its reason', async ({ page }) => {
  await page.goto('en/checks/');
  const main = page.getByRole('main');
  for (const id of new Set(checked.map(({ check }) => check.id))) {
    await expect(main.locator(`a[href$="/checks/${id}/"]`)).toHaveCount(1);
  }
  const without = equations.filter(({ check }) => !check);
  const listed = await main.locator('a[href*="/equations/"]').count();
  expect(listed).toBe(without.length);
});
