import { expect, test, type Locator } from '@playwright/test';
import { DEMO_WORDS, copiedCode, drag, goToEntryAndBack, openDemo } from './demo-steps.ts';
import { LOCALES } from './site.ts';

const SAYS = {
  en: {
    question: /What does “it” look at/,
    query: 'query of “it”',
    weight: 'Attention of “it” to “case”',
    trophy: 'Attention of “it” to “trophy”',
    root: /divide scores by/,
    compute: 'Let the softmax decide again',
    choose: 'Write out “case”',
    products: /Every product for “case”/,
    walk: /^“it”: from “trophy” to “case”/,
    arrived: '“it” now looks at “case” no less than at “trophy”.',
    output: 'sum = output',
    keys: /^k keys/,
    entry: 'Scaled dot-product self-attention',
  },
  zh: {
    question: /“它”在看谁/,
    query: '“它”的查询',
    weight: '“它”对“箱子”的注意力',
    trophy: '“它”对“奖杯”的注意力',
    root: /得分除以/,
    compute: '仍由 softmax 决定',
    choose: '展开“箱子”',
    products: /“箱子”的每一个乘积/,
    walk: /^“它”：从“奖杯”到“箱子”/,
    arrived: '现在“它”看“箱子”已不少于看“奖杯”。',
    output: '合计即输出',
    keys: /^k 键/,
    entry: '缩放点积自注意力',
  },
} as const;

for (const locale of LOCALES) {
  test(`attention turned by hand, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    const says = SAYS[locale];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openDemo(page, locale, 'demos/attention/');
    const { region, button, cell, slider } = demo;
    await expect(region.getByText(says.question)).toBeVisible();
    const weight = region.getByRole('spinbutton', { name: says.weight });
    const trophy = region.getByRole('spinbutton', { name: says.trophy });
    const value = async (input: Locator): Promise<number> => Number(await input.inputValue());
    expect(await value(trophy)).toBeGreaterThan(await value(weight));

    // The query walks to the tie by itself, and stops there: a step of 0.1 further than it must at most.
    const moved = cell(says.walk, 0);
    await expect(moved).toHaveText('0.000');
    await expect(cell(says.walk, 1)).toHaveText('2.022');
    await button(DEMO_WORDS[locale].step).click();
    await expect(moved).toHaveText('0.100');
    await button(DEMO_WORDS[locale].play).press('Enter');
    await expect(region.getByText(says.arrived)).toBeVisible();
    await expect(cell(says.walk, 2)).toHaveText('0.078');
    expect(await value(weight)).toBeGreaterThanOrEqual(await value(trophy));
    await expect(page).toHaveURL(/#attention\?.*&n=21&seed=9600$/);
    await button(DEMO_WORDS[locale].reset).click();
    await expect(moved).toHaveText('0.000');

    // Another seed draws other vectors, the first one the first again.
    const seed = region.getByRole('spinbutton', { name: DEMO_WORDS[locale].seed });
    await seed.fill('5');
    await seed.press('Enter');
    await expect(cell(says.walk, 1)).not.toHaveText('2.022');
    await seed.fill('9600');
    await seed.press('Enter');
    await expect(cell(says.walk, 1)).toHaveText('2.022');

    // The query turned with the keyboard, then dragged back with the mouse.
    const query = slider(says.query);
    await query.focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => value(weight)).toBeGreaterThan(0.5);
    await drag(page, query, 180, 0);
    await expect.poll(() => value(trophy)).toBeGreaterThan(0.5);

    // Without the root the weights are sharper.
    const scaled = await value(trophy);
    await region.getByRole('checkbox', { name: says.root }).uncheck();
    await expect.poll(() => value(trophy)).toBeGreaterThan(scaled);

    // A weight typed over: the others make room, and the output moves onto the one value.
    await weight.fill('1');
    await expect(trophy).toHaveValue('0.000');
    const output = cell(says.output, 4);
    await expect(output).toHaveText('(−1.300, 1.300)');
    await expect(page).toHaveURL(/#attention\?.*root=0.*hand3=0,1,0/);
    await button(says.compute).press('Enter');
    await expect(trophy).not.toHaveValue('0.000');

    // Another token written out; its numbers as a command.
    await region.getByRole('radio', { name: says.choose }).check();
    await expect(region.getByRole('table', { name: says.products })).toBeVisible();
    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- attention --json '\{"keys":\[\[0\.4,/,
    );

    // A ring lights its terms; a term pressed leaves only its part of the pictures.
    await query.hover();
    await expect(region.locator('.demo-equations [data-part="queries"]').first()).toHaveAttribute('data-lit');
    await page.mouse.move(0, 0);
    await button(says.keys).press('Enter');
    await expect(region.locator('svg [data-part="values"][data-faded]').first()).toBeAttached();
    await expect(region.locator('svg [data-part~="keys"][data-faded]')).toHaveCount(0);

    await goToEntryAndBack(page, demo, locale, says.entry);
  });
}
