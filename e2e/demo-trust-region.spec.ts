import { expect, test, type Locator, type Page } from '@playwright/test';
import { DEMO_WORDS, copiedCode, drag, goToEntryAndBack, numberIn, openDemo } from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

const SAYS = {
  en: {
    policy: 'Policy, in the plane of logits',
    inTriangle: 'Policy, in the triangle',
    advantage: 'Advantage of action 3',
    delta: 'Trust region δ (nats)',
    backtrack: 'Shortening β',
    steps: (n: number) => (n === 1 ? '1 step' : `${String(n)} steps`),
    settled: /^Hardly anything is left to gain after \d+ steps?\.$/,
    refused: /refused, for a divergence above δ/,
    rows: { promised: /as the models promise/, full: /in truth/, taken: /^Step taken/, plain: /^Plain gradient/, optimum: /^Exact optimum/ }, // prettier-ignore
    entry: 'Natural gradient step of the trust region',
  },
  zh: {
    policy: '策略（logit 平面内）',
    inTriangle: '策略（三角形内）',
    advantage: '动作 3 的优势',
    delta: '置信域 δ（奈特）',
    backtrack: '缩短因子 β',
    steps: (n: number) => `${String(n)} 步`,
    settled: /^\d+ 步之后，增益已所剩无几。$/,
    refused: /的散度超过 δ，被拒绝/,
    rows: {
      promised: /模型的许诺/,
      full: /，实际/,
      taken: /^接受的一步/,
      plain: /^普通梯度/,
      optimum: /^精确最优解/,
    },
    entry: '置信域内的自然梯度步及其步长',
  },
} as const;

async function openRegion(page: Page, locale: Locale, address = 'demos/trust-region/') {
  const demo = await openDemo(page, locale, address);
  const { slider, cell, region } = demo;
  const says = SAYS[locale];
  return {
    ...demo,
    says,
    words: DEMO_WORDS[locale],
    policy: slider(says.policy),
    inTriangle: slider(says.inTriangle),
    advantage: slider(says.advantage),
    delta: slider(says.delta),
    backtrack: slider(says.backtrack),
    steps: (n: number): Locator => region.getByText(says.steps(n), { exact: true }),
    /** The number in a column of a row of the table: 0 divergence, 1 gain, 2 share of the optimum. */
    number: (row: keyof typeof says.rows, column: number): Promise<number> =>
      numberIn(cell(says.rows[row], column)),
  };
}

for (const locale of LOCALES) {
  test(`the trust region is played by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openRegion(page, locale);
    const { says, words, region } = demo;

    // What the text asks: the models promise δ, the truth is more, and the step taken falls short of the optimum.
    expect(await demo.number('promised', 0)).toBe(0.15);
    await expect(region.getByText(says.refused)).toBeVisible();
    expect(await demo.number('taken', 0)).toBeLessThan(0.15);
    expect(await demo.number('taken', 1)).toBeGreaterThan(await demo.number('plain', 1));
    expect(await demo.number('taken', 2)).toBeLessThan(100);

    // A small region, by keyboard: there the models are true.
    await demo.delta.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => demo.number('promised', 0)).toBe(0.001);
    expect(Math.abs((await demo.number('full', 0)) / 0.001 - 1)).toBeLessThan(0.03);
    await page.keyboard.press('End');
    await expect.poll(() => demo.number('promised', 0)).toBe(1);
    await expect(region.getByRole('button', { name: /^δ .*1$/ })).toBeVisible();

    // The policy in either drawing, and an advantage.
    const before = await demo.policy.getAttribute('aria-valuetext');
    await demo.policy.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await expect(demo.policy).not.toHaveAttribute('aria-valuetext', before ?? '');
    const lifted = await demo.policy.getAttribute('aria-valuetext');
    await drag(page, demo.inTriangle, -30, -10);
    await expect(demo.policy).not.toHaveAttribute('aria-valuetext', lifted ?? '');
    const gain = await demo.number('optimum', 1);
    await drag(page, demo.advantage, 50, 0);
    await expect.poll(() => demo.number('optimum', 1)).not.toBe(gain);
    await demo.backtrack.press('Home');
    await expect(demo.backtrack).toHaveValue('0.3');

    // A task of a seed; steps until nothing is left; back.
    await region.getByLabel(words.seed).fill('7');
    await region.getByLabel(words.seed).press('Enter');
    await demo.button(words.step).click();
    await expect(demo.steps(1)).toBeVisible();
    await demo.button(words.play).press('Enter');
    await expect(region.getByRole('status')).toHaveText(says.settled, { timeout: 15_000 });
    await expect(demo.button(words.step)).toBeDisabled();
    await demo.button(words.reset).press('Space');
    await expect(demo.steps(0)).toBeVisible();

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- trust-region --json '\{"logits":\[.*"delta":1,"backtrack":0\.3,"compare":true\}'$/,
    );
    await expect(page).toHaveURL(/#trust-region\?seed=7&delta=1&backtrack=0\.3$/);
  });
}

test('terms of the equations point at the picture and at the controls, and the other way round', async ({
  page,
}) => {
  const demo = await openRegion(page, 'en');
  const value = demo.region.getByRole('button', { name: /^½ΔᵀFΔ/ });
  await value.focus();
  const ellipse = demo.region.locator('svg [data-part~="fisher"]').first();
  await expect(ellipse).toHaveAttribute('data-lit', '');
  const contour = demo.region.locator('svg [data-part~="kl"]').first();
  await expect
    .poll(() => contour.evaluate((part) => Number(getComputedStyle(part).opacity)))
    .toBeLessThan(0.3);
  await demo.delta.focus();
  await expect(demo.region.getByRole('button', { name: /^δ / })).toHaveAttribute('data-lit', '');
  await expect.poll(() => contour.evaluate((part) => getComputedStyle(part).opacity)).toBe('1');
});

test('the address holds the state; the hub carries the demo, and the entries link to it', async ({
  page,
}) => {
  const there = await openRegion(
    page,
    'zh',
    'topics/trpo/#trust-region?logits=1,-0.5,-0.5&advantages=0,1,-1&delta=0.01',
  );
  await expect(there.policy).toHaveAttribute('aria-valuetext', /0\.691/);
  await goToEntryAndBack(page, there, 'zh', there.says.entry);
});
