import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^An activation, its slope/,
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    units: (n: number) => (n === 1 ? '1 unit' : `${String(n)} units`),
    z: 'Pre-activation z',
    mean: 'Mean m of the pre-activations',
    layers: 'Layers K',
    threshold: 'Threshold ε',
    tanh: 'tanh',
    relu: 'ReLU',
    slope: /^a′\(z\)/,
    share: /^Pr/,
    depth: /^ρ/,
    saturated: /^Saturated/,
    copy: 'Copy as code',
    shown: 'Slope of the hyperbolic tangent',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^同一横轴上的激活函数/,
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    units: (n: number) => `${String(n)} 个单元`,
    z: '预激活值 z',
    mean: '预激活值的均值 m',
    layers: '层数 K',
    threshold: '阈值 ε',
    tanh: 'tanh',
    relu: 'ReLU',
    slope: /^a′\(z\)/,
    share: /^Pr/,
    depth: /^ρ/,
    saturated: /^饱和/,
    copy: '复制为代码',
    shown: 'tanh 的导数',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/activations/') {
  const says = SAYS[locale];
  const { region, button, slider } = await openAt(page, locale, address);
  return {
    says,
    region,
    button,
    slider,
    radio: (name: string): Locator => region.getByRole('radio', { name, exact: true }),
    exact: region.getByRole('row', { name: says.saturated }).getByRole('cell').nth(2),
  };
}

for (const locale of ['en', 'zh'] as const) {
  test(`activations, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, button, slider, radio, exact } = await openDemo(page, locale);

    // The slope of tanh at 2 is 1 − tanh²(2); one step on it has shrunk.
    await radio(says.tanh).check();
    await expect(button(says.slope)).toContainText('0.0707');
    await slider(says.z).press('ArrowLeft');
    await expect(slider(says.z)).toHaveAttribute('aria-valuenow', '1.9');
    await expect(button(says.slope)).not.toContainText('0.0707');

    // The units are dragged to one side: more of them are saturated.
    const before = Number(await exact.innerText());
    const box = await slider(says.mean).boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => exact.innerText().then(Number)).toBeGreaterThan(before + 0.05);
    await expect(page).toHaveURL(/#activations\?.*m=[1-9]/);

    // A lower threshold counts fewer, more layers leave less.
    const counted = Number(await exact.innerText());
    await slider(says.threshold).press('Home');
    await expect.poll(() => exact.innerText().then(Number)).toBeLessThan(counted);
    const left = await button(says.depth).innerText();
    await slider(says.layers).press('End');
    await expect.poll(() => button(says.depth).innerText()).not.toBe(left);

    // A term pressed lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.share).press('Enter');
    await expect(region.locator('[data-part="depth"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="share"][data-lit]').first()).toBeAttached();
    await button(says.share).press('Enter');

    // Units one by one, or played.
    await button(says.reset).press('Enter');
    await expect(region.getByText(says.units(0), { exact: true })).toBeVisible();
    await button(says.step).click();
    await expect(region.getByText(says.units(1), { exact: true })).toBeVisible();
    await button(says.play).press('Enter');
    await expect(button(says.pause)).toBeFocused();
    await expect(region.getByText(says.units(1), { exact: true })).toBeHidden();
    await button(says.pause).click();

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- activation --json '\{"activation":"tanh",.*\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/activations\/$/);
  });
}

test('the hub has the activations, and the address holds their state', async ({ page }) => {
  const { exact, radio, button, says } = await openDemo(
    page,
    'en',
    'topics/shallow-networks/#activations?a=relu&z=1&m=0&s=1&epsilon=0.1&layers=10&n=50&seed=4',
  );
  await expect(radio(says.relu)).toBeChecked();
  await expect(exact).toHaveText('0.5000');
  // 2^(−5)
  await expect(button(says.depth)).toContainText('0.0313');
});
