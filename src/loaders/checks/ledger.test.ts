import { describe, expect, it } from 'vitest';
import { formatProblems } from '#domain/problem.ts';
import { readEquations } from '../corpus/read-entries.ts';
import { FIRST, SECOND, THIRD, SmallSite } from '../corpus/testing/small-site.ts';
import { LEDGER_FILE, readLedger } from './ledger.ts';

const LEDGER = `unchecked:
  - { entry: udl-5-1, reason: definition }
  - entry: udl-5-2
    reason: objective
    note: { en: The correction is one of notation., zh: 更正只涉及记号。 }
waiting:
  # udl/05
  - udl-5-3
`;

/** What is wrong with the small site's ledger after a change. */
function report(ledger: string, change: (site: SmallSite) => void = () => undefined): string {
  const site = new SmallSite();
  site.write(LEDGER_FILE, ledger);
  change(site);
  const { drafts } = readEquations(site.root, '.cache');
  return formatProblems(readLedger(site.root, drafts).problems).trimEnd();
}

describe('the ledger of entries without a check', () => {
  it('holds each of them once', () => {
    expect(report(LEDGER)).toBe('');
    const site = new SmallSite();
    site.write(LEDGER_FILE, LEDGER);
    const { unchecked, waiting } = readLedger(site.root, readEquations(site.root, '.cache').drafts);
    expect([...unchecked.values()].map(({ entry, reason }) => [entry, reason])).toEqual([
      ['udl-5-1', 'definition'],
      ['udl-5-2', 'objective'],
    ]);
    expect(waiting).toEqual(['udl-5-3']);
  });

  it('reports entries in neither', () => {
    expect(report(LEDGER.replace('  - udl-5-3\n', ''))).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:1  entry without a check
        expected  check: the id of a numeric check, or a line in content/ledgers/unchecked.yml
        found     neither

      1 problem in the content; nothing was built."
    `);
    expect(report('')).toContain('3 problems');
  });

  it('reports an entry in both, in two places, and one that does not exist', () => {
    expect(
      report(`${LEDGER}  - udl-5-1\n  - udl-5-33\n`, (site) => {
        site.patch(THIRD, 'formerIds:', 'check: likelihood\nformerIds:');
      }),
    ).toMatchInlineSnapshot(`
      "content/ledgers/unchecked.yml:8  ledger line out of date
        expected  an entry without a check
        found     udl-5-3, which has check: likelihood

      content/ledgers/unchecked.yml:9  ledger line given twice
        expected  each entry once; this one stands in line 2
        found     udl-5-1

      content/ledgers/unchecked.yml:10  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-33
        nearest   udl-5-3

      3 problems in the content; nothing was built."
    `);
  });

  it('reports an unknown reason, with the nearest, and a corrected entry without a note', () => {
    const wrong = LEDGER.replace('definition', 'definitions').replace(/ {4}note.*\n/, '');
    expect(report(wrong)).toMatchInlineSnapshot(`
      "content/ledgers/unchecked.yml:2  wrong value
        expected  reason in item 1 of unchecked: one of definition, assumption, architecture, objective, notation, list, existence
        found     definitions
        nearest   definition

      content/ledgers/unchecked.yml:3  missing key
        expected  note: why the correction cannot be checked by a number
        found     udl-5-2

      2 problems in the content; nothing was built."
    `);
  });

  it('does without a ledger where every entry has a check', () => {
    const site = new SmallSite();
    site.patch(FIRST, 'symbols:', 'check: likelihood\nsymbols:');
    site.patch(SECOND, 'sourceReads:', 'check: likelihood\nsourceReads:');
    site.patch(THIRD, 'formerIds:', 'check: likelihood\nformerIds:');
    expect(readLedger(site.root, readEquations(site.root, '.cache').drafts).problems).toEqual([]);
  });
});
