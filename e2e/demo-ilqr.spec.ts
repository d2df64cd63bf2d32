import { expect, test, type Locator, type Page } from '@playwright/test';
import { LOCALES, type Locale } from './site.ts';

const SAYS = {
  en: {
    region: 'Put a hand on it',
    plan: 'Plan looked at',
    tip: 'Start off the plan: tip of the pole',
    moment: 'Moment (s)',
    weight: 'Weight R of control',
    pendulum: 'pendulum',
    buttons: { motion: 'Play the motion', pause: 'Pause', play: 'Play', next: 'Step', first: 'Reset', code: 'Copy as code' }, // prettier-ignore
    refused: /2 trials are refused, α = 1\/4 is taken/,
    last: /the last plan: a step promises less/,
    rows: { plan: /^Plan –/, full: /^Full step/, taken: /^Step taken/, corrected: /begun off, with feedback/, alone: /begun off, controls alone/ }, // prettier-ignore
    entry: 'Forward pass with step size and feedback',
  },
  zh: {
    region: '动手试一试',
    plan: '所看的计划',
    tip: '起点偏离计划：杆端',
    moment: '时刻（秒）',
    weight: '控制量的权重 R',
    pendulum: '单摆',
    buttons: {
      motion: '播放运动',
      pause: '暂停',
      play: '播放',
      next: '单步',
      first: '复位',
      code: '复制为代码',
    },
    refused: /前 2 次尝试被拒绝，接受 α = 1\/4/,
    last: /已是最后一份计划/,
    rows: { plan: /^计划 –/, full: /^整步/, taken: /^接受的步长/, corrected: /起点有偏差，有反馈/, alone: /起点有偏差，只用控制量/ }, // prettier-ignore
    entry: '带步长与反馈的前向推演',
  },
} as const;

function demoOf(page: Page, locale: Locale) {
  const says = SAYS[locale];
  const region = page.getByRole('region', { name: says.region });
  const slider = (name: string): Locator => region.getByRole('slider', { name, exact: true });
  const cell = (row: keyof typeof says.rows, column: number): Locator =>
    region.getByRole('row', { name: says.rows[row] }).getByRole('cell').nth(column);
  return {
    says,
    region,
    plan: slider(says.plan),
    tip: slider(says.tip),
    moment: slider(says.moment),
    weight: slider(says.weight),
    button: (name: keyof typeof says.buttons): Locator =>
      region.getByRole('button', { name: says.buttons[name], exact: true }),
    /** A cost of the table: 0 by the model, 1 the true one, 2 the difference. */
    cost: async (row: keyof typeof says.rows, column = 1): Promise<number> =>
      parseFloat((await cell(row, column).innerText()).replace('−', '-')),
  };
}

/** The demo, once the worker has answered. */
async function open(page: Page, address: string, locale: Locale) {
  await page.goto(`${locale}/${address}`, { waitUntil: 'domcontentloaded' });
  const demo = demoOf(page, locale);
  await demo.region.evaluate((region) => {
    region.scrollIntoView({ block: 'end' });
  });
  await expect(demo.plan).toHaveAttribute('aria-valuenow', /\d/, { timeout: 15_000 });
  return demo;
}

async function drag(page: Page, handle: Locator, dx: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('The handle has no box.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps: 3 });
  await page.mouse.up();
}

for (const locale of LOCALES) {
  test(`iLQR is played by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await open(page, 'demos/ilqr/', locale);
    const { says, region } = demo;

    // A plan whose full step the model praises and the true system refuses.
    await expect(region.getByText(says.refused)).toBeVisible();
    expect(await demo.cost('full', 0)).toBeLessThan(await demo.cost('plan'));
    expect(await demo.cost('full')).toBeGreaterThan(await demo.cost('plan'));
    const taken = await demo.cost('taken');
    await demo.button('next').press('Enter');
    await expect(demo.plan).toHaveAttribute('aria-valuenow', '8');
    await expect.poll(() => demo.cost('plan')).toBe(taken);

    // Scrubbed by mouse and by keyboard, played, and taken to the last plan, which nothing betters.
    await drag(page, demo.plan, 60);
    await expect.poll(async () => Number(await demo.plan.getAttribute('aria-valuenow'))).toBeGreaterThan(12);
    const before = Number(await demo.plan.getAttribute('aria-valuenow'));
    await demo.button('play').press('Enter');
    await expect
      .poll(async () => Number(await demo.plan.getAttribute('aria-valuenow')))
      .toBeGreaterThan(before);
    await demo.button('pause').click();
    await demo.plan.press('End');
    await expect(region.getByText(says.last)).toBeVisible();

    // Begun off the plan: the feedback is worth its name.
    await drag(page, demo.tip, -40);
    await demo.tip.press('ArrowLeft');
    await expect.poll(async () => Number(await demo.tip.getAttribute('aria-valuenow'))).toBeLessThan(0);
    await expect.poll(() => demo.cost('alone', 2)).toBeGreaterThan(1);
    const [corrected, alone] = [await demo.cost('corrected', 2), await demo.cost('alone', 2)];
    expect(Math.abs(corrected)).toBeLessThan(alone / 4);

    // The motion, played and stopped, then a moment by keyboard.
    await demo.button('motion').click();
    await expect.poll(async () => Number(await demo.moment.inputValue())).toBeGreaterThan(0);
    await demo.button('pause').press('Space');
    await demo.moment.press('End');
    await expect(demo.moment).toHaveValue('3');

    // Cheaper force: another, better plan. Then the other system, from its first guess.
    const cost = await demo.cost('plan');
    await demo.weight.press('Home');
    await expect.poll(() => demo.cost('plan'), { timeout: 15_000 }).toBeLessThan(cost / 2);
    await region.getByRole('radio', { name: says.pendulum }).check();
    await demo.button('first').click();
    await expect(demo.plan).toHaveAttribute('aria-valuenow', '0');
    await demo.button('code').click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toBe(
      `npm run -s demo -- swing-up --json '{"system":"pendulum","R":0.1,"guessSd":1,"seed":1,"plan":0,"push":0.1}'`,
    );
    await expect(page).toHaveURL(/#ilqr\?system=pendulum&R=0\.1&sd=1&plan=0&push=0\.1&t=0&seed=1$/);
  });
}

test('terms point at the pictures; the address holds the state; the entries link to the demo, the hub carries it', async ({
  page,
}) => {
  const demo = await open(page, 'demos/ilqr/#ilqr?system=pendulum&plan=3&push=-0.2&t=1.5', 'en');
  await expect(demo.plan).toHaveAttribute('aria-valuenow', '3');
  await expect(demo.tip).toHaveAttribute('aria-valuenow', '-0.2');
  await expect(demo.moment).toHaveValue('1.5');
  const feedback = demo.region.getByRole('button', { name: /^K reactions/ });
  await feedback.press('Enter');
  await expect(feedback).toHaveAttribute('aria-pressed', 'true');
  await expect(demo.region.locator('.katex [data-part="feedback"][data-lit]').first()).toBeAttached();
  await expect(demo.region.locator('svg [data-part~="promise"][data-faded]').first()).toBeAttached();
  await demo.region.getByRole('link', { name: demo.says.entry }).click();
  await page.getByRole('link', { name: /^Put a hand on it/ }).click();
  await expect(page).toHaveURL(/demos\/ilqr\/$/);
  await page.goto('en/topics/ilqr/', { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('region', { name: /Swinging up by iLQR/ })).toBeVisible();
});
