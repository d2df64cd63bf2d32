import { buildIndex } from '#formula/search/memory-index.ts';
import { search } from '#formula/search/search.ts';
import { formulaCorpus } from '#formula/search/samples/formula-corpus.ts';
import { drawQueries } from '#formula/search/samples/draw-queries.ts';

/**
 * Searches an index of its own until the engine's code is compiled, so that the times of the first queries are those
 * of the search and not of the compiler. Nothing of it stays but compiled code.
 */
export async function warmUp(): Promise<void> {
  const corpus = [...formulaCorpus(7, 2000)];
  const index = buildIndex(corpus);
  for (const query of drawQueries(corpus, 7, 500)) await search(index, query);
}
