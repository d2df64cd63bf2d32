import { expect, test, type Locator } from '@playwright/test';

const SAYS = {
  en: {
    region: 'Put a hand on it',
    question: /^Nobody can weigh the sand/,
    buttons: { play: 'Play', pause: 'Pause', step: 'Step', reset: 'Reset', code: 'Copy as code' },
    steps: (n: number) => (n === 1 ? '1 step' : `${String(n)} steps`),
    start: 'Start of all three, in the picture of Laplace',
    seed: 'Seed',
    noise: 'Noise σ',
    banana: 'banana',
    row: 'Log evidence',
    right: 'P(z₁ > 0)',
    terms: { evidence: /^log p\(x\)/, bound: /^ℒ\(q\)/, divergence: /^KL/ },
    entry: 'Mean-field factorisation and its coordinate update',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    question: /^一般情形下/,
    buttons: { play: '播放', pause: '暂停', step: '单步', reset: '复位', code: '复制为代码' },
    steps: (n: number) => `${String(n)} 步`,
    start: '三者的起点，在“拉普拉斯”图中',
    seed: '随机种子',
    noise: '噪声 σ',
    banana: '香蕉',
    row: '对数证据',
    right: 'P(z₁ > 0)',
    terms: { evidence: /^log p\(x\)/, bound: /^ℒ\(q\)/, divergence: /^KL/ },
    entry: '平均场分解与坐标更新',
    back: '在演示中动手试一试',
  },
} as const;

const numbersIn = async (place: Locator): Promise<number[]> =>
  [...(await place.innerText()).replaceAll('−', '-').matchAll(/-?\d+\.\d+/g)].map(([text]) => Number(text));

for (const locale of ['en', 'zh'] as const) {
  test(`three methods on one posterior, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    const says = SAYS[locale];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${locale}/demos/posterior-fit/`, { waitUntil: 'domcontentloaded' });
    const region = page.getByRole('region', { name: says.region });
    const button = (name: string): Locator => region.getByRole('button', { name, exact: true });
    const cell = (row: string, column: number): Locator =>
      region.getByRole('row', { name: row, exact: false }).first().getByRole('cell').nth(column);
    await region.getByRole('math').last().scrollIntoViewIfNeeded();
    await expect(region.getByText(says.question)).toBeVisible();

    // The start of mean field, keyboard and mouse: the mode that Laplace climbs to follows it across the ridge.
    const start = region.getByRole('slider', { name: says.start });
    const mode = async (): Promise<number> => (await numbersIn(cell(says.right, 2)))[0] ?? NaN;
    expect(await mode()).toBeGreaterThan(0.9);
    await start.focus();
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowDown');
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(mode).toBeLessThan(0.1);
    await start.evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
    const box = await start.boundingBox();
    if (!box) throw new Error('The start has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y - 110, { steps: 2 });
    await page.mouse.up();
    await expect.poll(mode).toBeGreaterThan(0.9);

    // Evidence = bound + divergence, and the divergence falls.
    const term = async (name: keyof typeof says.terms): Promise<number> =>
      (await numbersIn(region.getByRole('button', { name: says.terms[name] })))[0] ?? NaN;
    const [evidence, bound, divergence] = [
      await term('evidence'),
      await term('bound'),
      await term('divergence'),
    ];
    expect(bound + divergence).toBeCloseTo(evidence, 2);
    await button(says.buttons.step).press('Enter');
    await expect(region.getByText(says.steps(1), { exact: true })).toBeVisible();
    await button(says.buttons.play).click();
    await expect.poll(() => term('divergence')).toBeLessThan(Math.min(1.2, divergence));
    await button(says.buttons.pause).click();
    expect(await term('evidence')).toBe(evidence);

    // Setting by setting, the exact evidence follows.
    const noise = region.getByRole('slider', { name: says.noise });
    await noise.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => term('evidence')).not.toBe(evidence);
    await region.getByRole('radio', { name: says.banana }).check();
    await region.getByRole('spinbutton', { name: says.seed }).fill('12');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#posterior-fit\?shape=banana.*seed=12/);

    // Who opens the address sees the same; who copies the code gets the command for it.
    const seen = await cell(says.row, 1).innerText();
    const friend = await context.newPage();
    await friend.goto(page.url());
    const there = friend.getByRole('region', { name: says.region });
    await there.getByRole('math').last().scrollIntoViewIfNeeded();
    await expect(there.getByRole('row', { name: says.row }).first().getByRole('cell').nth(1)).toHaveText(
      seen,
    );
    await friend.close();
    await button(says.buttons.code).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- posterior-fit --json '\{"shape":"banana",.*"seed":12,/);

    // A term and its control light up together.
    const symbol = region.locator('.demo-equations [data-part="noise"]').first();
    await noise.hover();
    await expect(symbol).toHaveAttribute('data-lit');
    await button(says.buttons.reset).click();
    await expect(region.getByText(says.steps(0), { exact: true })).toBeVisible();

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.entry }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/posterior-fit\/$/);
  });
}
