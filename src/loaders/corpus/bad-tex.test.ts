import { describe, expect, it } from 'vitest';
import {
  ENTROPY,
  FIRST,
  HUB,
  NOTE,
  SECOND,
  SOURCE,
  THIRD,
  reportAfter,
  reportPatched,
} from './testing/small-site.ts';

describe('TeX that KaTeX refuses', () => {
  it('reports the line inside a formula', async () => {
    expect(await reportPatched(SECOND, String.raw`  &= \prod`, String.raw`  &= \prodd`))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:17  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\prodd at position 67: …{x}_i) \\\\ &= \\prodd_{i=1}^{I} Pr(y…
        nearest   \\prod

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the line inside a formula that begins with empty lines', async () => {
    expect(await reportPatched(THIRD, '$$\nL = -\\sum', '$$\n\n\nL = -\\summ')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:12  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\summ at position 6: L = -\\summ_{i=1}^{I} \\log…

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a formula that is not finished', async () => {
    expect(await reportPatched(THIRD, '\\bigr]\n', '\\bigr\n')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:10  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Expected group as argument to '\\bigr' at end of input: …hbf{x}_i])\\bigr

      1 problem in the content; nothing was built."
    `);
  });

  it('reports Chinese in a formula', async () => {
    expect(await reportPatched(THIRD, '\nL = -', '\n损失 = -')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:10  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Unicode text character "损" used in math mode at position 1: 损失 = -\\sum_{i=1}…

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the prose of both languages', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(
          FIRST,
          String.raw`Its output is $\mathrm{f}[\mathbf{x}]$`,
          String.raw`Its output is $\mathrn{f}$`,
        );
        site.patch(FIRST, String.raw`它的输出是 $\mathrm{f}[\mathbf{x}]$`, String.raw`它的输出是 $\frac{1}$`);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:18  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\mathrn at position 1: \\mathrn{f}
        nearest   \\mathrm

      content/equations/udl/05/udl-5-1.md:24  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{1}

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a symbol, and its two explanations', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(FIRST, "tex: 'y'", String.raw`tex: '\hatt{y}'`);
        site.patch(FIRST, "a vector of length $D$'", String.raw`a vector of length $\R$'`);
        site.patch(FIRST, '长度为 $D$', String.raw`长度为 $D_$`);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:8  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Expected group after '_' at position 2: D_

      content/equations/udl/05/udl-5-1.md:9  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\hatt at position 1: \\hatt{y}
        nearest   \\hat

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a correction', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(SECOND, String.raw`$\prod$ must`, String.raw`$\prood$ must`);
        site.patch(SECOND, String.raw`$\prod$ 写成`, String.raw`$\prod{$ 写成`);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:11  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\prood at position 1: \\prood
        nearest   \\prod

      content/equations/udl/05/udl-5-2.md:12  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Expected '}', got 'EOF' at end of input: \\prod{

      2 problems in the content; nothing was built."
    `);
  });

  it('reports an emblem', async () => {
    expect(await reportPatched(HUB, String.raw`tex: 'L = -\log Pr'`, String.raw`tex: 'L = -\loog Pr'`))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:7  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\loog at position 6: L = -\\loog Pr
        nearest   \\log

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the notation of a source', async () => {
    expect(
      await reportPatched(SOURCE, String.raw`tex: 'Pr(y|\mathbf{x})'`, String.raw`tex: 'Pr(y|\mathbg{x})'`),
    ).toMatchInlineSnapshot(`
      "content/sources/udl.md:12  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\mathbg at position 6: Pr(y|\\mathbg{x})
        nearest   \\mathbf

      1 problem in the content; nothing was built."
    `);
  });

  it('reports concepts, hubs and sources', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(ENTROPY, String.raw`The mean of $-\log`, String.raw`The mean of $-\lob`);
        site.patch(HUB, 'follows from a density', String.raw`follows from $\density$`);
        site.patch(SOURCE, '一本教材', String.raw`一本$\book$教材`);
      }),
    ).toMatchInlineSnapshot(`
      "content/concepts/entropy.md:9  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\lob at position 2: -\\lob Pr(y)
        nearest   \\log

      content/sources/udl.md:19  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\book at position 1: \\book

      content/topics/loss-functions.md:13  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\density at position 1: \\density

      3 problems in the content; nothing was built."
    `);
  });

  it('reports notes', async () => {
    expect(await reportPatched(NOTE, String.raw`\hat{\boldsymbol\phi}`, String.raw`\hat{\boldsymbol\fi}`))
      .toMatchInlineSnapshot(`
      "content/notes/losses.en.md:16  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\fi at position 17: …hat{\\boldsymbol\\fi}

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a formula that notes show once, where it stands', async () => {
    expect(await reportPatched(THIRD, String.raw`\sum`, String.raw`\sun`)).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:10  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\sun at position 6: L = -\\sun_{i=1}^{I} \\log…

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an entry that has mistakes of form too', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(THIRD, 'locator:', 'locater:');
        site.patch(THIRD, String.raw`\sum`, String.raw`\sun`);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:1  missing key
        expected  locator: the number printed in the source, or a heading where it has none
        found     nothing

      content/equations/udl/05/udl-5-3.md:4  unknown key
        expected  one of title, source, locator, topics, concepts, uses, repeats, symbols, sourceReads, correction, check, demo, formerIds
        found     locater
        nearest   locator

      content/equations/udl/05/udl-5-3.md:10  TeX that KaTeX refuses
        expected  TeX that KaTeX typesets
        found     Undefined control sequence: \\sun at position 6: L = -\\sun_{i=1}^{I} \\log…

      3 problems in the content; nothing was built."
    `);
  });
});
