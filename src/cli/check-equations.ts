import { parseArgs } from 'node:util';
import { formatProblems } from '#domain/problem.ts';
import { CONTENT_ROOT, readCorpus } from '#loaders/corpus/read-corpus.ts';
import { checkEquations } from '#loaders/checks/check-equations.ts';
import { checksReport, oneCheckReport } from './checks-report.ts';

const HELP = `npm run check:equations -- [--id ID] [--cases N] [--seed S]

Evaluates every equation that has a numeric check, and every wrong variant that the check must reject.

  --id ID      one check, or the check of an entry, with all that it found
  --cases N    how many cases are drawn (as the check says, 200 for most)
  --seed S     another seed than the one that the check's id gives, 0 to 2^32 - 1
  --help       this text
`;

const options = readOptions();
const reading = await readCorpus(CONTENT_ROOT);
const checks = await checkEquations(CONTENT_ROOT, reading, options);
if (options.only !== undefined && checks.reports.size === 0 && checks.problems.length === 0) {
  fail(`no check, and no entry with a check, is called ${options.only}`);
}
console.log(options.only === undefined ? checksReport(checks) : oneCheckReport(checks));
if (checks.problems.length > 0) {
  process.stderr.write(formatProblems(checks.problems));
  process.exitCode = 1;
}

function readOptions(): { only?: string; cases?: number; seed?: number } {
  try {
    const { values } = parseArgs({
      options: {
        id: { type: 'string' },
        cases: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    return {
      ...(values.id === undefined ? {} : { only: values.id }),
      ...(values.cases === undefined ? {} : { cases: wholeNumber('--cases', values.cases, 1, 1_000_000) }),
      ...(values.seed === undefined ? {} : { seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1) }),
    };
  } catch (error) {
    // What parseArgs says of unknown options and missing values; its first sentence is enough.
    if (!(error instanceof TypeError)) throw error;
    return fail(error.message.split(/\.\s|\n/)[0] ?? error.message);
  }
}

function wholeNumber(option: string, text: string, low: number, high: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= low && number <= high) return number;
  return fail(`${option}: a whole number from ${String(low)} to ${String(high)}, not '${text}'`);
}

function fail(message: string): never {
  process.stderr.write(`check:equations: ${message}\n`);
  process.exit(1);
}
