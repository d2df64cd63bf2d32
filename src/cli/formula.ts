import { IndexFileError, openIndex } from '#formula/search/files/open-index.ts';
import { buildIndex } from '#formula/search/memory-index.ts';
import { search } from '#formula/search/search.ts';
import type { FormulaSource } from '#formula/search/source.ts';
import { IndexFolder, writeIndex } from './formula/index-folder.ts';
import { HELP, readOptions, type FormulaOptions } from './formula/options.ts';
import { InputError, readEntries } from './formula/read-entries.ts';
import { warmUp } from './formula/warm-up.ts';

/** `npm run -s formula -- search ...` and `-- shard ...`: formula search on files. Exit status 2 for bad arguments. */
const options = readOptions(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(HELP);
  process.exit(0);
}
if ('wrong' in options) {
  console.error(`formula: ${options.wrong}. See --help.`);
  process.exit(2);
}
try {
  await (options.command === 'shard' ? shard(options) : searchAll(options));
} catch (error) {
  if (!(error instanceof InputError || error instanceof IndexFileError)) throw error;
  console.error(`formula: ${error.message}`);
  process.exitCode = 1;
}

async function shard({ corpus, out }: FormulaOptions & { command: 'shard' }): Promise<void> {
  const entries = readEntries(corpus);
  const { files, bytes } = await writeIndex(entries, out);
  console.log(`${String(entries.length)} formulas: ${String(files)} files, ${String(bytes)} bytes in ${out}`);
}

async function searchAll({
  from,
  queries: file,
  top,
}: FormulaOptions & { command: 'search' }): Promise<void> {
  const queries = readEntries(file);
  const { source, readSoFar } = 'corpus' in from ? memory(from.corpus) : await folder(from.index);
  await warmUp();
  const opened = readSoFar();
  for (const { id, tex } of queries) {
    const before = readSoFar();
    const start = performance.now();
    const { hits } = await search(source, tex, { top });
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    const after = readSoFar();
    const read =
      opened && before && after
        ? {
            files: opened.files + after.files - before.files,
            bytes: opened.bytes + after.bytes - before.bytes,
          }
        : {};
    const found = hits.map((hit) => ({ id: hit.id, score: hit.score }));
    process.stdout.write(`${JSON.stringify({ id, hits: found, ms, ...read })}\n`);
  }
}

interface Opened {
  source: FormulaSource;
  /** What has been read of an index's files; null for a corpus. */
  readSoFar: () => { files: number; bytes: number } | null;
}

function memory(corpus: string): Opened {
  return { source: buildIndex(readEntries(corpus)), readSoFar: () => null };
}

async function folder(path: string): Promise<Opened> {
  const files = new IndexFolder(path);
  const source = await openIndex(files.read);
  return { source, readSoFar: () => ({ files: files.files, bytes: files.bytes }) };
}
