import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /two-humped density/,
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    steps: (count: number) => (count === 1 ? '1 step' : `${String(count)} steps`),
    settled: /^Both fits have settled after \d+ steps/,
    rows: {
      estimate: 'TensorFlow.js',
      exact: 'Exact',
      least: 'Least possible',
      mean: 'Mean μ → optimum',
      sd: 'Width σ → optimum',
    },
    target: 'Target p',
    weight: 'Weight of hump A',
    grip: 'Mean of q fitted by forward KL',
    noScript: 'This picture is a still',
  },
  zh: {
    region: '动手试一试',
    picture: /双峰密度/,
    play: '播放',
    pause: '暂停',
    step: '单步',
    reset: '复位',
    steps: (count: number) => `${String(count)} 步`,
    settled: /^经过 \d+ 步，两个拟合都已稳定/,
    rows: {
      estimate: 'TensorFlow.js',
      exact: '精确值',
      least: '可达最小值',
      mean: '均值 μ → 最优',
      sd: '宽度 σ → 最优',
    },
    target: '目标密度 p',
    weight: 'A 峰权重',
    grip: '前向 KL 拟合的 q 的均值',
    noScript: '这是一幅静态图',
  },
} as const;

type Row = keyof (typeof SAYS)['en']['rows'];
type Direction = 'forward' | 'reverse';

/** The demo of a page, with what a reader can see and touch of it. */
function demoOf(page: Page, locale: Locale) {
  const says = SAYS[locale];
  const region = page.getByRole('region', { name: says.region });
  const button = (name: string): Locator => region.getByRole('button', { name, exact: true });
  return {
    says,
    region,
    play: button(says.play),
    pause: button(says.pause),
    step: button(says.step),
    reset: button(says.reset),
    weight: region.getByRole('group', { name: says.target }).getByRole('slider', { name: says.weight }),
    grip: region.getByRole('slider', { name: says.grip }),
    // The picture of the traces counts steps too.
    steps: (count: number): Locator =>
      region.getByText(says.steps(count), { exact: true }).and(region.locator('span')),
    cell: (row: Row, direction: Direction): Locator =>
      region
        .getByRole('row', { name: says.rows[row] })
        .getByRole('cell')
        .nth(direction === 'forward' ? 0 : 1),
  };
}

/** The hub with the demo, scrolled to it and ready. */
async function openHub(page: Page, locale: Locale, fragment = '') {
  await page.goto(`${locale}/topics/information-theory/${fragment}`, { waitUntil: 'domcontentloaded' });
  const demo = demoOf(page, locale);
  await demo.region.getByRole('img', { name: demo.says.picture }).first().scrollIntoViewIfNeeded();
  await expect(demo.step).toBeEnabled();
  return demo;
}

/** A number as the demo writes it. */
const numberIn = async (cell: Locator): Promise<number> =>
  parseFloat((await cell.innerText()).replace('−', '-'));

/** Mean and width that match the moments of the target: what forward KL must arrive at. */
function matchedMoments(w: number, a: [number, number], b: [number, number]): { mean: number; sd: number } {
  const mean = w * a[0] + (1 - w) * b[0];
  const second = w * (a[1] ** 2 + a[0] ** 2) + (1 - w) * (b[1] ** 2 + b[0] ** 2);
  return { mean, sd: Math.sqrt(second - mean ** 2) };
}

for (const locale of ['en', 'zh'] as const) {
  test(`steps, resets and moves, by mouse and by keyboard alone (${locale})`, async ({ page }) => {
    const demo = await openHub(page, locale);
    const exact = demo.cell('exact', 'reverse');
    await expect(demo.steps(0)).toBeVisible();
    const start = await exact.innerText();
    expect(await numberIn(exact)).toBeCloseTo(await numberIn(demo.cell('estimate', 'reverse')), 3);

    await demo.step.click();
    await expect(demo.steps(1)).toBeVisible();
    await expect(exact).not.toHaveText(start);
    await demo.step.press('Enter');
    await expect(demo.steps(2)).toBeVisible();
    expect(await numberIn(exact), 'descent descends').toBeLessThan(parseFloat(start));
    await demo.reset.press('Space');
    await expect(demo.steps(0)).toBeVisible();
    await expect(exact).toHaveText(start);

    await demo.play.press('Enter');
    await expect(demo.pause).toBeFocused();
    await expect(demo.steps(0)).toBeHidden();
    await demo.pause.click();
    const stopped = await exact.innerText();
    expect(parseFloat(stopped)).toBeLessThan(parseFloat(start));
    await page.waitForTimeout(150);
    await expect(exact, 'paused').toHaveText(stopped);

    await demo.weight.focus();
    const before = await demo.weight.inputValue();
    await page.keyboard.press('ArrowRight');
    await expect(demo.weight).not.toHaveValue(before);
    await expect(exact).not.toHaveText(stopped);

    await demo.grip.focus();
    const place = Number(await demo.grip.getAttribute('aria-valuenow'));
    const moved = async (): Promise<number> => Number(await demo.grip.getAttribute('aria-valuenow')) - place;
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowLeft');
    // Two steps of 0.05, and a first one that may do no more than round, by 0.025 at most.
    await expect.poll(moved).toBeLessThan(-0.07);
    const box = await demo.grip.boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(moved).toBeGreaterThan(0);
  });
}

