import { parseArgs } from 'node:util';

/** What the bench was asked to do. */
export interface BenchOptions {
  entries: number;
  seed: number;
  skipEager: boolean;
}

const DEFAULT_ENTRIES = 5000;
const MOST_ENTRIES = 100_000;

export const HELP = `npm run bench:build -- [--entries N] [--seed S] [--skip-eager]

Makes a corpus of N entries in the project's own form and builds it cold, unchanged, and with one
entry's text changed; then builds the same corpus through Astro's eager Markdown loader. Reports
CPU seconds and peak memory. Everything lies below .cache/bench/.

  --entries N    how many entries, 1 to ${String(MOST_ENTRIES)} (${String(DEFAULT_ENTRIES)})
  --seed S       seed of the corpus, a whole number (1)
  --skip-eager   without the builds through the eager loader
  --help         this text

With 5000 entries: about fifteen minutes, and up to 10 GB of memory for the eager loader.
`;

/** The options, `'help'`, or what is wrong with the arguments in one line. */
export function readOptions(args: readonly string[]): BenchOptions | 'help' | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        entries: { type: 'string', default: String(DEFAULT_ENTRIES) },
        seed: { type: 'string', default: '1' },
        'skip-eager': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const entries = wholeNumber(values.entries, 1, MOST_ENTRIES);
    if (entries === null) {
      return {
        wrong: `--entries: a whole number from 1 to ${String(MOST_ENTRIES)}, not '${values.entries}'`,
      };
    }
    const seed = wholeNumber(values.seed, 0, 2 ** 32 - 1);
    if (seed === null) return { wrong: `--seed: a whole number from 0 to 2^32 - 1, not '${values.seed}'` };
    return { entries, seed, skipEager: values['skip-eager'] };
  } catch (error) {
    // What parseArgs says of unknown options and missing values; its first sentence is enough.
    if (!(error instanceof TypeError)) throw error;
    return { wrong: error.message.split(/\.\s|\n/)[0] ?? error.message };
  }
}

function wholeNumber(text: string, low: number, high: number): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= low && number <= high ? number : null;
}
