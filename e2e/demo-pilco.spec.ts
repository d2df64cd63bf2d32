import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^Predicted angle of a pendulum/,
    step: 'Step',
    reset: 'Reset',
    stop: 'Stop',
    episodes: (n: number) => (n === 1 ? '1 episode' : `${String(n)} episodes`),
    start: 'Start angle',
    goal: 'Goal angle',
    time: 'Time that is looked at',
    gain: 'Gain kω, speed',
    learned: 'Policy of the last episode',
    dropped: /^is left out/,
    counted: 'counts',
    matched: /^μ, Σ/,
    total: /^J expected cost/,
    policy: /^θ policy/,
    ignorance: /^E\[s²\]/,
    copy: 'Copy as code',
    shown: 'Gaussian of the next state',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^摆角随时间的预测/,
    step: '单步',
    reset: '复位',
    stop: '停止',
    episodes: (n: number) => `${String(n)} 个回合`,
    start: '起始角',
    goal: '目标角',
    time: '所看的时刻',
    gain: '角速度的增益 kω',
    learned: '用最近一回合的策略',
    dropped: /^不计/,
    counted: '计入',
    matched: /^μ, Σ/,
    total: /^J 全程的期望代价/,
    policy: /^θ 策略/,
    ignorance: /^E\[s²\]/,
    copy: '复制为代码',
    shown: '下一状态的高斯近似',
    back: '在演示中动手试一试',
  },
} as const;

const LEARNING = 20_000;

async function openDemo(page: Page, locale: Locale, address = 'demos/pilco/') {
  const says = SAYS[locale];
  const { region, button } = await openAt(page, locale, address);
  // An episode takes a second to learn, more on a machine that is busy.
  await expect(region.getByText(says.episodes(1), { exact: true })).toBeVisible({ timeout: LEARNING });
  return { says, region, button, slider: (name: string): Locator => region.getByRole('slider', { name }) };
}

const firstNumber = async (place: Locator): Promise<number> =>
  parseFloat(((await place.innerText()).replaceAll('−', '-').match(/-?\d+\.\d+/) ?? ['NaN'])[0]);

for (const locale of ['en', 'zh'] as const) {
  test(`PILCO, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, button, slider } = await openDemo(page, locale);

    // The first episode of Example 3 of the notes: 12 data promise 5.88, the truth is twice that.
    await expect(button(says.total)).toContainText('5.884');
    const first = region.getByRole('row').filter({ hasText: '5.88 ± 1.8' });
    await expect(first.getByRole('cell').first()).toHaveText('12');
    await expect(first.getByRole('cell').last()).toContainText(/^10\.\d\d ±/);

    // The keyboard moves the start, the mouse the goal: both change what is expected.
    await slider(says.start).press('PageDown');
    await expect(slider(says.start)).toHaveAttribute('aria-valuenow', '0.25');
    await expect(button(says.total)).not.toContainText('5.884');
    const before = await button(says.total).innerText();
    const box = await slider(says.goal).boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 3 });
    await page.mouse.up();
    await expect
      .poll(() => slider(says.goal).getAttribute('aria-valuenow').then(Number))
      .toBeGreaterThan(0.1);
    await expect.poll(() => button(says.total).innerText()).not.toBe(before);
    await expect(page).toHaveURL(/#pilco\?.*goal=0\.\d/);

    // Another time: the matched angle is that of the step.
    const matched = await button(says.matched).innerText();
    await slider(says.time).press('Home');
    await expect.poll(() => button(says.matched).innerText()).not.toBe(matched);

    // Without ignorance the model is sure of itself.
    await region.getByRole('radio', { name: says.dropped }).check();
    await expect(button(says.ignorance)).toContainText(' 0.0 %');
    await region.getByRole('radio', { name: says.counted, exact: true }).check();
    await expect(button(says.ignorance)).not.toContainText(' 0.0 %');

    // The policy by hand, and back.
    const learnt = await button(says.policy).innerText();
    await slider(says.gain).press('ArrowRight');
    await expect.poll(() => button(says.policy).innerText()).not.toBe(learnt);
    await button(says.learned).press('Enter');
    await expect.poll(() => button(says.policy).innerText()).toBe(learnt);

    // A term pressed lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.matched).press('Enter');
    await expect(region.locator('[data-part="real"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="matched"][data-lit]').first()).toBeAttached();
    await button(says.matched).press('Enter');

    // A second episode can be stopped; the first remains.
    await button(says.step).press('Enter');
    await button(says.stop).click();
    await expect(button(says.stop)).toBeHidden();
    await expect(region.getByText(says.episodes(1), { exact: true })).toBeVisible();

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(
      /^npm run -s demo -- pilco --json '\{"episodes":\[\{"start":0\.35,.*"policy":\[-3\.5\d*,.*\}'$/,
    );

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/pilco\/$/);
  });
}

test('a second episode keeps its promise, and the hub shows it from its address', async ({ page }) => {
  const { says, region, button } = await openDemo(
    page,
    'en',
    'topics/pilco/#pilco?episodes=0.35_0_yes~0.35_0_yes&start=0.35&goal=0&t=25&seed=1',
  );
  await expect(region.getByText(says.episodes(2), { exact: true })).toBeVisible({ timeout: LEARNING });
  const second = region.getByRole('row').filter({ hasText: '5.93 ± 1.6' });
  await expect(second.getByRole('cell').first()).toHaveText('37');
  await expect.poll(() => firstNumber(second.getByRole('cell').last())).toBeLessThan(6.2);
  await button(says.reset).click();
  await expect(region.getByText(says.episodes(1), { exact: true })).toBeVisible();
  await expect(button(says.total)).toContainText('5.884');
});
