import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  DEMO_WORDS,
  copiedCode,
  drag,
  goToEntryAndBack,
  numberIn,
  openDemo as openAt,
  stepThenPlay,
} from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    still: /Test error and its parts/,
    sets: (n: number) => (n === 1 ? '1 data set' : `${String(n)} data sets`),
    point: 'Data point 3',
    capacity: 'Hidden units D',
    noise: 'Noise σ',
    points: 'Data points n',
    few: 'Too few',
    enough: 'Just enough',
    many: 'Far too many',
    variance: /^Var f variance/,
    fit: /^f this fit/,
    rows: {
      variance: /^Variance/,
      bias: /^Squared bias/,
      noise: /^Noise/,
      mixed: /^Mixed term/,
      test: /^Test error/,
      train: /^Training error/,
    },
    shown: 'Test error as variance, bias and noise',
  },
  zh: {
    still: /测试误差及其各部分/,
    sets: (n: number) => `${String(n)} 个数据集`,
    point: '数据点 3',
    capacity: '隐藏单元数 D',
    noise: '噪声 σ',
    points: '数据点数 n',
    few: '太少',
    enough: '刚好够',
    many: '远远超出',
    variance: /^Var f 方差/,
    fit: /^f 当前拟合/,
    rows: {
      variance: /^方差/,
      bias: /^偏差平方/,
      noise: /^噪声/,
      mixed: /^交叉项/,
      test: /^测试误差/,
      train: /^训练误差/,
    },
    shown: '测试误差的方差、偏差与噪声分解',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/double-descent/') {
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
    grip: region.locator('svg').getByRole('slider', { name: says.capacity, exact: true }),
    range: region.locator('input').and(slider(says.capacity)),
    cell: (row: keyof (typeof SAYS)['en']['rows'], column: 0 | 1 | 2): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(column),
  };
}

for (const locale of LOCALES) {
  test(`double descent, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, button, slider, grip, range, cell } = await openDemo(page, locale);

    // At the threshold nothing is left of the training error; the parts add up to the test error.
    await expect(cell('train', 1)).toHaveText(/^0$|^0\.0000$|×10⁻/);
    const parts = await Promise.all(
      (['variance', 'bias', 'noise', 'mixed'] as const).map((row) => numberIn(cell(row, 0))),
    );
    const sum = parts.reduce((all, part) => all + part, 0);
    expect(sum / (await numberIn(cell('test', 0)))).toBeCloseTo(1, 2);

    // The capacity by a preset, by keyboard and by mouse; its slider is the same number.
    const worst = await numberIn(cell('test', 1));
    await button(says.many).click();
    await expect(range).toHaveValue('100');
    await expect.poll(() => numberIn(cell('test', 1))).toBeLessThan(worst / 20);
    await button(says.few).press('Enter');
    await expect(grip).toHaveAttribute('aria-valuenow', '3');
    await expect.poll(() => numberIn(cell('train', 1))).toBeGreaterThan(0.01);
    await grip.press('ArrowRight');
    await expect(range).toHaveValue('4');
    await drag(page, grip, 40, 0);
    await expect.poll(() => range.inputValue().then(Number)).toBeGreaterThan(4);
    await expect(page).toHaveURL(/#double-descent\?.*d=/);

    // Upwards a point moves this fit alone; sideways it changes the design, and so the exact variance.
    const point = slider(says.point);
    const [before, fit] = [await cell('variance', 1).innerText(), await button(says.fit).innerText()];
    await point.press('Shift+ArrowUp');
    await expect(button(says.fit)).not.toHaveText(fit);
    await expect(cell('variance', 1)).toHaveText(before);
    await button(says.enough).click();
    await expect(range).toHaveValue('12');
    await expect(cell('variance', 1)).not.toHaveText(before);
    const variance = await cell('variance', 1).innerText();
    await point.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const place = await point.boundingBox();
    if (!place) throw new Error('The point has no box.');
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.mouse.down();
    await page.mouse.move(place.x + place.width / 2 + 18, place.y + place.height / 2, { steps: 3 });
    await page.mouse.up();
    await expect(cell('variance', 1)).not.toHaveText(variance);

    // Less noise, less variance, by its square.
    await slider(says.noise).fill('0.2');
    await expect.poll(() => numberIn(cell('noise', 1))).toBeCloseTo(0.04, 6);
    await slider(says.points).press('ArrowLeft');
    await expect(slider('en' === locale ? 'Data point 11' : '数据点 11')).toBeVisible();
    await expect(slider('en' === locale ? 'Data point 12' : '数据点 12')).toBeHidden();

    // A term pressed lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.variance).press('Enter');
    await expect(region.locator('svg [data-part="bias"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="variance"][data-lit]').first()).toBeAttached();
    await button(says.variance).press('Enter');

    // Data sets one by one, or played.
    await button(words.reset).press('Enter');
    await expect(region.getByText(says.sets(1), { exact: true })).toBeVisible();
    await expect(cell('variance', 0)).toHaveText('0.0000');
    await stepThenPlay(demo, locale, region.getByText(says.sets(2), { exact: true }));

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- double-descent --json '\{"inputs":\[.*\}'$/,
    );

    await goToEntryAndBack(page, demo, locale, says.shown);
  });
}

test('the hub has double descent, and the address holds its state', async ({ page }) => {
  const { range, cell } = await openDemo(
    page,
    'en',
    'topics/measuring-performance/#double-descent?x=10.30.50.70.90&sd=0.1&d=5&n=50&seed=4',
  );
  await expect(range).toHaveValue('5');
  await expect(cell('noise', 1)).toHaveText('0.0100');
});
