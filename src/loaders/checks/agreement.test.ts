import { describe, expect, it } from 'vitest';
import { formatProblems } from '#domain/problem.ts';
import type { Draft } from '../corpus/read-entries.ts';
import { type Declaration, disagreements } from './agreement.ts';

const LIKELIHOOD = String.raw`L = \prod_{i=1}^{I} Pr(y_i|\mathbf{x}_i)`;
const LOSS = String.raw`L = -\sum_{i=1}^{I} \log\bigl[Pr(y_i|\mathbf{x}_i)\bigr]`;

/** Two entries that a check serves, the first of them corrected. */
const entry = (id: string, tex: string, changes: object = {}): Draft => ({
  id,
  values: { tex, check: 'likelihood', ...changes },
  origin: { file: `content/equations/udl/05/${id}.md`, lines: { check: 7 }, blocks: { tex: 10 } },
});
const ENTRIES = [entry('udl-5-2', LIKELIHOOD, { sourceReads: 'L = 0' }), entry('udl-5-3', LOSS)];

const CHECK: Declaration = {
  id: 'likelihood',
  file: 'src/checks/loss-functions/likelihood.ts',
  source:
    "export default identity({\n  formulas: {\n    'udl-5-2': PRODUCT,\n    'udl-5-3': SUM,\n  },\n  sourceReads: {",
  formulas: { 'udl-5-2': LIKELIHOOD, 'udl-5-3': LOSS },
  readings: ['udl-5-2'],
};

const report = (changes: Partial<Declaration>, entries = ENTRIES): string =>
  formatProblems(disagreements([{ ...CHECK, ...changes }], entries)).trimEnd();

describe('checks and entries', () => {
  it('agree', () => {
    expect(report({})).toBe('');
  });

  it('agree up to notation and spacing', () => {
    const spaced = String.raw`L = \prod_{i = 1}^I Pr\left(y_i \mid \boldsymbol{x}_i\right)`;
    expect(report({ formulas: { ...CHECK.formulas, 'udl-5-2': spaced } })).toBe('');
  });

  it('report a formula that has changed since its check was written', () => {
    const changed = [ENTRIES[0] ?? entry('', ''), entry('udl-5-3', LOSS.replace('-', '+'))];
    expect(report({}, changed)).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:4  stale check
        expected  udl-5-3 as it stands in content/equations/udl/05/udl-5-3.md: L = +\\sum_{i ...
        found     L = -\\sum_{i ...

      1 problem in the content; nothing was built."
    `);
  });

  it('report an index that has changed at the end, and a piece that is gone', () => {
    const changed = [
      entry('udl-5-2', LIKELIHOOD.replace('x}_i', 'x}_j'), { sourceReads: '0' }),
      entry('udl-5-3', 'L ='),
    ];
    expect(report({}, changed)).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:3  stale check
        expected  udl-5-2 as it stands in content/equations/udl/05/udl-5-2.md: ... |\\mathbf{x}_j)
        found     ... |\\mathbf{x}_i)

      src/checks/loss-functions/likelihood.ts:4  stale check
        expected  udl-5-3 as it stands in content/equations/udl/05/udl-5-3.md: L =
        found     L = -\\sum_{i ...

      2 problems in the content; nothing was built."
    `);
  });

  it('report an entry that does not exist, with the one that is meant', () => {
    expect(report({ formulas: { ...CHECK.formulas, 'udl-5-33': LOSS } })).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:1  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-33
        nearest   udl-5-3

      1 problem in the content; nothing was built."
    `);
  });

  it('report an entry that names another check or none', () => {
    const entries = [
      entry('udl-5-2', LIKELIHOOD, { check: 'other', sourceReads: 'L = 0' }),
      { ...entry('udl-5-3', LOSS), values: { tex: LOSS } },
    ];
    expect(report({}, entries)).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:3  check that its entry does not name
        expected  check: likelihood in content/equations/udl/05/udl-5-2.md (and no line in content/ledgers/unchecked.yml)
        found     other

      src/checks/loss-functions/likelihood.ts:4  check that its entry does not name
        expected  check: likelihood in content/equations/udl/05/udl-5-3.md (and no line in content/ledgers/unchecked.yml)
        found     no check

      2 problems in the content; nothing was built."
    `);
  });

  it('report an entry whose check quotes others', () => {
    const other = { ...CHECK, id: 'loss', formulas: { 'udl-5-3': LOSS }, readings: [] };
    const found = disagreements([{ ...CHECK, formulas: { 'udl-5-2': LIKELIHOOD } }, other], ENTRIES);
    expect(formatProblems(found).trimEnd()).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:7  check of other entries
        expected  a check whose \`formulas\` quote udl-5-3
        found     likelihood, which quotes udl-5-2
        nearest   loss

      src/checks/loss-functions/likelihood.ts:4  check that its entry does not name
        expected  check: loss in content/equations/udl/05/udl-5-3.md (and no line in content/ledgers/unchecked.yml)
        found     likelihood

      2 problems in the content; nothing was built."
    `);
  });

  it('report a corrected formula whose misprint is not checked, and a misprint of an entry without one', () => {
    expect(report({ readings: ['udl-5-3'] })).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:3  misprint that is not checked
        expected  sourceReads: what the source of udl-5-2 reads, as a mutant, or notComputable('why')
        found     none

      src/checks/loss-functions/likelihood.ts:6  misprint of no entry
        expected  an entry among \`formulas\` that has sourceReads
        found     udl-5-3

      2 problems in the content; nothing was built."
    `);
  });

  it('report a check of nothing', () => {
    expect(report({ formulas: {}, readings: [] }, [])).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:1  check of no entry
        expected  \`formulas\`: at least one entry with its TeX
        found     none

      1 problem in the content; nothing was built."
    `);
  });
});
