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
    progress: (n: number) => `${String(n)} plays each`,
    arm: (k: number) => `True mean of arm ${String(k)}`,
    thompson: 'Thompson',
    whole: 'whole bound',
    epsilon: 'Exploration ε',
    gaps: /^Δ gaps/,
    lower: /^≥ lower bound/,
    rows: {
      ucb1: /^UCB1 /,
      greedy: /^ε-greedy \d/,
      thompson: /^Thompson /,
      bound: /^UCB1’s bound/,
      lower: /^Lower bound/,
      exploring: /^ε-greedy’s exploring/,
    },
    copy: 'Copy as code',
    shown: 'UCB algorithm',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    progress: (n: number) => `每人 ${String(n)} 次`,
    arm: (k: number) => `臂 ${String(k)} 的真实均值`,
    thompson: '汤普森',
    whole: '到整个上界',
    epsilon: '探索概率 ε',
    gaps: /^Δ 差距/,
    lower: /^≥ 下界/,
    rows: {
      ucb1: /^UCB1 \d/,
      greedy: /^ε-贪心 \d/,
      thompson: /^汤普森 /,
      bound: /^UCB1 的上界/,
      lower: /^下界/,
      exploring: /^ε-贪心的探索/,
    },
    copy: '复制为代码',
    shown: 'UCB 算法',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/bandits/') {
  const says = SAYS[locale];
  const { region, button, slider } = await openAt(page, locale, address);
  const stage = page.locator('[data-demo="bandits"]');
  return {
    says,
    region,
    stage,
    button,
    slider,
    cell: (row: keyof (typeof SAYS)['en']['rows']): Locator =>
      stage.getByRole('row', { name: says.rows[row] }).getByRole('cell').first(),
  };
}

const numberIn = async (cell: Locator): Promise<number> => parseFloat(await cell.innerText());

for (const locale of ['en', 'zh'] as const) {
  test(`bandits, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, stage, button, slider, cell } = await openDemo(page, locale);

    // A thousand plays: 8 ln n (1/0.15 + 1/0.3) + (1 + π²/3) 0.45, and UCB1 is well below it.
    await expect(stage.getByText(says.progress(1000), { exact: true })).toBeVisible();
    await expect(cell('bound')).toHaveText('554.55');
    expect(await numberIn(cell('ucb1'))).toBeLessThan(554.55);
    expect(await numberIn(cell('thompson'))).toBeLessThan(await numberIn(cell('ucb1')));
    // 0.1 of 997 plays at 0.15 on average.
    await expect(cell('exploring')).toHaveText(/^14\.9[56]$/);

    // An arm moved by the keyboard and by the mouse changes gaps and bounds.
    await slider(says.arm(2)).press('PageDown');
    await expect(slider(says.arm(2))).toHaveAttribute('aria-valuenow', '0.45');
    await expect(button(says.gaps)).toContainText('0.00, 0.25, 0.30');
    await expect(cell('bound')).not.toHaveText('554.55');
    const box = await slider(says.arm(3)).boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 30, y, { steps: 3 });
    await page.mouse.up();
    await expect(button(says.gaps)).not.toContainText('0.00, 0.25, 0.30');
    await expect(page).toHaveURL(/#bandits\?.*means=/);

    // The lower bound pressed lets the rest step back.
    await page.mouse.move(0, 0);
    await button(says.lower).press('Enter');
    await expect(region.locator('.katex [data-part="lower"][data-lit]').first()).toBeAttached();
    await expect(stage.locator('path[data-part="ucb1"][data-faded]').first()).toBeAttached();
    await button(says.lower).press('Enter');

    // Another player, ε, the height of the picture.
    await stage.getByRole('radio', { name: says.thompson, exact: true }).check();
    await expect(stage.locator('.bd-hump').first()).toHaveAttribute('d', /^M/);
    await slider(says.epsilon).press('ArrowRight');
    await expect(slider(says.epsilon)).toHaveAttribute('aria-valuetext', '0.11');
    await stage.getByRole('radio', { name: says.whole, exact: true }).check();

    // Plays one by one, or played.
    await button(says.reset).press('Enter');
    await expect(stage.getByText(says.progress(0), { exact: true })).toBeVisible();
    await button(says.step).click();
    await expect(stage.getByText(says.progress(1), { exact: true })).toBeVisible();
    await button(says.play).press('Enter');
    await expect(stage.getByText(says.progress(1), { exact: true })).toBeHidden();
    await button(says.pause).click();

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- bandit --json '\{"means":\[0\.7,0\.45,.*\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).first().click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/bandits\/$/);
  });
}

test('the hub has bandits beside the grid world, and the address holds their state', async ({ page }) => {
  const { cell, slider } = await openDemo(
    page,
    'en',
    'topics/reinforcement-learning/#bandits?means=0.9_0.5&epsilon=0.2&runs=5&n=100&seed=2',
  );
  await expect(slider('True mean of arm 1')).toHaveAttribute('aria-valuenow', '0.9');
  // 0.8/ln(25/9) · ln 100
  await expect(cell('lower')).toHaveText('3.61');
});
