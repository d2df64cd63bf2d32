import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDemo as openAt } from './demo-steps.ts';
import type { Locale } from './site.ts';

/** What the demo says in each language. */
const SAYS = {
  en: {
    region: 'Put a hand on it',
    picture: /^The plane of the data/,
    running: /^Data plane/,
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    at: (n: number) => `step ${String(n)}`,
    x: 'Point x of the data plane',
    z: 'Point z of the latent plane',
    beta: 'Price β of the KL',
    moons: 'two moons',
    middle: 'x where there are no data',
    collapse: 'Posterior collapse',
    decoder: /^f\(z\) z decoded/,
    posterior: /^p\(z\|x\)/,
    rows: {
      reconstruction: /^Reconstruction/,
      divergence: /^− KL/,
      bound: /^ELBO/,
      evidence: /^log p/,
      gap: /^Gap/,
    },
    copy: 'Copy as code',
    shown: 'ELBO as log-likelihood minus posterior divergence',
    back: 'Put a hand on it in the demo',
  },
  zh: {
    region: '动手试一试',
    picture: /^数据平面与隐变量平面/,
    running: /^数据平面：/,
    step: '单步',
    play: '播放',
    pause: '暂停',
    reset: '复位',
    at: (n: number) => `第 ${String(n)} 步`,
    x: '数据平面上的点 x',
    z: '隐变量平面上的点 z',
    beta: 'KL 的价格 β',
    moons: '双月',
    middle: '把 x 放到没有数据处',
    collapse: '后验坍缩',
    decoder: /^f\(z\) z 解码为/,
    posterior: /^p\(z\|x\)/,
    rows: {
      reconstruction: /^重构项/,
      divergence: /^− 与先验/,
      bound: /^ELBO/,
      evidence: /^log p/,
      gap: /^差距/,
    },
    copy: '复制为代码',
    shown: 'ELBO 等于对数似然减去与后验的 KL 散度',
    back: '在演示中动手试一试',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address: string) {
  const says = SAYS[locale];
  const { region, button } = await openAt(page, locale, address);
  return {
    says,
    region,
    button,
    x: region.getByRole('slider', { name: says.x }),
    z: region.getByRole('slider', { name: says.z }),
    beta: region.getByRole('slider', { name: says.beta }),
    at: (n: number): Locator => region.getByText(says.at(n), { exact: true }),
    /** One draw at x, exact at x, exact over the data. */
    cells: (row: keyof (typeof SAYS)['en']['rows']): Locator =>
      region.getByRole('row', { name: says.rows[row] }).getByRole('cell'),
  };
}

const numberIn = async (cell: Locator): Promise<number> =>
  parseFloat((await cell.innerText()).replace('−', '-'));

for (const locale of ['en', 'zh'] as const) {
  test(`a VAE, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { says, region, button, x, z, beta, at, cells } = await openDemo(
      page,
      locale,
      'demos/vae/#vae?data=ring&beta=1&s=0.25&x=1.1&y=-1&n=60&seed=1',
    );

    // The bound lies below the log evidence by the gap, and is what its two terms make it.
    await expect(at(60)).toBeVisible({ timeout: 15_000 });
    for (const column of [1, 2]) {
      const read = (row: Parameters<typeof cells>[0]): Promise<number> => numberIn(cells(row).nth(column));
      const bound = await read('bound');
      expect((await read('reconstruction')) + (await read('divergence'))).toBeCloseTo(bound, 2);
      expect((await read('evidence')) - bound).toBeCloseTo(await read('gap'), 2);
      expect(await read('gap')).toBeGreaterThan(0);
    }

    // x moves by keyboard and by mouse, and the answer with it; z likewise, and what is decoded.
    const gap = await cells('gap').nth(1).innerText();
    await x.press('Shift+ArrowLeft');
    await expect(x).toHaveAttribute('aria-valuenow', '0.6');
    await expect(cells('gap').nth(1)).not.toHaveText(gap);
    const decoded = await button(says.decoder).innerText();
    const box = await z.boundingBox();
    if (!box) throw new Error('The handle has no box.');
    const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left - 40, top + 30, { steps: 3 });
    await page.mouse.up();
    await expect(button(says.decoder)).not.toHaveText(decoded);
    await expect(page).toHaveURL(/#vae\?.*z=-?\d/);

    // A term pressed lets the rest step back.
    await page.mouse.move(0, 0);
    await button(says.posterior).press('Enter');
    await expect(region.locator('[data-part="prior divergence"][data-faded]')).toBeAttached();
    await expect(region.locator('.katex [data-part="posterior"][data-lit]').first()).toBeAttached();
    await button(says.posterior).press('Enter');

    // Steps one by one, none, and played.
    await button(says.step).press('Enter');
    await expect(at(61)).toBeVisible();
    await button(says.reset).click();
    await expect(at(0)).toBeVisible();
    await button(says.play).press('Enter');
    await expect(button(says.pause)).toBeFocused();
    await expect(at(0)).toBeHidden();
    await button(says.pause).click();
    await button(says.reset).click();

    await button(says.middle).press('Space');
    await expect(x).toHaveAttribute('aria-valuetext', '0.00, 0.00');
    await region.getByRole('radio', { name: says.moons }).check();
    await button(says.collapse).click();
    await expect(beta).toHaveValue('8');
    await beta.press('ArrowRight');

    await button(says.copy).click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^npm run -s demo -- vae --json '\{"shape":"moons","beta":8\.1,.*"x":\[0,0\].*\}'$/);

    // The entries that it shows, which lead back to it.
    await region.getByRole('link', { name: says.shown }).click();
    await page.getByRole('link', { name: says.back, exact: true }).click();
    await expect(page).toHaveURL(/demos\/vae\/$/);
  });
}

test('the hub has the VAE, the address holds its state, and the numbers are those of the command', async ({
  page,
}) => {
  const address = 'topics/vae/#vae?data=moons&beta=1&s=0.25&x=0.5&y=0&n=25&seed=4';
  const { cells, at } = await openDemo(page, 'en', address);
  await expect(at(25)).toBeVisible({ timeout: 15_000 });
  // npm run -s demo -- vae --json '{"shape":"moons","x":[0.5,0],"seed":4,"steps":25}'
  await expect(cells('bound')).toHaveText(['−2.758', '−4.146', '−6.164']);
  await expect(cells('gap')).toHaveText(['0.666', '2.054', '2.651']);
});