test('forward KL settles where the moments match, exactly', async ({ page }) => {
  test.setTimeout(60_000);
  const target = { w: 0.4, a: [-2.4, 0.6], b: [2, 0.9] } as const;
  const demo = await openHub(page, 'en', '#kl-fit?w=0.4&a=-2.4,0.6&b=2,0.9&rate=0.3&start=1,1.5');
  await demo.play.click();
  await expect(demo.region.getByRole('status')).toHaveText(demo.says.settled, { timeout: 45_000 });
  await expect(demo.play).toBeVisible();
  const wanted = matchedMoments(target.w, [...target.a], [...target.b]);
  for (const row of ['mean', 'sd'] as const) {
    const [reached = '', best = ''] = (await demo.cell(row, 'forward').innerText()).split(' → ');
    expect(best, row).toBe(wanted[row].toFixed(3));
    expect(Math.abs(Number(reached) - wanted[row]), row).toBeLessThan(0.003);
  }
  const exact = await numberIn(demo.cell('exact', 'forward'));
  expect(exact - (await numberIn(demo.cell('least', 'forward')))).toBeLessThan(1e-5);
  expect(await numberIn(demo.cell('estimate', 'forward'))).toBeCloseTo(exact, 4);
  // Reverse KL keeps to the hump where it began.
  expect(Math.abs((await numberIn(demo.cell('mean', 'reverse'))) - 2)).toBeLessThan(0.3);
});

test('the address holds the state, for a reload and for a friend', async ({ page, context }) => {
  const demo = await openHub(page, 'en');
  await demo.weight.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
  await demo.step.click();
  await demo.step.click();
  await expect(page).toHaveURL(/#kl-fit\?.*n=2/);
  const weight = await demo.weight.inputValue();
  const exact = await numberIn(demo.cell('exact', 'reverse'));

  const friend = await context.newPage();
  await friend.goto(page.url().replace('/en/', '/zh/'));
  const same = demoOf(friend, 'zh');
  await same.region.scrollIntoViewIfNeeded();
  await expect(same.steps(2)).toBeVisible();
  await expect(same.weight).toHaveValue(weight);
  // The address writes six digits of each number.
  expect(await numberIn(same.cell('exact', 'reverse'))).toBeCloseTo(exact, 4);
});

test('who asks for less motion gets the same result in few pictures', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const demo = await openHub(page, 'zh');
  await expect(demo.region.getByRole('img').first()).toBeVisible();
  const seen = await demo.region.evaluate(async (region) => {
    const table = region.querySelector('table');
    if (!table) throw new Error('no table');
    let pictures = 0;
    let last = table.textContent;
    [...region.querySelectorAll('button')].find(({ textContent }) => textContent === '播放')?.click();
    const until = performance.now() + 1600;
    while (performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (table.textContent === last) continue;
      pictures++;
      last = table.textContent;
    }
    return pictures;
  });
  expect(seen).toBeGreaterThanOrEqual(1);
  expect(seen).toBeLessThanOrEqual(5);
  await demo.pause.click();
  await expect(demo.steps(0)).toBeHidden();
});

test('a demo that cannot be loaded says so, and leaves the picture', async ({ page }) => {
  await page.route(/_astro\/island[^/]*\.js/, (route) => route.abort());
  await page.goto('en/demos/kl-fit/');
  await expect(page.getByRole('alert')).toContainText('The demo could not be loaded.');
  await expect(page.getByRole('img', { name: SAYS.en.picture })).toBeVisible();
  await page.unroute(/_astro\/island[^/]*\.js/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Step' })).toBeEnabled();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of ['en', 'zh'] as const) {
    test(`the still picture and the equations are there (${locale})`, async ({ page }) => {
      for (const path of ['topics/information-theory/', 'demos/kl-fit/']) {
        await page.goto(`${locale}/${path}`);
        const { region, says } = demoOf(page, locale);
        await expect(region.getByRole('img', { name: says.picture })).toBeVisible();
        await expect(region.locator('noscript > p')).toBeVisible();
        expect(await region.getByRole('math').count()).toBeGreaterThanOrEqual(2);
        await expect(region.getByRole('button')).toHaveCount(0);
      }
    });
  }
});
