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
    shown: 'UCB algorithm',
  },
  zh: {
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
    shown: 'UCB 算法',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/bandits/') {
  const says = SAYS[locale];
  const words = DEMO_WORDS[locale];
  const demo = await openAt(page, locale, address);
  const { region, button, slider } = demo;
  const stage = page.locator('[data-demo="bandits"]');
  return {
    demo,
    says,
    words,
    region,
    stage,
    button,
    slider,
    cell: (row: keyof (typeof SAYS)['en']['rows']): Locator =>
      stage.getByRole('row', { name: says.rows[row] }).getByRole('cell').first(),
  };
}

for (const locale of LOCALES) {
  test(`bandits, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, stage, button, slider, cell } = await openDemo(page, locale);

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
    await drag(page, slider(says.arm(3)), -30, 0);
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
    await button(words.reset).press('Enter');
    await expect(stage.getByText(says.progress(0), { exact: true })).toBeVisible();
    expect(await copiedCode(page, demo, locale)).toContain('"horizon":0,');
    await button(words.step).click();
    await expect(stage.getByText(says.progress(1), { exact: true })).toBeVisible();
    await button(words.play).press('Enter');
    await expect(stage.getByText(says.progress(1), { exact: true })).toBeHidden();
    await button(words.pause).click();

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- bandit --json '\{"means":\[0\.7,0\.45,.*\}'$/,
    );

    await goToEntryAndBack(page, demo, locale, says.shown);
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
