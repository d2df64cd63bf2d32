import { devices, expect, test } from '@playwright/test';
import { openDemo } from './demo-steps.ts';

const PHONE = devices['Pixel 5'];

/** Each with a handle and the way a finger drags it, in pixels. */
const DRAGS = [
  ['losses', 'Point 8', 0, -60],
  ['activations', 'Mean m of the pre-activations', 50, 0],
] as const;

test.describe('by finger', () => {
  test.use({ viewport: PHONE.viewport, hasTouch: true, isMobile: true });

  for (const [id, name, dx, dy] of DRAGS)
    test(`a handle of ${id} follows to the end, and the page stays`, async ({ page }) => {
      const { slider } = await openDemo(page, 'en', `demos/${id}/`);
      const handle = slider(name);
      await handle.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const before = await handle.boundingBox();
      if (!before) throw new Error('The handle has no box.');
      const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number): Promise<unknown> =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + share * dx, y: y + share * dy }],
        });
      await touch('touchStart', 0);
      for (let i = 1; i <= 12; i += 1) {
        await touch('touchMove', i / 12);
        await page.waitForTimeout(20);
      }
      await touch('touchEnd', 1);
      // Within a step of its grid; had the page scrolled, the handle would lag behind the finger.
      await expect
        .poll(async () => {
          const after = await handle.boundingBox();
          return after === null ? NaN : Math.hypot(after.x - before.x - dx, after.y - before.y - dy);
        })
        .toBeLessThan(4);
    });
});

for (const id of ['losses', 'normalisation', 'attention', 'optimisers'])
  test(`every term of the formulas of ${id} can be pointed at`, async ({ page }) => {
    const { region } = await openDemo(page, 'en', `demos/${id}/`);
    const missed = await region.locator('.demo-equations').evaluateAll((lists) =>
      lists
        .flatMap((list) => [...list.querySelectorAll<HTMLElement>('.katex-html [data-part]')])
        .filter((term) => term.getBoundingClientRect().width > 0)
        .filter((term) => {
          const glyph = [...term.querySelectorAll('*')].find(
            (one) => one.childElementCount === 0 && one.textContent.trim() !== '',
          );
          term.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.selectNodeContents(glyph ?? term);
          const { x, y, width, height } = range.getBoundingClientRect();
          const hit = document.elementFromPoint(x + width / 2, y + height / 2);
          return hit?.closest('[data-part]')?.getAttribute('data-part') !== term.dataset['part'];
        })
        .map((term) => `${term.dataset['part'] ?? ''}: ${term.textContent}`),
    );
    expect(missed).toEqual([]);
  });
