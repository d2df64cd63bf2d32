import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatProblems } from '#domain/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { FIRST, SECOND, SmallSite, THIRD } from '../corpus/testing/small-site.ts';
import { checkEquations } from './check-equations.ts';
import { LEDGER_FILE } from './ledger.ts';

const KIT = pathToFileURL(resolve('src/checks/kit/identity.ts')).href;
const CHECK = 'src/checks/loss-functions/likelihood.ts';
/** A product against the exponential of a sum, for the loss and for its likelihood. */
const LIKELIHOOD = `import { identity } from '${KIT}';

export default identity({
  formulas: {
    'udl-5-2': String.raw\`\\begin{aligned}
L &= \\prod_{i=1}^{I} Pr(y_i|\\mathbf{x}_i) \\\\
  &= \\prod_{i=1}^{I} Pr(y_i|\\mathrm{f}[\\mathbf{x}_i])
\\end{aligned}\`,
    'udl-5-3': String.raw\`L = -\\sum_{i=1}^{I} \\log\\bigl[Pr(y_i|\\mathrm{f}[\\mathbf{x}_i])\\bigr]\`,
  },
  against: { en: 'the product', zh: '乘积' },
  draw: (random) => random.list(3, () => random.between(0.1, 0.9)),
  stated: (p) => -p.reduce((sum, x) => sum + Math.log(x), 0),
  reference: (p) => -Math.log(p.reduce((product, x) => product * x, 1)),
  mutants: {
    'no minus': (p) => p.reduce((sum, x) => sum + Math.log(x), 0),
    'one too few': (p) => -p.slice(1).reduce((sum, x) => sum + Math.log(x), 0),
  },
  sourceReads: { 'udl-5-2': (p) => p.reduce((sum, x) => sum + x, 0) },
});
`;

/** The small site with a check of two of its entries. */
class CheckedSite extends SmallSite {
  constructor() {
    super();
    this.write(CHECK, LIKELIHOOD);
    this.write(LEDGER_FILE, 'waiting: [udl-5-1]\n');
    this.patch(SECOND, 'sourceReads:', 'check: likelihood\nsourceReads:');
    this.patch(THIRD, 'formerIds:', 'check: likelihood\nformerIds:');
  }

  async checks(options: { only?: string; cases?: number; seed?: number } = {}) {
    return checkEquations(this.root, await readCorpus(this.root), { project: this.root, ...options });
  }

  async failures(): Promise<string> {
    return formatProblems((await this.checks()).problems).trimEnd();
  }
}

describe('all equations', () => {
  it('pass, with the results that pages and the API show', async () => {
    const { reports, waiting, problems } = await new CheckedSite().checks();
    expect(problems).toEqual([]);
    expect(waiting).toEqual(['udl-5-1']);
    expect(reports.get('likelihood')).toMatchObject({
      file: CHECK,
      against: { en: 'the product' },
      readings: ['udl-5-2'],
      result: { status: 'passed', cases: 200, tolerance: 1e-10, seed: 3908534515 },
    });
    expect(reports.get('likelihood')?.result.mutants).toHaveLength(3);
  });

  it('a sign that changes in an entry is reported', async () => {
    const site = new CheckedSite();
    site.patch(THIRD, String.raw`L = -\sum`, String.raw`L = \sum`);
    expect(await site.failures()).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:9  stale check
        expected  udl-5-3 as it stands in content/equations/udl/05/udl-5-3.md: L = \\sum_{i= ...
        found     L = -\\sum_{i ...

      1 problem in the content; nothing was built."
    `);
  });

  it('a sign that changes in the side that a check computes is reported, with values and both sides', async () => {
    const site = new CheckedSite();
    site.patch(CHECK, 'stated: (p) => -p', 'stated: (p) => p');
    expect((await site.failures()).replace(/\d+\.\d+/g, '#')).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:13  equation that does not hold
        expected  udl-5-2, udl-5-3: an error of at most 1e-10 (relative)
        found     2 in case 1 (200 of 200 fail); stated -#; reference #; values [#, #, #] (npm run check:equations -- --id likelihood --seed 3908534515)

      1 problem in the content; nothing was built."
    `);
  });

  it('a mutant that passes for the equation is reported where it stands', async () => {
    const site = new CheckedSite();
    site.patch(CHECK, "'no minus': (p) => p", "'no minus': (p) => -p");
    expect(await site.failures()).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:16  mutant that is not rejected
        expected  an error of more than 1e-8 (relative) in one case
        found     "no minus": it passes for the equation (npm run check:equations -- --id likelihood --seed 3908534515)

      1 problem in the content; nothing was built."
    `);
  });

  it('a misprint that is left out, and mutants that are too few, are reported', async () => {
    const site = new CheckedSite();
    site.patch(CHECK, "  sourceReads: { 'udl-5-2': (p) => p.reduce((sum, x) => sum + x, 0) },\n", '');
    site.patch(CHECK, "    'no minus': (p) => p.reduce((sum, x) => sum + Math.log(x), 0),\n", '');
    expect(await site.failures()).toMatchInlineSnapshot(`
      "src/checks/loss-functions/likelihood.ts:5  misprint that is not checked
        expected  sourceReads: what the source of udl-5-2 reads, as a mutant, or notComputable('why')
        found     none

      src/checks/loss-functions/likelihood.ts:15  too few mutants
        expected  at least 2 wrong variants that it rejects
        found     1

      2 problems in the content; nothing was built."
    `);
  });

  it('files that are no checks, or have the name of another, are reported', async () => {
    const site = new CheckedSite();
    site.write('src/checks/loss-functions/broken.ts', 'export default 3;\n');
    site.write('src/checks/gan/likelihood.ts', LIKELIHOOD);
    expect(await site.failures()).toMatchInlineSnapshot(`
      "src/checks/loss-functions/broken.ts:1  file that is no check
        expected  a check (CONTRIBUTING.md)
        found     no default export that a function of src/checks/kit/ has made

      src/checks/loss-functions/likelihood.ts:1  duplicate id
        expected  a name that no other check has
        found     likelihood, also src/checks/gan/likelihood.ts

      2 problems in the content; nothing was built."
    `);
  });

  it('one is run alone, by its own name or by an entry, with cases and a seed', async () => {
    const site = new CheckedSite();
    site.write(LEDGER_FILE, '');
    const { reports, problems } = await site.checks({ only: 'udl-5-3', cases: 7, seed: 5 });
    expect(problems).toEqual([]);
    expect(reports.get('likelihood')?.result).toMatchObject({ cases: 7, seed: 5 });
    expect((await site.checks({ only: 'likelihood' })).reports.size).toBe(1);
    expect((await site.checks({ only: FIRST })).reports.size).toBe(0);
  });
});
