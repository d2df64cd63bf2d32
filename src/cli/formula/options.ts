import { parseArgs } from 'node:util';

/** What the formula command was asked to do. */
export type FormulaOptions =
  | { command: 'search'; from: { corpus: string } | { index: string }; queries: string; top: number }
  | { command: 'shard'; corpus: string; out: string };

const MOST_HITS = 10_000;

export const HELP = `npm run -s formula -- search --corpus FILE.jsonl --queries FILE.jsonl [--top N]
npm run -s formula -- search --index DIR --queries FILE.jsonl [--top N]
npm run -s formula -- shard --corpus FILE.jsonl --out DIR

search  finds formulas: a line {"id","hits":[{"id","score"}],"ms"} for each query, hits in rank order; with --index
        also the files and bytes that the query needs ("files", "bytes"), those of the opened index included; "ms"
        is the query's own time, with the engine warm
shard   writes the index of a corpus as files for a static host

A corpus and queries have a line {"id","tex"} for each formula; ?a in a query stands for anything.

  --top N   most hits of a query, 1 to ${String(MOST_HITS)} (10)
  --help    this text
`;

/** The options, `'help'`, or what is wrong with the arguments in one line. */
export function readOptions(args: readonly string[]): FormulaOptions | 'help' | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string' },
        index: { type: 'string' },
        out: { type: 'string' },
        top: { type: 'string', default: '10' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const [command, ...more] = positionals;
    if (more.length > 0) return { wrong: `one command at a time, not '${positionals.join(' ')}'` };
    const { corpus, queries, index, out } = values;
    if (command === 'shard') {
      if (corpus === undefined || out === undefined) return { wrong: 'shard needs --corpus and --out' };
      return { command, corpus, out };
    }
    if (command !== 'search') return { wrong: `the command is search or shard, not '${command ?? ''}'` };
    if (queries === undefined) return { wrong: 'search needs --queries' };
    if ((corpus === undefined) === (index === undefined))
      return { wrong: 'search needs either --corpus or --index' };
    const top = /^\d+$/.test(values.top) ? Number(values.top) : NaN;
    if (!(top >= 1 && top <= MOST_HITS))
      return { wrong: `--top: a whole number from 1 to ${String(MOST_HITS)}, not '${values.top}'` };
    const from = corpus === undefined ? { index: index ?? '' } : { corpus };
    return { command, from, queries, top };
  } catch (error) {
    // What parseArgs says of unknown options and missing values; its first sentence is enough.
    if (!(error instanceof TypeError)) throw error;
    return { wrong: error.message.split(/\.\s|\n/)[0] ?? error.message };
  }
}
