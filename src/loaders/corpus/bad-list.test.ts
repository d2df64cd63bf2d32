import { describe, expect, it } from 'vitest';
import { HUB, LEDGER, LIST, PDF, reportAfter, reportPatched } from './testing/small-site.ts';

const ledgerLine = (file: string): string =>
  `- file: ${file}\n  reason: { en: Being written., zh: 正在撰写。 }\n`;

describe('the curated list', () => {
  it('reports a line that is not a link', async () => {
    expect(
      await reportPatched(
        LIST,
        '- [Entropy](https://a.example/entropy)',
        '- Entropy, https://a.example/entropy',
      ),
    ).toMatchInlineSnapshot(`
      "content/links/list.md:8  list line that is not a link
        expected  [title](https://…)
        found     Entropy, https://a.example/entropy

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a line that is no item', async () => {
    expect(await reportPatched(LIST, '- [Entropy]', '[Entropy]')).toMatchInlineSnapshot(`
      "content/links/list.md:8  stray text
        expected  a ### heading or a list item
        found     [Entropy](https://a.example/entropy)

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an unsafe scheme', async () => {
    expect(await reportPatched(LIST, 'https://a.example/entropy', 'javascript:alert(1)'))
      .toMatchInlineSnapshot(`
      "content/links/list.md:8  unsafe URL
        expected  http: or https:, without a password
        found     javascript: in javascript:alert(1)

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an address that is none', async () => {
    expect(await reportPatched(LIST, 'https://a.example/entropy', 'a.example/entropy'))
      .toMatchInlineSnapshot(`
      "content/links/list.md:8  bad URL
        expected  an absolute URL without spaces
        found     a.example/entropy

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an address that stands twice, and a date that does not exist', async () => {
    expect(
      await reportPatched(
        LIST,
        '- [Entropy](https://a.example/entropy)',
        '- [Again (Someone, 2019.13.01)](https://a.example/likelihood)',
      ),
    ).toMatchInlineSnapshot(`
      "content/links/list.md:8  duplicate URL
        expected  each URL once; this one stands in line 3
        found     https://a.example/likelihood

      content/links/list.md:8  impossible date
        expected  a date that exists, as yyyy.mm.dd
        found     2019.13.01

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a heading without a hub', async () => {
    expect(await reportPatched(LIST, '### 损失函数', '### 损失函')).toMatchInlineSnapshot(`
      "content/links/list.md:1  heading without a hub
        expected  the listHeading of a hub in content/topics/
        found     损失函
        nearest   损失函数

      1 problem in the content; nothing was built."
    `);
  });

  it('knows the heading of a hub that has mistakes of its own', async () => {
    expect(await reportPatched(HUB, 'short: { en: Losses, zh: 损失 }', 'short: { en: Losses, zh: 损失'))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:3  YAML that cannot be read
        expected  } at the end of what { begins
        found     \`short: { en: Losses, zh: 损失\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a PDF that is not there', async () => {
    expect(await reportPatched(LIST, 'Losses.pdf', 'Loses.pdf')).toMatchInlineSnapshot(`
      "content/links/list.md:4  PDF that is not there
        expected  math-resources/Loses.pdf, or a line for it in content/ledgers/forthcoming.yml
        found     neither
        nearest   Losses.pdf

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a PDF that is not there and like none', async () => {
    expect(await reportAfter((site) => site.remove(PDF))).toMatchInlineSnapshot(`
      "content/links/list.md:4  PDF that is not there
        expected  math-resources/Losses.pdf, or a line for it in content/ledgers/forthcoming.yml
        found     neither

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a PDF at a wrong place', async () => {
    expect(await reportPatched(LIST, '/math/math-resources/', '/pdfs/')).toMatchInlineSnapshot(`
      "content/links/list.md:4  bad PDF path
        expected  /math/math-resources/NAME.pdf
        found     /pdfs/Losses.pdf

      1 problem in the content; nothing was built."
    `);
  });

  it('accepts a PDF that is not there and stands in the ledger', async () => {
    expect(
      await reportAfter((site) => {
        site.remove(PDF);
        site.write(LEDGER, '- file: Losses.pdf\n  reason: { en: Being written., zh: 正在撰写。 }\n');
      }),
    ).toMatchInlineSnapshot(`""`);
  });

  it('reports ledger lines out of date', async () => {
    expect(
      await reportAfter((site) => {
        site.write(LEDGER, `# PDFs to come\n${ledgerLine('Losses.pdf')}${ledgerLine('Entropy.pdf')}`);
      }),
    ).toMatchInlineSnapshot(`
      "content/ledgers/forthcoming.yml:2  ledger line out of date
        expected  a PDF that is not there yet
        found     math-resources/Losses.pdf is there

      content/ledgers/forthcoming.yml:4  ledger line out of date
        expected  a PDF that the curated list names
        found     Entropy.pdf

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a ledger line that stands twice', async () => {
    expect(
      await reportAfter((site) => {
        site.remove(PDF);
        site.write(LEDGER, ledgerLine('Losses.pdf').repeat(2));
      }),
    ).toMatchInlineSnapshot(`
      "content/ledgers/forthcoming.yml:3  ledger line given twice
        expected  each PDF once; this one stands in line 1
        found     Losses.pdf

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a ledger with wrong keys, and does not miss the PDF', async () => {
    expect(
      await reportAfter((site) => {
        site.remove(PDF);
        site.write(
          LEDGER,
          '- file: Losses.pdf\n  reasons: { en: Being written. }\n  reason: { en: Being written. }\n',
        );
      }),
    ).toMatchInlineSnapshot(`
      "content/ledgers/forthcoming.yml:2  unknown key
        expected  one of file, reason
        found     reasons
        nearest   reason

      content/ledgers/forthcoming.yml:3  missing language
        expected  reason.zh in item 1: the text in Chinese
        found     nothing

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a ledger that is no list', async () => {
    expect(await reportAfter((site) => site.write(LEDGER, 'Losses.pdf: being written\n')))
      .toMatchInlineSnapshot(`
      "content/ledgers/forthcoming.yml:1  wrong value
        expected  a list
        found     {"Losses.pdf":"being written"}

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a ledger that is no YAML', async () => {
    expect(await reportAfter((site) => site.write(LEDGER, '# To come\n- file: "Losses.pdf\n')))
      .toMatchInlineSnapshot(`
      "content/ledgers/forthcoming.yml:2  YAML that cannot be read
        expected  " at the end of what " begins
        found     \`- file: "Losses.pdf\`

      1 problem in the content; nothing was built."
    `);
  });
});
