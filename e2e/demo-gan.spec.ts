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
    at: (n: number) => `step ${String(n)}`,
    grip: 'Right mode of p',
    right: 'Right mode',
    stiff: 'A stiff generator',
    critic: 'Wasserstein, penalty',
    generated: /^q generated/,
    rows: { seen: /^As the second network/, exact: /^Exact/, difference: /^Difference/ },
    shown: 'The optimal discriminator compares two densities',
  },
  zh: {
    at: (n: number) => `第 ${String(n)} 步`,
    grip: 'p 的右峰',
    right: '右峰',
    stiff: '僵硬的生成器',
    critic: 'Wasserstein，梯度惩罚',
    generated: /^q 生成/,
    rows: { seen: /^第二个网络所见/, exact: /^精确值/, difference: /^差/ },
    shown: '最优判别器：两个密度之比',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/gan/') {
  const says = SAYS[locale];
  const words = DEMO_WORDS[locale];
  const demo = await openAt(page, locale, address);
  const { region, button } = demo;
  return {
    demo,
    says,
    words,
    region,
    button,
    grip: region.getByRole('slider', { name: says.grip }),
    right: region.getByRole('slider', { name: says.right, exact: true }),
    at: (n: number): Locator => region.getByText(says.at(n), { exact: true }),
    /** A row of the table: the divergence is its first cell, the distance its second. */
    cells: (row: keyof (typeof SAYS)['en']['rows']): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell'),
  };
}

for (const locale of LOCALES) {
  test(`a GAN, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const address = 'demos/gan/#gan?loss=non-saturating&g=network&a=-3&b=3&n=60&seed=1';
    const { demo, says, words, region, button, grip, right, at, cells } = await openDemo(
      page,
      locale,
      address,
    );

    // After some steps the generator has found the left mode alone; D sees less than there is.
    await expect(at(60)).toBeVisible({ timeout: 15_000 });
    await expect(button(says.generated)).toContainText(/(100|9\d) %, \d %/);
    const [seen, exact] = [await numberIn(cells('seen').first()), await numberIn(cells('exact').first())];
    expect(seen).toBeLessThan(exact);
    expect(seen - exact).toBeCloseTo(await numberIn(cells('difference').first()), 2);

    // One step by the keyboard, all undone by the mouse, and played.
    await button(words.step).press('Enter');
    await expect(at(61)).toBeVisible();
    await button(words.reset).click();
    await expect(at(0)).toBeVisible();
    await button(words.play).press('Enter');
    await expect(button(words.pause)).toBeFocused();
    await expect(at(0)).toBeHidden();
    await button(words.pause).click();
    await button(words.reset).click();
    await expect(at(0)).toBeVisible();

    // The real density moves with the keyboard and the mouse, and the exact distance with it at once.
    const before = await numberIn(cells('exact').last());
    await grip.press('ArrowRight');
    await expect(right).toHaveValue('3.1');
    await drag(page, grip, -60, 0);
    await expect.poll(() => right.inputValue().then(Number)).toBeLessThan(3);
    await expect.poll(() => numberIn(cells('exact').last())).toBeLessThan(before);
    await expect(page).toHaveURL(/#gan\?.*b=/);

    // A term pressed lets the rest step back.
    await page.mouse.move(0, 0);
    await button(says.generated).press('Enter');
    await expect(region.locator('[data-part="real"][data-faded]').first()).toBeAttached();
    await expect(region.locator('.katex [data-part="generated"][data-lit]').first()).toBeAttached();
    await button(says.generated).press('Enter');

    // A critic measures the distance instead of the divergence.
    await region.getByRole('radio', { name: says.critic }).check();
    await expect(cells('seen').first()).toHaveText('–');
    expect(await numberIn(cells('seen').last())).toBeLessThan(await numberIn(cells('exact').last()));
    await button(says.stiff).press('Space');
    await expect(right).toHaveValue('2');

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- gan --json '\{"weight":0\.5,.*"generator":"affine",.*\}'$/,
    );

    await goToEntryAndBack(page, demo, locale, says.shown);
  });
}

test('the hub has the GAN, the address holds its state, and the numbers are those of the command', async ({
  page,
}) => {
  const address = 'topics/gan/#gan?loss=penalty&g=network&w=0.5&a=-2&b=2&s=0.5&k=1&n=25&seed=4';
  const { cells, at } = await openDemo(page, 'en', address);
  await expect(at(25)).toBeVisible({ timeout: 15_000 });
  // npm run -s demo -- gan --json '{"loss":"penalty","left":-2,"right":2,"seed":4,"steps":25}'
  await expect(cells('exact')).toHaveText(['0.667', '1.700']);
  await expect(cells('seen')).toHaveText(['–', '0.429']);
});
