import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^Variance of the signal by layer/,
    backward: /^Variance of the gradient by layer/,
    buttons: { play: 'Play', pause: 'Pause', step: 'Step', reset: 'Reset' },
    passed: (l: number) => `${String(l)} of 50 layers forward`,
    scale: 'Scale σ² of the weights',
    he: 'He, σ² = 2',
    xavier: 'Xavier, σ² = 1',
    batch: 'batch',
    examples: 'Examples B',
    rows: { signal: /^Signal at layer 50/, gradient: /^Gradient at layer 1/ },
    terms: { scale: /^σ² D times/, norm: /^s² divided/, batch: /^B examples/ },
    copy: 'Copy as code',
    entry: 'He initialisation for the forward pass',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^各层信号的方差/,
    backward: /^各层梯度的方差/,
    buttons: { play: '播放', pause: '暂停', step: '单步', reset: '复位' },
    passed: (l: number) => `前向已过 ${String(l)}/50 层`,
    scale: '权重的尺度 σ²',
    he: 'He，σ² = 2',
    xavier: 'Xavier，σ² = 1',
    batch: '批归一化',
    examples: '样本数 B',
    rows: { signal: /^第 50 层的信号/, gradient: /^第 1 层的梯度/ },
    terms: { scale: /^σ² 权重方差/, norm: /^s² 除数/, batch: /^B 样本数/ },
    copy: '复制为代码',
    entry: 'He 初始化：保持前向方差',
    back: '在演示中动手试一试',
  },
} as const;

const COLUMNS = { theory: 0, measured: 1, difference: 2 } as const;

async function openDemo(page: Page, locale: Locale) {
  const says = SAYS[locale];
  await page.goto(`${locale}/demos/normalisation/`, { waitUntil: 'domcontentloaded' });
  const region = page.getByRole('region', { name: says.region });
  const picture = region.getByRole('img', { name: says.picture });
  // The still picture, or the running one that takes its place just then.
  await expect(() => picture.scrollIntoViewIfNeeded({ timeout: 2000 })).toPass();
  const demo = {
    says,
    region,
    dots: picture.locator('circle'),
    scale: region.getByRole('slider', { name: says.scale }),
    button: (name: keyof typeof says.buttons): Locator =>
      region.getByRole('button', { name: says.buttons[name], exact: true }),
    term: (name: keyof typeof says.terms): Locator => region.getByRole('button', { name: says.terms[name] }),
    passed: (l: number): Locator => region.getByText(says.passed(l), { exact: true }),
    cell: (row: keyof typeof says.rows, column: keyof typeof COLUMNS): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(COLUMNS[column]),
  };
  await expect(demo.button('step')).toBeVisible();
  return demo;
}

for (const locale of ['en', 'zh'] as const) {
  test(`a signal is sent through fifty layers, by mouse and by keyboard (${locale})`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openDemo(page, locale);
    const { says, region, scale } = demo;
    await expect(demo.cell('signal', 'measured')).toHaveText('2.9×10⁻⁶');

    // Layer by layer, or played.
    await demo.button('reset').click();
    await expect(demo.passed(0)).toBeVisible();
    await expect(demo.dots).toHaveCount(0);
    await expect(demo.cell('signal', 'measured')).toHaveText('–');
    await demo.button('step').press('Enter');
    await expect(demo.passed(1)).toBeVisible();
    await expect(demo.dots).toHaveCount(1);
    await demo.button('play').press('Enter');
    await expect(demo.passed(1)).toBeHidden();
    await demo.button('pause').click();

    // An address that asks for all layers.
    await page.goto(`${locale}/demos/normalisation/#normalisation?l=100`);
    await expect(demo.cell('gradient', 'measured')).toHaveText('2.7×10⁻⁶');

    // The scale: by its names, by keys, by the mouse.
    await region.getByRole('radio', { name: says.he }).check();
    await expect(demo.cell('signal', 'theory')).toHaveText('2.00');
    await expect(scale).toHaveAttribute('aria-valuetext', '2.00');
    await page.mouse.move(2, 2);
    await scale.focus();
    await page.keyboard.press('ArrowRight');
    await expect(demo.term('scale')).toContainText('2.05');
    await expect(demo.term('scale')).toHaveAttribute('data-lit', '');
    await demo.term('scale').hover();
    await expect(demo.term('batch')).toHaveAttribute('data-faded', '');
    await page.mouse.move(2, 2);
    await scale.scrollIntoViewIfNeeded();
    const box = await scale.boundingBox();
    if (!box) throw new Error('the handle has no box');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 3 });
    await page.mouse.up();
    await expect(scale).not.toHaveAttribute('aria-valuetext', '2.05');
    await region.getByRole('radio', { name: says.xavier }).check();
    await expect(demo.cell('signal', 'theory')).toHaveText('1.8×10⁻¹⁵');

    // Behind batch normalisation the signal stays, and the gradient grows by π/(π − 1) a layer.
    await region.getByRole('radio', { name: says.batch, exact: true }).check();
    await expect(demo.cell('signal', 'theory')).toHaveText('0.500');
    await expect(region.getByRole('cell', { name: '1.4669' })).toBeVisible();
    await expect(demo.term('norm')).toContainText('0.341');
    const measured = await demo.cell('gradient', 'measured').innerText();
    await region.getByRole('slider', { name: says.examples }).fill('8');
    await expect(demo.cell('gradient', 'measured')).not.toHaveText(measured);
    await expect(page).toHaveURL(/#normalisation\?phi=relu&norm=batch&w=1&d=64&b=8/);

    await region.getByRole('button', { name: says.copy }).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- normalisation --json '\{"activation":"relu",.*\}'$/);
    await region.getByRole('link', { name: says.entry }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/normalisation\/$/);
  });
}
