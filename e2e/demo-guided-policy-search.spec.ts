import { expect, test, type Locator, type Page } from '@playwright/test';
import { LOCALES, type Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    start: 'Start 1',
    rho: 'Penalty ρ',
    wind: 'Wind',
    buttons: { play: 'Play', step: 'Step', reset: 'Reset', code: 'Copy as code', low: 'Price too low', calm: 'Nothing to negotiate' }, // prettier-ignore
    phases: { start: 'the copy', first: 'round 1, trajectory step', second: 'round 1, policy step' },
    last: 'round 16, multiplier step',
    never: /they do not agree/,
    rows: { alone: /^Trajectories on their own/, copy: /^Policy that copies/, now: /^Trajectories now/, policy: /^Policy now/, exact: /^Best policy/ }, // prettier-ignore
    primal: /^r disagreement/,
    shown: 'The three steps of ADMM',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    start: '起点 1',
    rho: '惩罚系数 ρ',
    wind: '风力',
    buttons: { play: '播放', step: '单步', reset: '复位', code: '复制为代码', low: '价码太低', calm: '无须商量' }, // prettier-ignore
    phases: { start: '照抄', first: '第 1 轮，轨迹步', second: '第 1 轮，策略步' },
    last: '第 16 轮，乘子步',
    never: /谈不拢/,
    rows: { alone: /^轨迹各行其是/, copy: /^照抄它们/, now: /^当前轨迹/, policy: /^当前策略/, exact: /^最优策略/ }, // prettier-ignore
    primal: /^r 分歧/,
    shown: 'ADMM 的三步更新',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/guided-policy-search/') {
  await page.goto(`${locale}/${address}`, { waitUntil: 'domcontentloaded' });
  const says = SAYS[locale];
  const region = page.getByRole('region', { name: says.region });
  await region.evaluate((element) => {
    element.scrollIntoView({ block: 'end' });
  });
  const button = (name: keyof typeof says.buttons): Locator =>
    region.getByRole('button', { name: says.buttons[name], exact: true });
  await expect(button('step')).toBeVisible({ timeout: 15_000 });
  return {
    says,
    region,
    button,
    start: region.getByRole('slider', { name: says.start }),
    rho: region.getByRole('slider', { name: says.rho }),
    wind: region.getByRole('slider', { name: says.wind }),
    /** A number of the table: 0 the cost, 1 how much over the best. */
    cost: async (row: keyof typeof says.rows, column = 0): Promise<number> => {
      const cell = region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(column);
      return parseFloat((await cell.innerText()).replace('−', '-').replace(/×10⁻.*/, 'e-9'));
    },
  };
}

for (const locale of LOCALES) {
  test(`guided policy search, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openDemo(page, locale);
    const { says, region, button, start, rho, wind, cost } = demo;

    // The copy costs more than the best policy, the trajectories on their own less.
    expect(await cost('copy')).toBeGreaterThan(await cost('exact'));
    expect(await cost('alone')).toBeLessThan(await cost('exact'));
    expect((await cost('policy')) - (await cost('exact'))).toBeCloseTo(await cost('policy', 1), 2);

    // Step by step: trajectories, policy, multipliers.
    await button('reset').press('Enter');
    await expect(region.getByText(says.phases.start, { exact: true })).toBeVisible();
    expect(await cost('policy')).toBe(await cost('copy'));
    await button('step').click();
    await expect(region.getByText(says.phases.first, { exact: true })).toBeVisible();
    expect(await cost('policy')).toBe(await cost('copy'));
    expect(await cost('now')).toBeGreaterThan(await cost('alone'));
    await button('step').press('Space');
    await expect(region.getByText(says.phases.second, { exact: true })).toBeVisible();
    expect(await cost('policy')).toBeLessThan(await cost('copy'));

    // Played to the round in which the stopping rule is met.
    await button('play').press('Enter');
    await expect(region.getByText(says.last, { exact: true })).toBeVisible({ timeout: 15_000 });
    expect(await cost('policy', 1)).toBeLessThan(0.001);
    await expect(button('play')).toBeVisible();

    // A start is moved by keyboard and by mouse, and everything with it.
    const before = await cost('exact');
    await start.press('ArrowUp');
    await expect(start).toHaveAttribute('aria-valuetext', /2\.1.*−0\.7/);
    await expect.poll(() => cost('exact')).not.toBe(before);
    const box = await start.boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => Number(await start.getAttribute('aria-valuenow'))).toBeLessThan(2);
    await expect(page).toHaveURL(/#guided-policy-search\?.*x=/);

    // A higher price is slower: after as many rounds more is left over.
    const left = await cost('policy', 1);
    await rho.press('End');
    await expect.poll(() => cost('policy', 1)).toBeGreaterThan(left + 1);
    // Too low a price for a policy that sees little: no agreement. Without wind, nothing to negotiate.
    await button('low').click();
    await expect(region.getByText(says.never)).toBeVisible();
    await button('calm').press('Enter');
    await expect(wind).toHaveValue('0');
    expect((await cost('copy')) - (await cost('exact'))).toBeLessThan(1);

    // A term that is pressed lets the rest of the pictures step back.
    const term = region.getByRole('button', { name: says.primal });
    await term.press('Enter');
    await expect(term).toHaveAttribute('aria-pressed', 'true');
    await expect(region.locator('.katex [data-part="primal"][data-lit]').first()).toBeAttached();
    await expect(region.locator('svg [data-part="trajectory"][data-faded]').first()).toBeAttached();
    await term.press('Enter');

    await button('code').click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- guided-policy-search --json '\{"starts":\[\[.*"steps":240\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/guided-policy-search\/$/);
  });
}

test('the hub has guided policy search, and the address holds its state', async ({ page }) => {
  const { start, rho, cost } = await openDemo(
    page,
    'en',
    'topics/guided-policy-search/#guided-policy-search?view=push&wind=1&rho=3&one=2&n=240&seed=4&x=1,-2;0.5,1;-1,0;2,2',
  );
  await expect(start).toHaveAttribute('aria-valuetext', 'position 1.0, velocity −2.0');
  await expect(rho).toHaveAttribute('aria-valuetext', '3');
  expect(Math.abs(await cost('policy', 1))).toBeLessThan(0.01);
});
