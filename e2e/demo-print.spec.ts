import { expect, test } from '@playwright/test';
import { DEMO_WORDS, openDemo } from './demo-steps.ts';

test('on paper a demo is its pictures, numbers and settings, without buttons and sliders', async ({
  page,
}) => {
  const { region, button, slider } = await openDemo(page, 'en', 'demos/kl-fit/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const shown of [
    region.getByRole('group', { name: /^A two-humped density/ }),
    region.getByRole('row', { name: 'Exact' }),
    region.getByText('Weight of hump A'),
  ])
    await expect(shown).toBeVisible();
  await expect(button(DEMO_WORDS.en.play)).toBeHidden();
  await expect(slider('Weight of hump A')).toBeHidden();
});

test('a hub leaves its demo out on paper', async ({ page }) => {
  await page.goto('en/topics/information-theory/');
  const region = page.getByRole('region', { name: DEMO_WORDS.en.region });
  await expect(region).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(region).toBeHidden();
});
