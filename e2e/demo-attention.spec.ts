import { expect, test, type Locator } from '@playwright/test';

const SAYS = {
  en: {
    region: 'Put a hand on it',
    question: /What does “it” look at/,
    query: 'query of “it”',
    weight: 'Attention of “it” to “case”',
    trophy: 'Attention of “it” to “trophy”',
    root: /divide scores by/,
    compute: 'Let the softmax decide again',
    choose: 'Write out “case”',
    products: /Every product for “case”/,
    output: 'sum = output',
    code: 'Copy as code',
  },
  zh: {
    region: '动手试一试',
    question: /“它”在看谁/,
    query: '“它”的查询',
    weight: '“它”对“箱子”的注意力',
    trophy: '“它”对“奖杯”的注意力',
    root: /得分除以/,
    compute: '仍由 softmax 决定',
    choose: '展开“箱子”',
    products: /“箱子”的每一个乘积/,
    output: '合计即输出',
    code: '复制为代码',
  },
} as const;

for (const locale of ['en', 'zh'] as const) {
  test(`attention turned by hand, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    const says = SAYS[locale];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${locale}/demos/attention/`, { waitUntil: 'domcontentloaded' });
    const region = page.getByRole('region', { name: says.region });
    await region.getByRole('math').last().scrollIntoViewIfNeeded();
    await expect(region.getByText(says.question)).toBeVisible();
    const weight = region.getByRole('spinbutton', { name: says.weight });
    const trophy = region.getByRole('spinbutton', { name: says.trophy });
    const value = async (input: Locator): Promise<number> => Number(await input.inputValue());
    expect(await value(trophy)).toBeGreaterThan(await value(weight));

    // The query turned with the keyboard, then dragged back with the mouse.
    const query = region.getByRole('slider', { name: says.query });
    await query.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => value(weight)).toBeGreaterThan(0.5);
    await query.evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
    const box = await query.boundingBox();
    if (!box) throw new Error('The query has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y + 100, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => value(trophy)).toBeGreaterThan(0.5);

    // Without the root the weights are sharper.
    const scaled = await value(trophy);
    await region.getByRole('checkbox', { name: says.root }).uncheck();
    await expect.poll(() => value(trophy)).toBeGreaterThan(scaled);

    // A weight typed over: the others make room, and the output moves onto the one value.
    await weight.fill('1');
    await expect(trophy).toHaveValue('0.000');
    const output = region.getByRole('row', { name: says.output }).getByRole('cell').last();
    await expect(output).toHaveText('(2.200, 1.400)');
    await expect(page).toHaveURL(/#attention\?.*root=0.*hand3=0,1,0/);
    await region.getByRole('button', { name: says.compute }).press('Enter');
    await expect(trophy).not.toHaveValue('0.000');

    // Another token written out; its numbers as a command.
    await region.getByRole('radio', { name: says.choose }).check();
    await expect(region.getByRole('table', { name: says.products })).toBeVisible();
    await region.getByRole('button', { name: says.code }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^npm run -s demo -- attention --json '\{"keys":\[\[1\.7,/,
    );
    await query.hover();
    await expect(region.locator('.demo-equations [data-part="queries"]').first()).toHaveAttribute('data-lit');
  });
}
