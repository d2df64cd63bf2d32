import { expect, test, type Locator, type Page } from '@playwright/test';
import { DEMO_WORDS, copiedCode, goToEntryAndBack, numberIn, openDemo, stepThenPlay } from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    updates: (n: number) => (n === 1 ? '1 update each' : `${String(n)} updates each`),
    cell: (row: number, column: number) => new RegExp(`^Row ${String(row)}, column ${String(column)}\\b`),
    rows: { value: /^Value of the start/, exact: /^Exact –|^Exact −/, returns: /^Exact, with these slips/ },
    exploration: 'Exploration ε',
    exact: 'exact',
    iteration: 'Value iteration',
    reward: /^r reward/,
    shown: 'SARSA update of an action value',
  },
  zh: {
    updates: (n: number) => `各更新 ${String(n)} 次`,
    cell: (row: number, column: number) => new RegExp(`^第 ${String(row)} 行第 ${String(column)} 列`),
    rows: { value: /^起点的价值/, exact: /^精确值 −/, returns: /^精确值（/ },
    exploration: '探索概率 ε',
    exact: '精确值',
    iteration: '价值迭代',
    reward: /^r 奖励/,
    shown: '动作价值的 SARSA 更新',
  },
} as const;

const METHODS = ['iteration', 'q', 'sarsa'] as const;

async function openGrid(page: Page, locale: Locale, address = 'demos/grid-world/') {
  const demo = await openDemo(page, locale, address);
  const says = SAYS[locale];
  return {
    ...demo,
    demo,
    says,
    words: DEMO_WORDS[locale],
    updates: (n: number): Locator => demo.region.getByText(says.updates(n), { exact: true }),
    entry: (row: keyof typeof says.rows, method: (typeof METHODS)[number]): Locator =>
      demo.cell(says.rows[row], METHODS.indexOf(method)),
  };
}

for (const locale of LOCALES) {
  test(`the grid world, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, button, updates, entry } = await openGrid(page, locale);
    await expect(updates(8000)).toBeVisible();
    await expect(region.locator('[data-faded]'), 'cliffs are pressed cells, not pressed terms').toHaveCount(
      0,
    );

    // Nine steps of −1 with discount 0.95; Q-learning has found them, but earns less on its way than SARSA.
    await expect(entry('exact', 'q')).toHaveText('−7.395');
    await expect(entry('value', 'q')).toHaveText('−7.395');
    await expect(entry('value', 'iteration')).toHaveText('−7.395');
    expect(await numberIn(entry('returns', 'q'))).toBeLessThan(
      (await numberIn(entry('returns', 'sarsa'))) - 5,
    );

    // A cliff above the start, by keyboard: nothing is left but to stay, −1/(1 − 0.95). And gone again, by mouse.
    await button(says.cell(1, 1)).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(button(says.cell(3, 1))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(says.cell(3, 1))).toHaveAttribute('aria-pressed', 'true');
    await expect(entry('exact', 'q')).toHaveText('−20.000');
    await expect(page).toHaveURL(/#grid-world\?.*cliffs=16\.25/);
    await button(says.cell(3, 1)).click();
    await expect(entry('exact', 'q')).toHaveText('−7.395');

    // Without exploration both learn the same thing.
    await region.getByRole('slider', { name: says.exploration }).press('Home');
    await expect(entry('exact', 'sarsa')).toHaveText('−7.395');

    // The table shown, and its exact counterpart.
    await region.getByRole('radio', { name: says.iteration }).check();
    await region.getByRole('radio', { name: says.exact, exact: true }).press('Space');
    await expect(button(says.cell(4, 1))).toHaveAccessibleName(/−7\.4/);

    // A term, pressed, shows what it stands for.
    await page.mouse.move(0, 0);
    await button(says.reward).press('Enter');
    await expect(region.locator('.katex [data-part="reward"][data-lit]').first()).toBeAttached();
    await expect(region.locator('[data-part="epsilon"][data-faded]').first()).toBeAttached();

    await button(words.reset).press('Enter');
    await expect(updates(0)).toBeVisible();
    await expect(entry('value', 'q')).toHaveText('0.000');
    await stepThenPlay(demo, locale, updates(1));

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- cliff-walking --json '\{.*"method":"iteration".*\}'$/,
    );
    await goToEntryAndBack(page, demo, locale, says.shown);
  });
}

test('the hub has the grid world, and the address holds its state', async ({ page }) => {
  const { updates, entry } = await openGrid(
    page,
    'en',
    'topics/reinforcement-learning/#grid-world?method=q&gamma=0.9&epsilon=0.1&cliffs=&n=600&seed=4',
  );
  await expect(updates(600)).toBeVisible();
  // Seven steps: −(1 − 0.9⁷)/0.1
  await expect(entry('exact', 'q')).toHaveText('−5.217');
});
