import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from './site.ts';

/** What every demo says, and what pages say around it. */
export const DEMO_WORDS = {
  en: {
    region: 'Put a hand on it',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    seed: 'Seed',
    copy: 'Copy as code',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    play: '播放',
    pause: '暂停',
    step: '单步',
    reset: '复位',
    seed: '随机种子',
    copy: '复制为代码',
    back: '在演示中动手试一试',
  },
} as const;

/** A demo on a page, with what is there in every demo. */
export interface OpenDemo {
  readonly region: Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly slider: (name: string) => Locator;
  /** A cell of a row of its tables, the first one where nothing else is said. */
  readonly cell: (row: string | RegExp, place?: number) => Locator;
}

/** The demo on a page; on a page with several the one of this id. */
export function demoOn(page: Page, locale: Locale, id?: string): OpenDemo {
  const regions = page.getByRole('region', { name: DEMO_WORDS[locale].region });
  const region = id === undefined ? regions : regions.filter({ has: page.locator(`[data-demo="${id}"]`) });
  return {
    region,
    button: (name) => region.getByRole('button', { name, exact: typeof name === 'string' }),
    slider: (name) => region.getByRole('slider', { name, exact: true }),
    cell: (row, place = 0) => region.getByRole('row', { name: row }).first().getByRole('cell').nth(place),
  };
}

/**
 * Opens the page of a demo, or of a hub that has it with the demo's state in the fragment, and scrolls to the demo until it
 * runs.
 */
export async function openDemo(page: Page, locale: Locale, address: string): Promise<OpenDemo> {
  await page.goto(`${locale}/${address}`, { waitUntil: 'domcontentloaded' });
  const demo = demoOn(page, locale, /(?:demos\/|#)([\w-]+)/.exec(address)?.[1]);
  await expect(async () => {
    await demo.region.locator('[data-demo]').evaluate((stage) => stage.scrollIntoView({ block: 'start' }));
    await expect(demo.button(DEMO_WORDS[locale].copy)).toBeVisible({ timeout: 2000 });
  }).toPass();
  return demo;
}

/** A number as demos write it: −1.2×10⁻³ too. */
export async function numberIn(cell: Locator): Promise<number> {
  const [mantissa = '', exponent = '0'] = (await cell.innerText()).replace('−', '-').split('×10');
  const power = exponent.replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => '-0123456789'.charAt('⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)));
  return parseFloat(mantissa) * 10 ** Number(power);
}

/** Drags a handle by so many pixels. */
export async function drag(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await handle.boundingBox();
  if (!box) throw new Error('The handle has no box.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
}

/** Does a step, after which `one` shows, then plays from there by the keyboard until it has gone, and pauses. */
export async function stepThenPlay(demo: OpenDemo, locale: Locale, one: Locator): Promise<void> {
  const words = DEMO_WORDS[locale];
  await demo.button(words.step).click();
  await expect(one).toBeVisible();
  await demo.button(words.play).press('Enter');
  await expect(demo.button(words.pause)).toBeFocused();
  await expect(one).toBeHidden();
  await demo.button(words.pause).click();
}

/** Copies the demo's numbers as code; the page must have the right to. */
export async function copiedCode(page: Page, demo: OpenDemo, locale: Locale): Promise<string> {
  await demo.button(DEMO_WORDS[locale].copy).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Goes to an entry that the demo shows, and from there back to the demo's page. */
export async function goToEntryAndBack(
  page: Page,
  demo: OpenDemo,
  locale: Locale,
  entry: string,
): Promise<void> {
  await demo.region.getByRole('link', { name: entry }).click();
  await page.getByRole('link', { name: DEMO_WORDS[locale].back, exact: true }).click();
  await expect(page).toHaveURL(/demos\/[a-z-]+\/$/);
}
