import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { encodeIndex } from '#formula/search/files/encode-index.ts';
import { openIndex } from '#formula/search/files/open-index.ts';
import { formHash, renamingHash } from '#formula/search/keys.ts';
import { buildIndex } from '#formula/search/memory-index.ts';
import { parse } from '#formula/search/parse.ts';
import { search } from '#formula/search/search.ts';
import type { FormulaEntry, FormulaSource } from '#formula/search/source.ts';
import { renameLetters } from '#formula/search/samples/rename-letters.ts';
import { Draw } from '#numerics/draw.ts';
import { drawQueries } from '#formula/search/samples/draw-queries.ts';
import { gradedSet, gradeQueries } from './graded-set.ts';
import { mean, percentile, reciprocalRank } from './ranking-measures.ts';

/** A figure of formula search: what was found, what is aimed at, how it was measured. */
export interface Figure {
  what: string;
  found: string;
  aim: string;
  isMet: boolean;
  method: string;
}

/** A query whose answer is known; `gold` is the TeX that it looks for. */
export interface KnownItem {
  tex: string;
  wild: boolean;
  gold: string;
}

/** Mean reciprocal rank of known items, plain and with wildcards; formulas that typeset alike count as one. */
export async function knownItemFigures(
  corpus: readonly FormulaEntry[],
  queries: readonly KnownItem[],
): Promise<Figure[]> {
  const index = buildIndex(corpus);
  const forms = new Map(corpus.map(({ id, tex }) => [id, formHash(parse(tex).tree)]));
  const ranks = { plain: [] as number[], wild: [] as number[] };
  for (const { tex, wild, gold } of queries) {
    const { hits } = await search(index, tex, { top: 100 });
    const rank = reciprocalRank(hits, ({ id }) => forms.get(id), formHash(parse(gold).tree));
    (wild ? ranks.wild : ranks.plain).push(rank);
  }
  const method = (of: readonly number[]): string =>
    `${String(of.length)} queries on ${String(corpus.length)} formulas, first 100 hits`;
  return [
    atLeast('mean reciprocal rank, plain', mean(ranks.plain), 0.99, 3, method(ranks.plain)),
    atLeast('mean reciprocal rank, wildcards', mean(ranks.wild), 0.95, 3, method(ranks.wild)),
  ];
}

/** nDCG at 10 on the graded set, and of each kind of query. */
export async function gradedFigure(formulas: readonly FormulaEntry[]): Promise<Figure> {
  const graded = await gradeQueries(buildIndex(formulas), gradedSet());
  const kinds = new Set([...graded.keys()].map(({ kind }) => kind));
  const byKind = [...kinds].map((kind) => {
    const values = [...graded].filter(([query]) => query.kind === kind).map(([, value]) => value);
    return `${kind} ${mean(values).toFixed(3)}`;
  });
  const method = `${String(graded.size)} graded queries on ${String(formulas.length)} formulas of the atlas: ${byKind.join(', ')}`;
  return atLeast('nDCG at 10', mean([...graded.values()]), 0.9, 3, method);
}

/** How often a formula with other letters finds itself first; formulas equal up to renaming count as one. */
export async function renamedFigure(formulas: readonly FormulaEntry[], seed: number): Promise<Figure> {
  const index = buildIndex(formulas);
  const draw = new Draw(seed);
  const classes = new Map(formulas.map(({ id, tex }) => [id, renamingHash(parse(tex).tree)]));
  const drawn = draw.some(formulas, 200);
  let first = 0;
  for (const { id, tex } of drawn) {
    const { hits } = await search(index, renameLetters(tex, draw.int(1, 16)), { top: 50 });
    if (reciprocalRank(hits, (hit) => classes.get(hit.id), classes.get(id)) === 1) first++;
  }
  const method = `${String(drawn.length)} formulas of the atlas drawn by seed, all letters exchanged`;
  return atLeast('renamed letters, rank 1', (100 * first) / drawn.length, 95, 1, method, ' %');
}

/** The 95th percentile of a query's time on an index in memory. */
export async function timeFigure(
  corpus: readonly FormulaEntry[],
  seed: number,
  aim: number,
): Promise<Figure> {
  const times = await timesOf(buildIndex(corpus), corpus, seed);
  const method = `400 queries (a formula, renamed, with a wildcard, half of one), index in memory, engine warm; median ${percentile(times, 0.5).toFixed(1)} ms`;
  return atMost(
    `query time, ${inWords(corpus.length)} formulas`,
    percentile(times, 0.95),
    aim,
    1,
    method,
    ' ms',
  );
}

async function timesOf(
  source: FormulaSource,
  corpus: readonly FormulaEntry[],
  seed: number,
): Promise<number[]> {
  for (const query of drawQueries(corpus, seed + 1, 200)) await search(source, query);
  const times: number[] = [];
  for (const query of drawQueries(corpus, seed, 400)) {
    const start = performance.now();
    await search(source, query);
    times.push(performance.now() - start);
  }
  return times;
}

/** Bytes of the index's files, and the most that one query reads of them. */
export async function sizeFigures(corpus: readonly FormulaEntry[], seed: number): Promise<Figure[]> {
  const files = await encodeIndex(corpus);
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  let read = new Set<string>();
  const source = await openIndex((name) => {
    read.add(name);
    return Promise.resolve(files.get(name) ?? new Uint8Array());
  });
  const opened = [...read];
  let [mostFiles, mostBytes] = [0, 0];
  for (const query of drawQueries(corpus, seed, 100)) {
    read = new Set(opened);
    await search(source, query);
    mostFiles = Math.max(mostFiles, read.size);
    mostBytes = Math.max(
      mostBytes,
      [...read].reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0),
    );
  }
  const length = mean(corpus.map(({ tex }) => tex.length));
  const many = inWords(corpus.length);
  return [
    atMost(
      `index, ${many} formulas`,
      bytes / corpus.length,
      60,
      1,
      `${String(files.size)} files, deflated; ${length.toFixed(0)} characters of TeX a formula`,
      ' bytes a formula',
    ),
    atMost(`files of a query, ${many} formulas`, mostFiles, 15, 0, 'most of 100 queries, the root included'),
    atMost(
      `bytes of a query, ${many} formulas`,
      mostBytes / 1000,
      400,
      0,
      'most of 100 queries, the root included',
      ' KB',
    ),
  ];
}

/** What a page downloads to search by formula: parser, search, reader of the index. */
export async function scriptFigure(): Promise<Figure> {
  const bundled = await build({
    stdin: {
      contents:
        "export { openIndex } from '#formula/search/files/open-index.ts'; export { search } from '#formula/search/search.ts';",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const bytes = gzipSync(bundled.outputFiles[0]?.contents ?? '', { level: 9 }).length;
  return atMost('script', bytes / 1000, 25, 1, 'the engine bundled and minified by esbuild, gzip', ' KB');
}

function atLeast(
  what: string,
  value: number,
  aim: number,
  digits: number,
  method: string,
  unit = '',
): Figure {
  return {
    what,
    found: value.toFixed(digits) + unit,
    aim: `≥ ${String(aim)}${unit}`,
    isMet: value >= aim,
    method,
  };
}

function atMost(what: string, value: number, aim: number, digits: number, method: string, unit = ''): Figure {
  return {
    what,
    found: value.toFixed(digits) + unit,
    aim: `≤ ${String(aim)}${unit}`,
    isMet: value <= aim,
    method,
  };
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}
