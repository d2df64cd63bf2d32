import { expect, test, type Locator, type Page } from '@playwright/test';
import { DEMO_WORDS, copiedCode, demoOn, drag, goToEntryAndBack, numberIn, openDemo } from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    picture: /two-humped density/,
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
    width: 'Width of q fitted by reverse KL',
    shown: { entropy: 'H(p) entropy', cross: 'H(p, q)', forward: 'KL(p‖q) forward', js: 'JS', w1: 'W₁' },
    entry: 'Cross-entropy as entropy plus KL divergence',
  },
  zh: {
    picture: /双峰密度/,
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
    width: '反向 KL 拟合的 q 的宽度',
    shown: { entropy: 'H(p) p 的熵', cross: 'H(p, q)', forward: 'KL(p‖q) 前向', js: 'JS', w1: 'W₁' },
    entry: '交叉熵等于熵加 KL 散度',
  },
} as const;

type Row = keyof (typeof SAYS)['en']['rows'];
type Direction = 'forward' | 'reverse';

/** The demo of a page, with what a reader can see and touch of it. */
function fitsOn(page: Page, locale: Locale) {
  const says = SAYS[locale];
  const words = DEMO_WORDS[locale];
  const demo = demoOn(page, locale);
  const { region, button, slider } = demo;
  return {
    ...demo,
    says,
    play: button(words.play),
    pause: button(words.pause),
    step: button(words.step),
    reset: button(words.reset),
    weight: region.getByRole('group', { name: says.target }).getByRole('slider', { name: says.weight }),
    grip: slider(says.grip),
    width: slider(says.width),
    // The picture of the traces counts steps too.
    steps: (count: number): Locator =>
      region.getByText(says.steps(count), { exact: true }).and(region.locator('span')),
    fit: (row: Row, direction: Direction): Locator =>
      demo.cell(new RegExp(`^${says.rows[row]}`), direction === 'forward' ? 0 : 1),
    quantity: (name: keyof typeof says.shown, direction: Direction): Locator =>
      demo.cell(says.shown[name], direction === 'forward' ? 0 : 1),
  };
}

/** The hub with the demo, scrolled to it and ready. */
async function openHub(page: Page, locale: Locale, fragment = '') {
  await openDemo(page, locale, `topics/information-theory/${fragment}`);
  const demo = fitsOn(page, locale);
  await expect(demo.step).toBeEnabled();
  return demo;
}

/** Mean and width that match the moments of the target: what forward KL must arrive at. */
function matchedMoments(w: number, a: [number, number], b: [number, number]): { mean: number; sd: number } {
  const mean = w * a[0] + (1 - w) * b[0];
  const second = w * (a[1] ** 2 + a[0] ** 2) + (1 - w) * (b[1] ** 2 + b[0] ** 2);
  return { mean, sd: Math.sqrt(second - mean ** 2) };
}

for (const locale of LOCALES) {
  test(`steps, resets and moves, by mouse and by keyboard alone (${locale})`, async ({ page }) => {
    const demo = await openHub(page, locale);
    const exact = demo.fit('exact', 'reverse');
    await expect(demo.steps(0)).toBeVisible();
    await page.waitForTimeout(500);
    expect(new URL(page.url()).hash, 'who only looks keeps the address').toBe('');
    const start = await exact.innerText();
    expect(await numberIn(exact)).toBeCloseTo(await numberIn(demo.fit('estimate', 'reverse')), 3);

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
    await drag(page, demo.grip, 60, 0);
    await expect.poll(moved).toBeGreaterThan(0);
  });
}

