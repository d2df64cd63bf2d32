import { expect, test, type Locator } from '@playwright/test';
import { DEMO_WORDS, copiedCode, demoOn, drag, goToEntryAndBack, openDemo } from './demo-steps.ts';
import { LOCALES } from './site.ts';

const SAYS = {
  en: {
    question: /^A posterior of many unknowns/,
    steps: (n: number) => (n === 1 ? '1 step' : `${String(n)} steps`),
    start: 'Start of all three, in the picture of Laplace',
    noise: 'Noise σ',
    banana: 'banana',
    row: 'Log evidence',
    right: 'P(z₁ > 0)',
    terms: { evidence: /^log p\(x\)/, bound: /^ℒ\(q\)/, divergence: /^KL/ },
    entry: 'Mean-field factorisation and its coordinate update',
  },
  zh: {
    question: /^未知量一多/,
    steps: (n: number) => `${String(n)} 步`,
    start: '三者的起点，在“拉普拉斯”图中',
    noise: '噪声 σ',
    banana: '香蕉',
    row: '对数证据',
    right: 'P(z₁ > 0)',
    terms: { evidence: /^log p\(x\)/, bound: /^ℒ\(q\)/, divergence: /^KL/ },
    entry: '平均场分解与坐标更新',
  },
} as const;

const numbersIn = async (place: Locator): Promise<number[]> =>
  [...(await place.innerText()).replaceAll('−', '-').matchAll(/-?\d+\.\d+/g)].map(([text]) => Number(text));

for (const locale of LOCALES) {
  test(`three methods on one posterior, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    const says = SAYS[locale];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = await openDemo(page, locale, 'demos/posterior-fit/');
    const { region, button, cell, slider } = demo;
    const words = DEMO_WORDS[locale];
    await expect(region.getByText(says.question)).toBeVisible();

    // The start of mean field, keyboard and mouse: the mode that Laplace climbs to follows it across the ridge.
    const start = slider(says.start);
    const mode = async (): Promise<number> => (await numbersIn(cell(says.right, 2)))[0] ?? NaN;
    expect(await mode()).toBeGreaterThan(0.9);
    await start.focus();
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowDown');
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(mode).toBeLessThan(0.1);
    await drag(page, start, 120, -110);
    await expect.poll(mode).toBeGreaterThan(0.9);

    // Evidence = bound + divergence, and the divergence falls.
    const term = async (name: keyof typeof says.terms): Promise<number> =>
      (await numbersIn(region.getByRole('button', { name: says.terms[name] })))[0] ?? NaN;
    const [evidence, bound, divergence] = [
      await term('evidence'),
      await term('bound'),
      await term('divergence'),
    ];
    expect(bound + divergence).toBeCloseTo(evidence, 2);
    await button(words.step).press('Enter');
    await expect(region.getByText(says.steps(1), { exact: true })).toBeVisible();
    await button(words.play).click();
    await expect.poll(() => term('divergence')).toBeLessThan(Math.min(1.2, divergence));
    await button(words.pause).click();
    expect(await term('evidence')).toBe(evidence);

    // Setting by setting, the exact evidence follows.
    const noise = slider(says.noise);
    await noise.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => term('evidence')).not.toBe(evidence);
    await region.getByRole('radio', { name: says.banana }).check();
    await region.getByRole('spinbutton', { name: words.seed }).fill('12');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#posterior-fit\?shape=banana.*seed=12/);

    // Who opens the address sees the same; who copies the code gets the command for it.
    const seen = await cell(says.row, 1).innerText();
    const friend = await context.newPage();
    await friend.goto(page.url());
    const there = demoOn(friend, locale);
    await there.region.getByRole('math').last().scrollIntoViewIfNeeded();
    await expect(there.cell(says.row, 1)).toHaveText(seen);
    await friend.close();
    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- posterior-fit --json '\{"shape":"banana",.*"seed":12,/,
    );

    // A term and its control light up together.
    const symbol = region.locator('.demo-equations [data-part="noise"]').first();
    await noise.hover();
    await expect(symbol).toHaveAttribute('data-lit');
    await button(words.reset).click();
    await expect(region.getByText(says.steps(0), { exact: true })).toBeVisible();

    // The entries that it shows, which lead back to it.
    await goToEntryAndBack(page, demo, locale, says.entry);
  });
}
