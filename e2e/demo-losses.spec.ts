import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^Data points with the exact fit/,
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    steps: (n: number) => (n === 1 ? '1 step' : `${String(n)} steps`),
    point: 'Point 8',
    squared: 'squared',
    absolute: 'absolute',
    hinge: 'hinge',
    constant: 'a constant',
    rate: 'Step size α',
    exact: { squared: /^Exact, squared/, absolute: /^Exact, absolute/, cross: /^Exact, cross-entropy/ },
    difference: /^Difference/,
    parted: 'Labels that a threshold parts',
    none: 'there is no minimum: a threshold parts the labels, and the loss falls for ever',
    pull: /^∂ℓᵢ/,
    mass: /^Z/,
    copy: 'Copy as code',
    shown: 'Least squares derived from Gaussian maximum likelihood',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^数据点、各损失的精确拟合/,
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    steps: (n: number) => `${String(n)} 步`,
    point: '第 8 点',
    squared: '平方',
    absolute: '绝对值',
    hinge: '合页',
    constant: '常数',
    rate: '步长 α',
    exact: { squared: /^精确，平方/, absolute: /^精确，绝对值/, cross: /^精确，交叉熵/ },
    difference: /^差/,
    parted: '阈值可分的标签',
    none: '没有最小点：一个阈值就能分开两类标签，损失会一直下降',
    pull: /^∂ℓᵢ/,
    mass: /^Z/,
    copy: '复制为代码',
    shown: '由高斯最大似然推出最小二乘',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/losses/') {
  const says = SAYS[locale];
  const { region, button } = await openAt(page, locale, address);
  return {
    says,
    region,
    button,
    point: region.getByRole('slider', { name: says.point, exact: true }),
    radio: (name: string): Locator => region.getByRole('radio', { name, exact: true }),
    cell: (row: RegExp, column: 0 | 1 | 2): Locator =>
      region.getByRole('row', { name: row }).getByRole('cell').nth(column),
  };
}

const numberIn = async (place: Locator): Promise<number> =>
  parseFloat(((await place.innerText()).replaceAll('−', '-').match(/-?\d+\.\d+/) ?? ['NaN'])[0]);

for (const locale of ['en', 'zh'] as const) {
  test(`losses, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, button, point, radio, cell } = await openDemo(page, locale);

    // The point that strays is thrown further: least squares runs after it, the absolute loss does not.
    const before = {
      squared: await cell(says.exact.squared, 1).innerText(),
      absolute: await cell(says.exact.absolute, 1).innerText(),
    };
    await point.press('Shift+ArrowDown');
    await expect(point).toHaveAttribute('aria-valuetext', /−2\.70/);
    await expect(cell(says.exact.squared, 1)).not.toHaveText(before.squared);
    await expect(cell(says.exact.absolute, 1)).toHaveText(before.absolute);
    const box = await point.boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 120, { steps: 3 });
    await page.mouse.up();
    await expect(point).not.toHaveAttribute('aria-valuetext', /−2\.70/);
    await expect(page).toHaveURL(/#losses\?.*points=/);

    // Its pull under the squared loss is minus its residual; under the absolute one it is one at most.
    await radio(says.absolute).check();
    await expect.poll(() => numberIn(button(says.pull)).then(Math.abs)).toBeLessThanOrEqual(1);

    // The constant of least squares; a descent that comes close to it.
    await radio(says.squared).check();
    await radio(says.constant).check();
    await expect(cell(says.exact.squared, 1)).toHaveText('0.0000');
    await button(says.reset).press('Enter');
    await expect(region.getByText(says.steps(0), { exact: true })).toBeVisible();
    await button(says.step).click();
    await expect(region.getByText(says.steps(1), { exact: true })).toBeVisible();
    const far = Math.abs(await numberIn(cell(says.difference, 0)));
    await region.getByRole('slider', { name: says.rate }).press('End');
    await expect.poll(() => numberIn(cell(says.difference, 0)).then(Math.abs)).toBeLessThan(far);
    await button(says.play).press('Enter');
    await expect(button(says.pause)).toBeFocused();
    await expect(cell(says.difference, 0)).toHaveText(/^−?(0\.0000|\d\.\d×10⁻\S+)$/);
    await button(says.pause).click();

    // Cross-entropy gives probabilities and needs labels that mix; the hinge loss does neither.
    await button(says.parted).click();
    await expect(cell(says.exact.cross, 0)).toHaveText('–');
    await expect(region.getByText(says.none)).toBeVisible();
    await expect(button(says.mass)).toContainText('1.0000');
    await radio(says.hinge).check();
    await expect(button(says.mass)).not.toContainText('1.0000');
    // A label is turned over by the keyboard.
    await expect(point).toHaveAttribute('aria-valuetext', /\+1/);
    await point.press('ArrowDown');
    await expect(point).toHaveAttribute('aria-valuetext', /−1/);

    // A term pressed lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.pull).press('Enter');
    await expect(region.locator('[data-part="exact"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="pull"][data-lit]').first()).toBeAttached();
    await button(says.pull).press('Enter');

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- loss-fit --json '\{"loss":"hinge",.*\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/losses\/$/);
  });
}

test('the hub has the losses, and the address holds their state', async ({ page }) => {
  const { cell, radio, says } = await openDemo(
    page,
    'en',
    'topics/loss-functions/#losses?loss=squared&shape=constant&n=0&points=-2_1~-1_1~0_1~1_1~2_1~-2_2~-1_2~0_2~1_-1',
  );
  await expect(radio(says.constant)).toBeChecked();
  // The mean of five ones, three twos and minus one.
  await expect(cell(says.exact.squared, 0)).toHaveText('1.1111');
  await expect(cell(says.exact.absolute, 0)).toHaveText('1.0000');
});
