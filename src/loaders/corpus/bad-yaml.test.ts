import { describe, expect, it } from 'vitest';
import { FIRST, HUB, NOTE, SECOND, SOURCE, THIRD, reportAfter, reportPatched } from './testing/small-site.ts';

describe('front matter that is no YAML', () => {
  it('reports a colon in a text without quotes', async () => {
    expect(
      await reportPatched(
        THIRD,
        'title: { en: Negative log-likelihood,',
        'title: { en: Loss: the negative logarithm,',
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:2  YAML that cannot be read
        expected  one key, one value; a text with ": " in it stands in quotes
        found     \`title: { en: Loss: the negative logarithm, zh: 负对数似然 }\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a colon in a text without quotes on a line of its own', async () => {
    expect(await reportPatched(NOTE, 'abstract: How a loss', 'abstract: Losses: how a loss'))
      .toMatchInlineSnapshot(`
      "content/notes/losses.en.md:6  YAML that cannot be read
        expected  one key, one value; a text with ": " in it stands in quotes
        found     \`abstract: Losses: how a loss follows from a density.\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a brace that is not closed', async () => {
    expect(await reportPatched(HUB, 'short: { en: Losses, zh: 损失 }', 'short: { en: Losses, zh: 损失'))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:3  YAML that cannot be read
        expected  } at the end of what { begins
        found     \`short: { en: Losses, zh: 损失\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a bracket that is not closed', async () => {
    expect(await reportPatched(SECOND, 'uses: [udl-5-1]', 'uses: [udl-5-1')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:7  YAML that cannot be read
        expected  ] at the end of what [ begins
        found     \`uses: [udl-5-1\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a quote that is not closed', async () => {
    expect(await reportPatched(FIRST, 'locator: "5.1"', 'locator: "5.1')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:4  YAML that cannot be read
        expected  " at the end of what " begins
        found     \`locator: "5.1\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a key that stands twice', async () => {
    expect(await reportPatched(SECOND, 'uses: [udl-5-1]', 'uses: [udl-5-1]\nuses: []'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:8  YAML that cannot be read
        expected  each key once
        found     \`uses: []\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a tab', async () => {
    expect(await reportPatched(HUB, '    equations:', '	equations:')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:10  YAML that cannot be read
        expected  spaces, not a tab, before the key
        found     \`equations: [udl-5-1, udl-5-2, udl-5-3]\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an indent that does not fit', async () => {
    expect(await reportPatched(SECOND, '  zh: 来源', ' zh: 来源')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:12  YAML that cannot be read
        expected  what belongs together equally far indented
        found     \`zh: 来源把 $\\prod$ 写成了求和。\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text that begins with a sign of YAML', async () => {
    expect(await reportPatched(NOTE, 'abstract: How', 'abstract: "{" How')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:6  YAML that cannot be read
        expected  nothing behind a closing quote or bracket; quotes around the whole of a text that begins with one
        found     \`abstract: "{" How a loss follows from a density.\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text that begins with a grave accent', async () => {
    expect(await reportPatched(NOTE, 'abstract: How', 'abstract: `How`')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:6  YAML that cannot be read
        expected  quotes around a text that begins with @, % or \`
        found     \`abstract: \`How\` a loss follows from a density.\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text that begins with an asterisk', async () => {
    expect(await reportPatched(NOTE, 'abstract: How', 'abstract: *How')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:6  YAML that cannot be read
        expected  quotes around a text that begins with *
        found     \`abstract: *How a loss follows from a density.\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text that begins with an exclamation mark, which YAML would drop', async () => {
    expect(await reportPatched(NOTE, 'abstract: How', 'abstract: !How')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:6  YAML that cannot be read
        expected  quotes around a text that begins with !
        found     \`abstract: !How a loss follows from a density.\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports TeX in double quotes', async () => {
    expect(await reportPatched(FIRST, String.raw`tex: '\mathbf{x}'`, String.raw`tex: "\mathbf{x}"`))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:8  YAML that cannot be read
        expected  single quotes around TeX: in double quotes a backslash means something else
        found     \`- { tex: "\\mathbf{x}", en: 'input, a vector of length $D$', \`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports TeX in double quotes that YAML would read as other characters', async () => {
    expect(await reportPatched(FIRST, String.raw`tex: '\mathbf{x}'`, String.raw`tex: "\theta"`))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:8  backslash in double quotes
        expected  single quotes, '\\theta': in double quotes YAML reads \\t as a character of its own
        found     "\\theta"

      1 problem in the content; nothing was built."
    `);
  });

  it('reports all TeX in double quotes at once', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(FIRST, String.raw`'\mathbf{x}'`, String.raw`"\mathbf{x}"`);
        site.patch(FIRST, "tex: 'y'", String.raw`tex: "\nu"`);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:8  YAML that cannot be read
        expected  single quotes around TeX: in double quotes a backslash means something else
        found     \`- { tex: "\\mathbf{x}", en: 'input, a vector of length $D$', \`

      content/equations/udl/05/udl-5-1.md:9  backslash in double quotes
        expected  single quotes, '\\nu': in double quotes YAML reads \\n as a character of its own
        found     "\\nu"

      2 problems in the content; nothing was built."
    `);
  });

  it('accepts a doubled backslash and a quote in double quotes', async () => {
    expect(
      await reportPatched(
        FIRST,
        String.raw`tex: '\mathbf{x}', en: 'input, a vector of length $D$'`,
        String.raw`tex: "\\mathbf{x}", en: "an \"input\""`,
      ),
    ).toMatchInlineSnapshot(`""`);
  });

  it('reports a file without front matter', async () => {
    expect(await reportAfter((site) => site.write(THIRD, 'Negative log-likelihood\n')))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:1  no front matter
        expected  --- as the first line, and again below the keys
        found     \`Negative log-likelihood\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an empty file', async () => {
    expect(await reportAfter((site) => site.write(THIRD, ''))).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:1  no front matter
        expected  --- as the first line, and again below the keys
        found     an empty file

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an empty line before the front matter', async () => {
    expect(await reportAfter((site) => site.write(THIRD, `\n${site.read(THIRD)}`))).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:1  no front matter
        expected  --- as the first line, and again below the keys
        found     an empty line

      1 problem in the content; nothing was built."
    `);
  });

  it('reports front matter that is not closed', async () => {
    expect(await reportPatched(THIRD, 'formerIds: [udl-5-3-old]\n---', 'formerIds: [udl-5-3-old]'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:1  front matter left open
        expected  a second line of ---
        found     the end of the file

      1 problem in the content; nothing was built."
    `);
  });

  it('reports front matter with nothing in it', async () => {
    expect(
      await reportAfter((site) =>
        site.write(SOURCE, '---\n---\n:::en\nA textbook.\n:::\n\n:::zh\n一本教材。\n:::\n'),
      ),
    ).toMatchInlineSnapshot(`
      "content/sources/udl.md:1  no front matter
        expected  the keys name, short, order, author, kind, year, url, chapters, notation
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a list as front matter', async () => {
    expect(
      await reportAfter((site) =>
        site.write(SOURCE, '---\n- UDL\n---\n:::en\nA textbook.\n:::\n\n:::zh\n一本教材。\n:::\n'),
      ),
    ).toMatchInlineSnapshot(`
      "content/sources/udl.md:1  no front matter
        expected  the keys name, short, order, author, kind, year, url, chapters, notation
        found     ["UDL"]

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a file in another encoding than UTF-8', async () => {
    expect(
      await reportAfter((site) =>
        site.write(THIRD, Buffer.from(site.read(THIRD).replace('负对数似然', '\u00ff'), 'latin1')),
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:2  file that is not UTF-8
        expected  text saved as UTF-8
        found     bytes of another encoding (GBK, UTF-16, Latin-1)

      1 problem in the content; nothing was built."
    `);
  });
});
