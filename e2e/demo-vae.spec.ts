import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  DEMO_WORDS,
  copiedCode,
  drag,
  goToEntryAndBack,
  numberIn,
  openDemo as openAt,
} from './demo-steps.ts';
import { LOCALES, type Locale } from './site.ts';

/** What only this demo says. */
const SAYS = {
  en: {
    running: /^Data plane/,
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
    shown: 'ELBO as log-likelihood minus posterior divergence',
  },
  zh: {
    running: /^数据平面：/,
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
    shown: 'ELBO 等于对数似然减去与后验的 KL 散度',
  },
} as const;

async function openDemo(page: Page, locale: Locale, address: string) {
  const says = SAYS[locale];
  const words = DEMO_WORDS[locale];
  const demo = await openAt(page, locale, address);
  const { region, button } = demo;
  return {
    demo,
    says,
    words,
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

for (const locale of LOCALES) {
  test(`a VAE, by mouse and by keyboard (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { demo, says, words, region, button, x, z, beta, at, cells } = await openDemo(
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
    await drag(page, z, -40, 30);
    await expect(button(says.decoder)).not.toHaveText(decoded);
    await expect(page).toHaveURL(/#vae\?.*z=-?\d/);

    // A term pressed lets the rest step back.
    await page.mouse.move(0, 0);
    await button(says.posterior).press('Enter');
    await expect(region.locator('[data-part="prior divergence"][data-faded]')).toBeAttached();
    await expect(region.locator('.katex [data-part="posterior"][data-lit]').first()).toBeAttached();
    await button(says.posterior).press('Enter');

    // Steps one by one, none, and played.
    await button(words.step).press('Enter');
    await expect(at(61)).toBeVisible();
    await button(words.reset).click();
    await expect(at(0)).toBeVisible();
    await button(words.play).press('Enter');
    await expect(button(words.pause)).toBeFocused();
    await expect(at(0)).toBeHidden();
    await button(words.pause).click();
    await button(words.reset).click();

    await button(says.middle).press('Space');
    await expect(x).toHaveAttribute('aria-valuetext', '0.00, 0.00');
    await region.getByRole('radio', { name: says.moons }).check();
    await button(says.collapse).click();
    await expect(beta).toHaveValue('8');
    await beta.press('ArrowRight');

    expect(await copiedCode(page, demo, locale)).toMatch(
      /^npm run -s demo -- vae --json '\{"shape":"moons","beta":8\.1,.*"x":\[0,0\].*\}'$/,
    );

    await goToEntryAndBack(page, demo, locale, says.shown);
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
