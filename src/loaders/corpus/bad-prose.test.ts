import { describe, expect, it } from 'vitest';
import { FIRST, HUB, NOTE, THIRD, reportPatched } from './testing/small-site.ts';

describe('prose', () => {
  it('reports raw HTML', async () => {
    expect(await reportPatched(FIRST, 'The model computes', 'The <b>model</b> computes'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:16  raw HTML
        expected  Markdown
        found     \`</b>\`

      content/equations/udl/05/udl-5-1.md:16  raw HTML
        expected  Markdown
        found     \`<b>\`

      2 problems in the content; nothing was built."
    `);
  });

  it('reports raw HTML over several lines on one line', async () => {
    expect(await reportPatched(THIRD, '乘积会下溢', '<div>\n<script>alert(1)</script>\n</div>\n\n乘积会下溢'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:18  raw HTML
        expected  Markdown
        found     \`<div> <script>alert(1)</script> </div>\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a link that would run a script', async () => {
    expect(await reportPatched(HUB, 'How a loss follows', 'How a [loss](javascript:alert(1)) follows'))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:13  unsafe link
        expected  an http or https address
        found     javascript:alert(1)

      1 problem in the content; nothing was built."
    `);
  });

  it('reports links with other schemes, and pictures', async () => {
    expect(
      await reportPatched(
        NOTE,
        'A density gives a loss:',
        'A [density](data:text/html,x) gives a ![loss](file:///etc/passwd), [here](/elsewhere).\n\n[x]: vbscript:x',
      ),
    ).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:12  unsafe link
        expected  an http or https address
        found     /elsewhere

      content/notes/losses.en.md:12  unsafe link
        expected  an http or https address
        found     data:text/html,x

      content/notes/losses.en.md:12  unsafe link
        expected  an http or https address
        found     file:///etc/passwd

      content/notes/losses.en.md:14  unsafe link
        expected  an http or https address
        found     vbscript:x

      4 problems in the content; nothing was built."
    `);
  });

  it('accepts links to the web', async () => {
    expect(
      await reportPatched(HUB, 'How a loss follows', 'How a [loss](https://example.org/) follows'),
    ).toMatchInlineSnapshot(`""`);
  });
});