for (const locale of LOCALES) {
  test(`compares p and q by six quantities, and shows what each integrates (${locale})`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDemo(page, locale, 'demos/kl-fit/');
    const demo = fitsOn(page, locale);
    const { says, region, quantity } = demo;

    // Cross-entropy is entropy and divergence; no q changes the entropy.
    const [entropy, cross, forward] = [
      await numberIn(quantity('entropy', 'reverse')),
      await numberIn(quantity('cross', 'reverse')),
      await numberIn(quantity('forward', 'reverse')),
    ];
    expect(cross - entropy).toBeCloseTo(forward, 5);
    await demo.width.focus();
    await page.keyboard.press('Home');
    await expect(quantity('cross', 'reverse')).not.toHaveText(String(cross));
    expect(await numberIn(quantity('entropy', 'reverse'))).toBe(entropy);
    expect(await numberIn(quantity('js', 'reverse'))).toBeLessThan(Math.LN2);
    const narrow = await numberIn(quantity('w1', 'reverse'));
    await drag(page, demo.width, 40, 0);
    await expect.poll(() => numberIn(quantity('w1', 'reverse'))).not.toBe(narrow);

    // What is chosen is drawn; its term in the equation leaves it alone in the picture.
    const area = (name: string): Locator => region.locator(`svg path[data-part~="${name}"]`).first();
    await region.getByRole('radio', { name: says.shown.entropy }).check();
    await expect(area('entropy')).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(region.getByRole('radio', { name: says.shown.cross })).toBeChecked();
    await expect(area('cross')).toBeAttached();
    await region.getByRole('radio', { name: says.shown.w1 }).check();
    await region.locator('.katex [data-part="w1"]').first().hover();
    await expect(area('w1')).toHaveAttribute('data-lit');
    await expect(area('p')).toHaveAttribute('data-faded');
    await expect(region.getByRole('row', { name: says.shown.w1 })).toHaveAttribute('data-lit');

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- divergences --json '\{"weight":0\.4,.*\}'$/,
    );
    await expect(page).toHaveURL(/#kl-fit\?.*show=w1/);
    await goToEntryAndBack(page, demo, locale, says.entry);
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
    const [reached = '', best = ''] = (await demo.fit(row, 'forward').innerText()).split(' → ');
    expect(best, row).toBe(wanted[row].toFixed(3));
    expect(Math.abs(Number(reached) - wanted[row]), row).toBeLessThan(0.003);
  }
  const exact = await numberIn(demo.fit('exact', 'forward'));
  expect(exact - (await numberIn(demo.fit('least', 'forward')))).toBeLessThan(1e-5);
  expect(await numberIn(demo.fit('estimate', 'forward'))).toBeCloseTo(exact, 4);
  // Reverse KL keeps to the hump where it began.
  expect(Math.abs((await numberIn(demo.fit('mean', 'reverse'))) - 2)).toBeLessThan(0.3);
});

test('the address holds the state, for a reload and for a friend', async ({ page, context }) => {
  const demo = await openHub(page, 'en');
  await demo.weight.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
  await demo.step.click();
  await demo.step.click();
  await expect(page).toHaveURL(/#kl-fit\?.*n=2/);
  const weight = await demo.weight.inputValue();
  const exact = await numberIn(demo.fit('exact', 'reverse'));

  const friend = await context.newPage();
  await openDemo(friend, 'zh', `topics/information-theory/${new URL(page.url()).hash}`);
  const same = fitsOn(friend, 'zh');
  await expect(same.steps(2)).toBeVisible();
  await expect(same.weight).toHaveValue(weight);
  // The address writes six digits of each number.
  expect(await numberIn(same.fit('exact', 'reverse'))).toBeCloseTo(exact, 4);
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
  await page.locator('[data-demo]').scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert')).toContainText('The demo could not be loaded.');
  await expect(page.getByRole('img', { name: SAYS.en.picture })).toBeVisible();
  await page.unroute(/_astro\/island[^/]*\.js/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-demo]').scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Step' })).toBeEnabled();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of LOCALES) {
    test(`the still picture and the equations are there (${locale})`, async ({ page }) => {
      for (const path of ['topics/information-theory/', 'demos/kl-fit/']) {
        await page.goto(`${locale}/${path}`);
        const { region, says } = fitsOn(page, locale);
        await expect(region.getByRole('img', { name: says.picture })).toBeVisible();
        await expect(region.locator('noscript > p')).toBeVisible();
        expect(await region.getByRole('math').count()).toBeGreaterThanOrEqual(2);
        await expect(region.getByRole('button')).toHaveCount(0);
      }
    });
  }
});
