import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  DEMO_WORDS,
  copiedCode,
  drag,
  goToEntryAndBack,
  numberIn,
  openDemo as openAt,
} from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    trained: (n: number) => `${String(n)} training ${n === 1 ? 'step' : 'steps'}`,
    hump: 'Hump 2 of the data',
    time: 'Step t that is shown',
    range: 'Step t',
    single: 'One wide',
    data: /^x mean of the data/,
    floor: /^Var least possible loss/,
    learned: /^g its error/,
    rows: { distance: /^W₁/, loss: /^Loss of/, expected: /^Expected loss/ },
    shown: 'Simplified denoising loss',
  },
  zh: {
    trained: (n: number) => `已训练 ${String(n)} 步`,
    hump: '数据的第 2 个峰',
    time: '所示的步 t',
    range: '步 t',
    single: '一个宽峰',
    data: /^x 数据的均值/,
    floor: /^Var 最小可能的损失/,
    learned: /^g t 处的均方根误差/,
    rows: { distance: /^样本到数据/, loss: /^最近/, expected: /^期望损失/ },
    shown: '简化的去噪损失',
  },
} as const;

/** Training happens in a worker; few steps are enough to see that it does. */
const FEW = 'n=60&seed=1';

async function openDemo(page: Page, locale: Locale, address: string) {
  const says = SAYS[locale];
  const words = DEMO_WORDS[locale];
  const demo = await openAt(page, locale, address);
  const { region, button, slider } = demo;
  return {
    demo,
    says,
    words,
    region,
    button,
    slider,
    trained: (n: number): Locator => region.getByText(says.trained(n), { exact: true }),
    cell: (row: keyof (typeof SAYS)['en']['rows'], column: 0 | 1 | 2): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(column),
  };
}

for (const locale of LOCALES) {
  test(`diffusion, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, button, slider, trained, cell } = await openDemo(
      page,
      locale,
      `demos/diffusion/#diffusion?${FEW}`,
    );

    // The exact score is better than a network of sixty steps; the loss has a floor that is known.
    await expect(trained(60)).toBeVisible();
    await expect(cell('expected', 1)).toHaveText('0.3399');
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
    await drag(page, time, 0, 50);
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
    await button(words.reset).press('Enter');
    await expect(trained(0)).toBeVisible();
    await expect(cell('loss', 0)).toHaveText('–');
    expect(await copiedCode(page, demo, locale)).toContain('"steps":0,');
    await button(words.step).click();
    await expect(trained(1)).toBeVisible();
    await expect(cell('loss', 0)).not.toHaveText('–');
    await button(words.play).press('Enter');
    await expect(button(words.pause)).toBeFocused();
    await expect(trained(1)).toBeHidden();
    await button(words.pause).click();

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- diffusion --json '\{"means":\[0,0,0\],.*\}'$/,
    );

    await goToEntryAndBack(page, demo, locale, says.shown);
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
