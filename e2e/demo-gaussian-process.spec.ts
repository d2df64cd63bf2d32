import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /Data points/,
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    steps: (n: number) => (n === 1 ? '1 step uphill' : `${String(n)} steps uphill`),
    point: (n: number) => `Point ${String(n)}`,
    query: 'Where you ask, x*',
    add: 'Add a point at x*',
    remove: 'Remove a point',
    data: /^y data/,
    gradient: /^g gradient/,
    variance: /^σ\*² variance/,
    scale: 'Length-scale ℓ',
    onAxis: 'Length-scale, on the axis of the evidence',
    draws: 'Curves drawn',
    period: 'Period p',
    periodic: 'Periodic',
    noise: 'All is noise',
    rows: { total: /^log p/, mean: /^Mean at x/ },
    top: /A maximum/,
    copy: 'Copy as code',
    shown: 'Gaussian process posterior: mean and covariance',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /数据点/,
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    steps: (n: number) => `已上升 ${String(n)} 步`,
    point: (n: number) => `第 ${String(n)} 个点`,
    query: '所问之处 x*',
    add: '在 x* 处添一个点',
    remove: '去掉一个点',
    data: /^y 数据/,
    gradient: /^g 各/,
    variance: /^σ\*² x\*/,
    scale: '长度尺度 ℓ',
    onAxis: '长度尺度（证据曲线的横轴）',
    draws: '抽取曲线数',
    period: '周期 p',
    periodic: '周期',
    noise: '全是噪声',
    rows: { total: /^log p/, mean: /^x\* 处的均值/ },
    top: /已到极大值/,
    copy: '复制为代码',
    shown: '高斯过程回归的后验均值与协方差',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/gaussian-process/') {
  const says = SAYS[locale];
  const { region, button, slider } = await openAt(page, locale, address);
  const stage = page.locator('[data-demo="gaussian-process"]');
  return {
    says,
    region,
    button,
    slider,
    picture: stage.getByRole('group', { name: says.picture }),
    radio: (name: string): Locator => stage.getByRole('radio', { name, exact: true }),
    cells: (row: RegExp): Locator => stage.getByRole('row', { name: row }).getByRole('cell'),
  };
}

const numberIn = async (cell: Locator): Promise<number> =>
  parseFloat((await cell.innerText()).replace('−', '-'));

for (const locale of ['en', 'zh'] as const) {
  test(`Gaussian process regression, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, button, slider, radio, picture, cells } = await openDemo(page, locale);
    const evidence = cells(says.rows.total).first();

    // The exact mean, what eight curves say, and the difference agree.
    const [exact, drawn, difference] = await Promise.all(
      [0, 1, 2].map((i) => numberIn(cells(says.rows.mean).nth(i))),
    );
    expect((exact ?? 0) - (drawn ?? 0)).toBeCloseTo(difference ?? NaN, 2);

    // A point moved by the keyboard and by the mouse moves the mean, and not the variance.
    const variance = await button(says.variance).innerText();
    const mean = await cells(says.rows.mean).first().innerText();
    const point = slider(says.point(11));
    await point.press('Shift+ArrowUp');
    await expect(cells(says.rows.mean).first()).not.toHaveText(mean);
    expect(await button(says.variance).innerText()).toBe(variance);
    const box = await point.boundingBox();
    if (!box) throw new Error('The point has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 40, { steps: 3 });
    await page.mouse.up();
    await expect(point).toHaveAttribute('aria-valuetext', /x 3\.3.*y −/);
    await expect(page).toHaveURL(/#gaussian-process\?.*data=/);

    // Points are added and removed, in the picture and by buttons; the address asked about is a slider.
    await expect(button(says.data)).toContainText('12');
    const ground = await picture.boundingBox();
    if (!ground) throw new Error('The picture has no box.');
    await page.mouse.click(ground.x + ground.width * 0.72, ground.y + 30);
    await expect(button(says.data)).toContainText('13');
    await slider(says.point(13)).press('Delete');
    await expect(button(says.data)).toContainText('12');
    await slider(says.query).press('ArrowLeft');
    await expect(slider(says.query)).toHaveAttribute('aria-valuenow', '2.1');
    await button(says.add).press('Enter');
    await expect(slider(says.point(13))).toHaveAttribute('aria-valuenow', '2.1');
    await button(says.remove).click();
    await expect(button(says.data)).toContainText('12');

    // The gradient is climbed: the evidence grows, step by step and played; reset goes back.
    const before = await numberIn(evidence);
    await button(says.step).click();
    await expect(region.getByText(says.steps(1), { exact: true })).toBeVisible();
    await expect.poll(() => numberIn(evidence)).toBeGreaterThan(before);
    await button(says.play).press('Enter');
    await expect(region.getByText(says.steps(1), { exact: true })).toBeHidden();
    await expect(button(says.pause).or(button(says.play)).first()).toBeFocused();
    await button(says.reset).click();
    await expect(region.getByText(says.steps(0), { exact: true })).toBeVisible();
    await expect.poll(() => numberIn(evidence)).toBeCloseTo(before, 1);

    // The length-scale on the axis of the evidence is the same number as the slider's.
    await slider(says.onAxis).press('ArrowLeft');
    await expect(slider(says.scale)).toHaveAttribute('aria-valuetext', '2.40');
    await button(says.gradient).press('Enter');
    await expect(region.locator('.katex [data-part="gradient"][data-lit]').first()).toBeAttached();
    await button(says.gradient).press('Enter');

    // Only the periodic kernel has a period.
    await expect(slider(says.period)).toBeHidden();
    await radio(says.periodic).check();
    await expect(slider(says.period)).toBeVisible();
    await button(says.noise).click();

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- gaussian-process --json '\{"kernel":"periodic",.*\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/gaussian-process\/$/);
  });
}

test('the hub has Gaussian process regression, and the address holds its state', async ({ page }) => {
  const { slider, cells } = await openDemo(
    page,
    'en',
    'topics/gaussian-processes-mixtures/#gaussian-process?kernel=matern32&l=1&s=2&n=1&data=0_2&at=0&draws=0',
  );
  await expect(slider('Length-scale ℓ')).toHaveAttribute('aria-valuetext', '1.00');
  // One point: the mean there is 4/5 of it, the variance 4 − 16/5.
  await expect(cells(/^Mean at x/).first()).toHaveText('1.600');
  await expect(cells(/^Standard deviation/).first()).toHaveText('0.894');
});
