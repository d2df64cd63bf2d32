import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /Lines of equal height of a valley/,
    start: 'Start of all methods',
    buttons: { play: 'Play', pause: 'Pause', step: 'Step', reset: 'Reset', newSeed: 'New seed' },
    copy: 'Copy as code',
    curved: 'Curved valley',
    condition: 'Condition number κ',
    beta: 'Momentum β',
    betaTerm: /^β Momentum/,
    methods: {
      gradient: 'Gradient descent',
      momentum: 'Momentum',
      conjugate: 'Conjugate gradients',
      natural: 'Natural gradient',
    },
    steps: (count: number) => (count === 1 ? '1 step' : `${String(count)} steps`),
    entry: 'Best heavy-ball parameters on a quadratic',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /山谷的等高线/,
    start: '所有方法的起点',
    buttons: { play: '播放', pause: '暂停', step: '单步', reset: '复位', newSeed: '换种子' },
    copy: '复制为代码',
    curved: '弯曲的山谷',
    condition: '条件数 κ',
    beta: '动量系数 β',
    betaTerm: /^β 动量法/,
    methods: { gradient: '梯度下降', momentum: '动量法', conjugate: '共轭梯度', natural: '自然梯度' },
    steps: (count: number) => `${String(count)} 步`,
    entry: '二次函数上重球法的最优参数',
    back: '在演示中动手试一试',
  },
} as const;

type Method = keyof (typeof SAYS)['en']['methods'];
const COLUMNS = { theory: 0, measured: 1, difference: 2, steps: 3 } as const;

async function openDemo(page: Page, locale: Locale, fragment = '') {
  const says = SAYS[locale];
  await page.goto(`${locale}/demos/optimisers/${fragment}`, { waitUntil: 'domcontentloaded' });
  const region = page.getByRole('region', { name: says.region });
  // The still picture, or the running one that takes its place just then.
  const picture = region.getByRole('img', { name: says.picture });
  const running = region.getByRole('group', { name: says.picture });
  await expect(() => picture.or(running).scrollIntoViewIfNeeded({ timeout: 2000 })).toPass();
  const demo = {
    says,
    region,
    start: region.getByRole('slider', { name: says.start }),
    condition: region.getByRole('slider', { name: says.condition }),
    beta: region.getByRole('slider', { name: says.beta }),
    betaTerm: region.getByRole('button', { name: says.betaTerm }),
    button: (name: keyof typeof says.buttons): Locator =>
      region.getByRole('button', { name: says.buttons[name], exact: true }),
    count: (count: number): Locator => region.getByText(says.steps(count), { exact: true }),
    cell: (method: Method, column: keyof typeof COLUMNS): Locator =>
      region.getByRole('row', { name: says.methods[method] }).getByRole('cell').nth(COLUMNS[column]),
  };
  await expect(demo.button('step')).toBeVisible();
  return demo;
}

for (const locale of ['en', 'zh'] as const) {
  test(`the descents are played, stepped and moved, by mouse and by keyboard (${locale})`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openDemo(page, locale);
    await expect(demo.count(15)).toBeVisible();
    await demo.button('reset').click();
    await expect(demo.count(0)).toBeVisible();
    await demo.button('step').click();
    await demo.button('step').press('Enter');
    await expect(demo.count(2)).toBeVisible();
    await expect(demo.cell('conjugate', 'steps')).toHaveText('2');
    await expect(demo.cell('gradient', 'theory')).toHaveText('0.9355');
    await expect(demo.cell('gradient', 'measured')).toHaveText('0.9355');
    await demo.button('play').press('Enter');
    await expect(demo.count(2)).toBeHidden();
    await demo.button('pause').click();

    // The start, by keys, by the mouse, and drawn anew.
    const where = (): Promise<string | null> => demo.start.getAttribute('aria-valuetext');
    await demo.start.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(where).toMatch(/−1\.75.*0\.40/);
    const box = await demo.start.boundingBox();
    if (!box) throw new Error('the start has no box');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 40, { steps: 3 });
    await page.mouse.up();
    await expect.poll(where).not.toMatch(/−1\.75.*0\.40/);
    const moved = await where();
    await demo.button('newSeed').click();
    await expect.poll(where).not.toBe(moved);

    // A term and its slider light each other, and their method's path.
    // The mouse rests outside, lest scrolling put another part under it.
    await page.mouse.move(2, 2);
    await demo.beta.focus();
    await expect(demo.betaTerm).toHaveAttribute('data-lit', '');
    await expect(demo.betaTerm).toContainText('0.478');
    await page.keyboard.press('ArrowRight');
    await expect(demo.betaTerm).toContainText('0.490');
    const path = (method: Method): Locator =>
      demo.region.locator(`[role="group"] [data-part^="${method} "]`).first();
    await expect(path('momentum')).toHaveAttribute('data-lit', '');
    // Whoever sets something sees all of the picture, whoever points at a term its part alone.
    await expect(path('gradient')).not.toHaveAttribute('data-faded');
    await demo.betaTerm.hover();
    await expect(path('gradient')).toHaveAttribute('data-faded', '');
    await page.mouse.move(2, 2);

    const theory = await demo.cell('momentum', 'theory').innerText();
    await demo.condition.focus();
    await page.keyboard.press('PageUp');
    await expect(demo.cell('momentum', 'theory')).not.toHaveText(theory);
    await demo.region.getByRole('radio', { name: demo.says.curved }).check();
    await expect(demo.cell('natural', 'theory')).toHaveText('0.5000');

    await demo.region.getByRole('checkbox', { name: demo.says.methods.momentum }).uncheck();
    await expect(page).toHaveURL(/#optimisers\?.*c=0\.4.*on=gradient\.adam\.conjugate\.natural/);
    await demo.region.getByRole('button', { name: demo.says.copy }).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code.split('\n')).toHaveLength(4);
    expect(code).toMatch(/^npm run -s demo -- descent --json '\{"method":"gradient",.*\}'$/m);

    await demo.region.getByRole('link', { name: demo.says.entry }).click();
    await page.getByRole('link', { name: demo.says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/optimisers\/$/);
  });
}

test('the numbers of the hub come out: 69 078 steps of descent, 1074 of momentum', async ({ page }) => {
  const demo = await openDemo(page, 'en', '#optimisers?k=10000&angle=0&x=1&y=1&n=70000');
  await expect(demo.cell('momentum', 'steps')).toHaveText('1074');
  await expect(demo.cell('conjugate', 'steps')).toHaveText('2');
  await expect(demo.cell('gradient', 'steps')).toHaveText('69078', { timeout: 20_000 });
});
