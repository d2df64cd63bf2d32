import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^The log-likelihood of a parameter/,
    buttons: { play: 'Play', pause: 'Pause', step: 'Step', reset: 'Reset' },
    theta: 'Parameter θ',
    truth: 'True parameter θ₀',
    observation: (i: number) => `Observation ${String(i)}`,
    chosen: 'Look at observation',
    gaussian: 'Gaussian, mean θ',
    scoring: 'N I(θ), Fisher scoring',
    rows: { theta: /^θ; likeliest/, sd: /^Spread of/ },
    terms: { theta: /^θ parameter/, one: /^s pull/, observed: /^J\(θ\)/, score: /^S\(θ\)/ },
    steps: (count: number) => (count === 1 ? '1 step' : `${String(count)} steps`),
    arrived: '1 step, at a maximum',
    thousand: /from 1000/,
    copy: 'Copy as code',
    entry: 'Mean of the score and Fisher information',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^参数的对数似然曲线/,
    buttons: { play: '播放', pause: '暂停', step: '单步', reset: '复位' },
    theta: '参数 θ',
    truth: '真参数 θ₀',
    observation: (i: number) => `观测 ${String(i)}`,
    chosen: '查看观测',
    gaussian: '高斯分布，均值 θ',
    scoring: 'N I(θ)，Fisher 得分法',
    rows: { theta: /^θ；最大似然/, sd: /^θ̂ 的标准差/ },
    terms: { theta: /^θ 所考察/, one: /^s 所选/, observed: /^J\(θ\)/, score: /^S\(θ\)/ },
    steps: (count: number) => `${String(count)} 步`,
    arrived: '1 步，已到极大点',
    thousand: /共 1000 份/,
    copy: '复制为代码',
    entry: '得分函数的均值与 Fisher 信息',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address = 'demos/maximum-likelihood/') {
  const says = SAYS[locale];
  await page.goto(`${locale}/${address}`, { waitUntil: 'domcontentloaded' });
  const region = page.getByRole('region', { name: says.region });
  // The still picture, or the running one that takes its place just then.
  const picture = region.getByRole('img', { name: says.picture });
  const running = region.getByRole('group', { name: says.picture });
  await expect(() => picture.or(running).scrollIntoViewIfNeeded({ timeout: 2000 })).toPass();
  const slider = (name: string): Locator => region.getByRole('slider', { name, exact: true });
  const demo = {
    says,
    region,
    slider,
    running,
    button: (name: keyof typeof says.buttons): Locator =>
      region.getByRole('button', { name: says.buttons[name], exact: true }),
    term: (name: keyof typeof says.terms): Locator => region.getByRole('button', { name: says.terms[name] }),
    count: (count: number): Locator => region.getByText(says.steps(count), { exact: true }),
    cells: (row: keyof typeof says.rows): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell'),
  };
  await expect(demo.button('step')).toBeVisible();
  return demo;
}

for (const locale of ['en', 'zh'] as const) {
  test(`a likelihood is climbed, its data and its parameters are moved, by mouse and by keyboard (${locale})`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openDemo(page, locale);
    const { says, region, slider } = demo;
    await expect(region.getByText(says.thousand)).toBeVisible();

    // Steps one by one and played; another rule begins anew.
    await demo.button('step').click();
    await expect(demo.count(1)).toBeVisible();
    await expect(demo.term('theta')).toContainText('2.6626');
    await region.getByRole('radio', { name: says.scoring }).check();
    await expect(demo.count(0)).toBeVisible();
    await demo.button('step').press('Enter');
    await expect(demo.term('theta')).toContainText('0.510');
    await demo.button('play').press('Enter');
    await expect(demo.count(1)).toBeHidden();
    await demo.button('pause').click();
    await demo.button('reset').click();
    await expect(demo.term('theta')).toContainText('−0.5000');

    // θ by keys: its slope follows, and it lights what belongs to it. The mouse rests outside.
    await page.mouse.move(2, 2);
    const slope = await demo.term('score').innerText();
    await slider(says.theta).focus();
    await page.keyboard.press('PageUp');
    await expect(demo.term('theta')).toHaveText(/0\.0000/);
    await expect(demo.term('score')).not.toHaveText(slope);
    await expect(demo.term('theta')).toHaveAttribute('data-lit', '');
    await demo.term('theta').hover();
    await expect(demo.term('observed')).toHaveAttribute('data-faded', '');
    await expect(demo.running.locator('[data-part="observed"]')).toHaveAttribute('data-faded', '');
    await page.mouse.move(2, 2);

    // An observation by keys, the truth by the mouse.
    await slider(says.chosen).fill('3');
    const pull = await demo.term('one').innerText();
    await slider(says.observation(3)).focus();
    await page.keyboard.press('PageUp');
    await expect(demo.term('one')).not.toHaveText(pull);
    await expect(page).toHaveURL(/moved=2_/);
    const truth = slider(says.truth);
    const before = await truth.getAttribute('aria-valuetext');
    await truth.scrollIntoViewIfNeeded();
    const box = await truth.boundingBox();
    if (!box) throw new Error('the handle has no box');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 3 });
    await page.mouse.up();
    await expect(truth).not.toHaveAttribute('aria-valuetext', before ?? '');

    // A Gaussian likelihood is its own parabola: one step, and the exact spread 1/√12.
    await region.getByRole('radio', { name: says.gaussian }).check();
    await demo.button('step').click();
    await expect(region.getByText(says.arrived, { exact: true })).toBeVisible();
    await expect(demo.cells('theta').nth(2)).toHaveText('0.0000');
    await expect(demo.cells('sd').nth(1)).toHaveText('0.2887');

    await region.getByRole('button', { name: says.copy }).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- maximum-likelihood --json '\{"family":"gaussian",.*\}'$/);
    await region.getByRole('link', { name: says.entry }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/maximum-likelihood\/$/);
  });
}
