import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^Data with reverse samples/,
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    trained: (n: number) => `${String(n)} training ${n === 1 ? 'step' : 'steps'}`,
    hump: 'Hump 2 of the data',
    time: 'Step t that is shown',
    range: 'Step t',
    single: 'One wide',
    data: /^x mean of the data/,
    floor: /^Var least possible loss/,
    learned: /^g its error/,
    rows: { distance: /^W₁/, loss: /^Loss of/, expected: /^Expected loss/ },
    copy: 'Copy as code',
    shown: 'Simplified denoising loss',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^数据与逆向得到的样本/,
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    trained: (n: number) => `已训练 ${String(n)} 步`,
    hump: '数据的第 2 个峰',
    time: '所示的步 t',
    range: '步 t',
    single: '一个宽峰',
    data: /^x 数据的均值/,
    floor: /^Var 最小可能的损失/,
    learned: /^g t 处的均方根误差/,
    rows: { distance: /^样本到数据/, loss: /^最近/, expected: /^期望损失/ },
    copy: '复制为代码',
    shown: '简化的去噪损失',
    back: '在演示中动手试一试',
  },
} as const;

/** Training happens in a worker; few steps are enough to see that it does. */
const FEW = 'n=60&seed=1';

async function openDemo(page: Page, locale: Locale, address: string) {
  const says = SAYS[locale];
  const { region, button, slider } = await openAt(page, locale, address);
  return {
    says,
    region,
    button,
    slider,
    trained: (n: number): Locator => region.getByText(says.trained(n), { exact: true }),
    cell: (row: keyof (typeof SAYS)['en']['rows'], column: 0 | 1 | 2): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(column),
  };
}

for (const locale of ['en', 'zh'] as const) {
  test(`diffusion, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, button, slider, trained, cell } = await openDemo(
      page,
      locale,
      `demos/diffusion/#diffusion?${FEW}`,
    );

    // The exact score is better than a network of sixty steps; the loss has a floor that is known.
    await expect(trained(60)).toBeVisible();
    await expect(cell('expected', 1)).toHaveText('0.3399');
    const numberIn = async (of: Locator): Promise<number> => Number((await of.innerText()).replace('−', '-'));
    expect(await numberIn(cell('distance', 0))).toBeGreaterThan(2 * (await numberIn(cell('distance', 1))));
    expect((await numberIn(cell('expected', 0))) - 0.3399).toBeCloseTo(
      await numberIn(cell('expected', 2)),
      3,
    );

    // The step that is shown, by keyboard and by mouse; the slider is the same number.
    const [time, range] = [slider(says.time), slider(says.range)];
    const error = await button(says.learned).innerText();
    await time.press('ArrowRight');
    await expect(range).toHaveValue('9');
    await expect(button(says.learned)).not.toHaveText(error);
    const box = await time.boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 50, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => range.inputValue().then(Number)).toBeGreaterThan(12);
    await expect(page).toHaveURL(/#diffusion\?.*t=/);

    // A hump of the data, sideways and in weight; the network learns anew.
    await expect(button(says.data)).toContainText('E 0.33');
    const hump = slider(says.hump);
    await hump.press('Shift+ArrowLeft');
    await expect(hump).toHaveAttribute('aria-valuenow', '-0.5');
    await expect(button(says.data)).toContainText('E 0.11');
    await expect(trained(60)).toBeVisible();
    await expect(cell('expected', 1)).not.toHaveText('0.3399');
    await hump.press('ArrowUp');
    await expect(button(says.data)).toContainText('E 0.08');
    await button(says.single).press('Enter');
    await expect(button(says.data)).toContainText('E 0.00');

    // A term pressed lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.floor).press('Enter');
    await expect(region.locator('svg [data-part="data"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="floor"][data-lit]').first()).toBeAttached();
    await button(says.floor).press('Enter');

    // Training step by step, or played.
    await button(says.reset).press('Enter');
    await expect(trained(0)).toBeVisible();
    await expect(cell('loss', 0)).toHaveText('–');
    await button(says.step).click();
    await expect(trained(1)).toBeVisible();
    await expect(cell('loss', 0)).not.toHaveText('–');
    await button(says.play).press('Enter');
    await expect(button(says.pause)).toBeFocused();
    await expect(trained(1)).toBeHidden();
    await button(says.pause).click();

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- diffusion --json '\{"means":\[0,0,0\],.*\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/diffusion\/$/);
  });
}

test('the hub has diffusion, and the address holds its state', async ({ page }) => {
  const { slider, trained } = await openDemo(
    page,
    'en',
    'topics/diffusion-models/#diffusion?data=-15.5_0.5_15.5&sd=0.4&t=12&n=20&seed=4',
  );
  await expect(slider('Step t')).toHaveValue('12');
  await expect(trained(20)).toBeVisible();
});
