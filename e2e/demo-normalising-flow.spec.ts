import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  DEMO_WORDS,
  copiedCode,
  drag,
  goToEntryAndBack,
  openDemo as openAt,
  stepThenPlay,
} from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    samples: (n: number) => (n === 1 ? '1 sample' : `${String(n)} samples`),
    knot: 'Knot 3 of the map',
    end: 'Right end b of the interval',
    range: 'Right end b',
    straight: 'Straight',
    identity: 'Identity',
    humps: 'Two humps',
    slope: /^f′\[z\] stretching/,
    mass: /^∫ dz/,
    rows: { after: /^Mass after/, whole: /^All mass/, share: /^Share/, likelihood: /^Mean of log/ },
    shown: 'Density of a transformed scalar variable',
  },
  zh: {
    samples: (n: number) => `${String(n)} 个样本`,
    knot: '映射的节点 3',
    end: '区间右端 b',
    range: '右端 b',
    straight: '直线',
    identity: '恒等映射',
    humps: '两个峰',
    slope: /^f′\[z\] 该处的拉伸倍数/,
    mass: /^∫ dz/,
    rows: { after: /^映射后的质量/, whole: /^映射后的总质量/, share: /^落入/, likelihood: /^log Pr/ },
    shown: '一维变量替换后的密度',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/normalising-flow/') {
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
    cell: (row: keyof (typeof SAYS)['en']['rows'], column: 0 | 1 | 2): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(column),
  };
}

for (const locale of LOCALES) {
  test(`a flow, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, button, slider, cell } = await openDemo(page, locale);

    // Mass is conserved: Φ(0.6) − Φ(−0.4), before and after.
    await expect(cell('after', 0)).toHaveText('0.3812');
    await expect(cell('after', 1)).toHaveText('0.3812');
    await expect(cell('whole', 0)).toHaveText('1.0000');

    // The keyboard bends the map, the mouse too: the stretching changes, the mass does not.
    const [knot, slope] = [slider(says.knot), await button(says.slope).innerText()];
    await knot.press('Shift+ArrowUp');
    await expect(knot).toHaveAttribute('aria-valuetext', /0\.6$/);
    await expect(button(says.slope)).not.toHaveText(slope);
    const bent = await button(says.slope).innerText();
    await drag(page, knot, -6, 40);
    await expect(button(says.slope)).not.toHaveText(bent);
    await expect(cell('after', 0)).toHaveText('0.3812');
    await expect(page).toHaveURL(/#normalising-flow\?.*knots=/);

    // The interval by its handle; the slider is the same number.
    const [end, range] = [slider(says.end), slider(says.range)];
    await end.press('ArrowRight');
    await expect(range).toHaveValue('0.65');
    await end.press('PageUp');
    await expect(range).toHaveValue('1.15');
    await expect(cell('after', 1)).toHaveText('0.5303');
    await expect(cell('after', 0)).toHaveText('0.5303');

    // The identity stretches nothing and has the standard normal's −½ log 2πe.
    await button(says.identity).click();
    await expect(button(says.slope)).toContainText('1.0000');
    await expect(cell('likelihood', 1)).toHaveText('−1.4189');
    await button(says.humps).press('Enter');
    await expect(button(says.slope)).not.toContainText('1.0000');
    const smooth = await cell('likelihood', 1).innerText();
    await region.getByRole('radio', { name: says.straight, exact: true }).check();
    await expect(cell('likelihood', 1)).not.toHaveText(smooth);
    await expect(cell('after', 0)).toHaveText('0.5303');

    // A term pressed lets the rest of the picture step back.
    await page.mouse.move(0, 0);
    await button(says.mass).press('Enter');
    await expect(region.locator('svg [data-part="likelihood"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="mass"][data-lit]').first()).toBeAttached();
    await button(says.mass).press('Enter');

    // Samples one by one, or played.
    await button(words.reset).press('Enter');
    await expect(region.getByText(says.samples(0), { exact: true })).toBeVisible();
    await expect(cell('share', 0)).toHaveText('–');
    expect(await copiedCode(page, demo, locale)).toContain('"samples":0,');
    await stepThenPlay(demo, locale, region.getByText(says.samples(1), { exact: true }));

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- normalising-flow --json '\{"kind":"linear",.*\}'$/,
    );

    await goToEntryAndBack(page, demo, locale, says.shown);
  });
}

test('the hub has the flow, and the address holds its state', async ({ page }) => {
  const { slider, cell } = await openDemo(
    page,
    'en',
    'topics/normalising-flows/#normalising-flow?map=linear&a=-1&b=1&n=500&seed=4',
  );
  await expect(slider('Right end b')).toHaveValue('1');
  await expect(cell('after', 0)).toHaveText('0.6827');
});
