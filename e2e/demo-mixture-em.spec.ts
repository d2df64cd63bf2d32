import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    progress: (n: number, next: 'e' | 'm' | 'done') =>
      `Iteration ${String(n)}, ${{ e: 'next: E', m: 'next: M', done: 'settled' }[next]}`,
    settled: /settled/,
    mean: (k: number) => `Mean ${String(k)}`,
    trapped: 'Two in one heap',
    good: 'A fair start',
    cross: 'A cross',
    bound: /^L lower bound/,
    rows: {
      likelihood: /^Log likelihood ℓ/,
      bound: /^Lower bound/,
      gap: /^Difference/,
      kl: /^Σ KL/,
      above: /^ℓ less that/,
    },
    copy: 'Copy as code',
    shown: 'Responsibilities of the components (E step)',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    progress: (n: number, next: 'e' | 'm' | 'done') =>
      `第 ${String(n)} 轮，${{ e: '下一步：E', m: '下一步：M', done: '已稳定' }[next]}`,
    settled: /已稳定/,
    mean: (k: number) => `均值 ${String(k)}`,
    trapped: '两个挤在一堆',
    good: '尚可的起点',
    cross: '交叉',
    bound: /^L 下界/,
    rows: {
      likelihood: /^对数似然 ℓ/,
      bound: /^下界/,
      gap: /^差 ℓ/,
      kl: /^Σ KL/,
      above: /^ℓ 与它之差/,
    },
    copy: '复制为代码',
    shown: '各成分的责任度（E 步）',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/mixture-em/') {
  const says = SAYS[locale];
  const { region, button, slider } = await openAt(page, locale, address);
  const stage = page.locator('[data-demo="mixture-em"]');
  return {
    says,
    region,
    stage,
    button,
    slider,
    cell: (row: keyof (typeof SAYS)['en']['rows']): Locator =>
      stage.getByRole('row', { name: says.rows[row] }).getByRole('cell'),
  };
}

const numberIn = async (cell: Locator): Promise<number> =>
  parseFloat((await cell.innerText()).replace('−', '-'));

for (const locale of ['en', 'zh'] as const) {
  test(`EM for a mixture, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, stage, button, slider, cell } = await openDemo(page, locale);

    // After E the bound touches; M parts them again, by as much as the divergence says, and raises both.
    await expect(stage.getByText(says.progress(1, 'm'), { exact: true })).toBeVisible();
    await expect(cell('gap')).toHaveText('0.000');
    const touching = await numberIn(cell('likelihood'));
    await button(says.step).click();
    await expect(stage.getByText(says.progress(2, 'e'), { exact: true })).toBeVisible();
    expect(await cell('gap').innerText()).toBe(await cell('kl').innerText());
    expect(await numberIn(cell('bound'))).toBeGreaterThan(touching);
    expect(await numberIn(cell('likelihood'))).toBeGreaterThan(await numberIn(cell('bound')));

    // A mean moved by the keyboard or by the mouse begins anew.
    await slider(says.mean(1)).press('Shift+ArrowRight');
    await expect(stage.getByText(says.progress(0, 'e'), { exact: true })).toBeVisible();
    const box = await slider(says.mean(2)).boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await slider(says.mean(2)).getAttribute('aria-valuetext');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 50, y + 20, { steps: 3 });
    await page.mouse.up();
    await expect(slider(says.mean(2))).not.toHaveAttribute('aria-valuetext', before ?? '');
    await expect(page).toHaveURL(/#mixture-em\?.*means=/);

    // The bound pressed lets the rest step back.
    await page.mouse.move(0, 0);
    await button(says.bound).press('Enter');
    await expect(region.locator('.katex [data-part="bound"][data-lit]').first()).toBeAttached();
    await expect(stage.locator('[data-part="mean"][data-faded]').first()).toBeAttached();
    await button(says.bound).press('Enter');

    // Played, it runs, and a half step is seen under way; reset leads back.
    await button(says.play).press('Enter');
    const places = await stage
      .locator('.em-ellipse')
      .first()
      .evaluate(async (ellipse) => {
        const seen = new Set<string | null>();
        for (const end = performance.now() + 2500; performance.now() < end;) {
          seen.add(ellipse.getAttribute('d'));
          await new Promise(requestAnimationFrame);
        }
        return seen.size;
      });
    expect(places).toBeGreaterThan(12);
    await expect(stage.getByText(says.progress(0, 'e'), { exact: true })).toBeHidden();
    await button(says.pause).click();
    await button(says.reset).press('Enter');
    await expect(stage.getByText(says.progress(0, 'e'), { exact: true })).toBeVisible();

    await button(says.trapped).click();
    await stage.getByRole('radio', { name: says.cross, exact: true }).check();
    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- mixture-em --json '\{"data":"cross",.*"steps":0\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).first().click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/mixture-em\/$/);
  });
}

test('the hub has EM, whose end depends on the start; the address holds it', async ({ page }) => {
  const hub = 'topics/gaussian-processes-mixtures/#mixture-em?data=heaps&seed=3&n=400';
  const good = await openDemo(page, 'en', `${hub}&means=-1_1.5~0_0.2~1.2_0.4`);
  await expect(good.stage.getByText(good.says.settled)).toBeVisible();
  // Above the truth, because it was fitted to these points.
  expect(await numberIn(good.cell('above'))).toBeGreaterThan(0);
  await page.goto('about:blank');
  const trapped = await openDemo(page, 'en', `${hub}&means=-2.2_-0.5~-1.8_-1~1_0`);
  await expect(trapped.stage.getByText(trapped.says.settled)).toBeVisible();
  expect(await numberIn(trapped.cell('above'))).toBeLessThan(-20);
});
