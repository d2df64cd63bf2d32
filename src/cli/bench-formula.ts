import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { allFormulas } from '#formula/samples/written-formulas.ts';
import { formulaCorpus } from '#formula/search/samples/formula-corpus.ts';
import {
  gradedFigure,
  knownItemFigures,
  renamedFigure,
  scriptFigure,
  sizeFigures,
  timeFigure,
  type Figure,
} from './bench/formula-figures.ts';
import { readEntries } from './formula/read-entries.ts';

/**
 * `npm run bench:formula [-- --collection DIR]`: how well formula search finds, how fast, how large it is. DIR holds
 * `corpus.jsonl` and `dev-queries.jsonl` of a known-item collection; without it those rows are left out. The aims are
 * reported, not asserted.
 */
const SEED = 1;
const knownItem = z.object({ tex: z.string(), wild: z.boolean(), gold: z.string() });

const { values } = parseArgs({ options: { collection: { type: 'string' } } });
const figures: Figure[] = [];
if (values.collection === undefined) console.log('No --collection: without the known items.');
else if (!existsSync(join(values.collection, 'corpus.jsonl'))) {
  console.error(`bench:formula: no corpus.jsonl in ${values.collection}: without the known items.`);
} else {
  const queries = readFileSync(join(values.collection, 'dev-queries.jsonl'), 'utf8').trim().split('\n');
  const known = queries.map((line) => knownItem.parse(JSON.parse(line)));
  figures.push(...(await knownItemFigures(readEntries(join(values.collection, 'corpus.jsonl')), known)));
}
const atlas = allFormulas();
figures.push(await gradedFigure(atlas), await renamedFigure(atlas, SEED));
for (const [count, aim] of [
  [6000, 8],
  [100_000, 40],
] as const) {
  const corpus = [...formulaCorpus(SEED, count)];
  figures.push(await timeFigure(corpus, SEED, aim), ...(await sizeFigures(corpus, SEED)));
}
figures.push(await scriptFigure());

console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores; Node ${process.versions.node}; load ${(loadavg()[0] ?? 0).toFixed(1)}, which other work lengthens the times by\n`,
);
const widths = [0, 1, 2].map((column) =>
  Math.max(...figures.map(({ what, found, aim }) => [what, found, aim][column]?.length ?? 0)),
);
for (const { what, found, aim, isMet, method } of figures) {
  const cells = [what, found, aim].map((cell, column) => cell.padEnd(widths[column] ?? 0));
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${cells.join('  ')}  ${method}`);
}
