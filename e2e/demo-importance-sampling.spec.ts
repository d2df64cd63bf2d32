import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  DEMO_WORDS,
  copiedCode,
  drag,
  goToEntryAndBack,
  numberIn,
  openDemo,
  stepThenPlay,
} from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    samples: (n: number) => (n === 1 ? '1 sample' : `${String(n)} samples`),
    grip: 'Mean of the proposal q',
    mean: 'Mean m of q',
    best: 'A good proposal',
    narrow: 'Too narrow',
    missed: 'A hump missed',
    weight: /^w weights/,
    size: /^ESS/,
    rows: {
      estimate: /^Estimate/,
      exact: /^Exact integral/,
      difference: /^Difference/,
      error: /^Standard error, exact/,
    },
    infinite: 'infinite',
    shown: 'Importance sampling identity for an expectation',
  },
  zh: {
    samples: (n: number) => `${String(n)} 个样本`,
    grip: '提议分布 q 的均值',
    mean: 'q 的均值 m',
    best: '好的提议',
    narrow: '太窄',
    missed: '漏掉一个峰',
    weight: /^w 权重/,
    size: /^ESS/,
    rows: { estimate: /^估计值/, exact: /^积分精确值/, difference: /^差/, error: /^标准误（精确）/ },
    infinite: '无穷大',
    shown: '期望的重要性采样恒等式',
  },
} as const;

async function openSampling(page: Page, locale: Locale, address = 'demos/importance-sampling/') {
  const demo = await openDemo(page, locale, address);
  const says = SAYS[locale];
  return {
    ...demo,
    demo,
    says,
    words: DEMO_WORDS[locale],
    grip: demo.slider(says.grip),
    mean: demo.slider(says.mean),
    cell: (row: keyof typeof says.rows): Locator => demo.cell(says.rows[row]),
  };
}

for (const locale of LOCALES) {
  test(`importance sampling, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, button, grip, mean, cell } = await openSampling(page, locale);

    // Two humps at ±2: E[x²] = 1 + 4. The estimate and its difference from it agree.
    await expect(cell('exact')).toHaveText('5.00000');
    expect((await numberIn(cell('estimate'))) - 5).toBeCloseTo(await numberIn(cell('difference')), 4);

    // The keyboard moves the proposal, and the samples with it; so does the mouse; the slider is the same number.
    const before = await cell('estimate').innerText();
    await grip.press('ArrowRight');
    await expect(grip).toHaveAttribute('aria-valuenow', '1.1');
    await expect(mean).toHaveValue('1.1');
    await expect(cell('estimate')).not.toHaveText(before);
    await drag(page, grip, -60, 0);
    await expect.poll(() => mean.inputValue().then(Number)).toBeLessThan(1);
    await expect(page).toHaveURL(/#importance-sampling\?.*m=/);

    // A term pointed at, or pressed, lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.weight).press('Enter');
    await expect(button(says.weight)).toHaveAttribute('aria-pressed', 'true');
    await expect(region.locator('[data-part="p"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="weight"][data-lit]').first()).toBeAttached();
    await button(says.weight).press('Enter');

    // A good proposal sees a tail of 0.00135 with 200 samples; a narrow one has no finite error at all.
    await button(says.best).click();
    expect(Math.abs((await numberIn(cell('estimate'))) / 1.3e-3)).toBeGreaterThan(0.9);
    await button(says.narrow).press('Space');
    await expect(cell('error')).toHaveText(says.infinite);
    // The trap: a missed hump leaves the effective sample size high and the mean weight at one half.
    await button(says.missed).click();
    await expect(button(says.size)).toContainText(/(99\.\d|100\.0) %/);
    await expect(button(says.weight)).toContainText('0.5');

    // Samples one by one, or played.
    await button(words.reset).press('Enter');
    await expect(region.getByText(says.samples(0), { exact: true })).toBeVisible();
    await stepThenPlay(demo, locale, region.getByText(says.samples(1), { exact: true }));

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- importance-sampling --json '\{"integrand":"exponential",.*\}'$/,
    );
    await goToEntryAndBack(page, demo, locale, says.shown);
  });
}

test('the hub has importance sampling, and the address holds its state', async ({ page }) => {
  const { cell, mean } = await openSampling(
    page,
    'en',
    'topics/foundations/#importance-sampling?f=tail&c=3&d=0&m=3.3&s=0.8&n=500&seed=4',
  );
  await expect(mean).toHaveValue('3.3');
  // 1 − Φ(3)
  await expect(cell('exact')).toHaveText('1.350×10⁻³');
});
