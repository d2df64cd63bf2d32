import { buildIndex } from '#formula/search/memory-index.ts';
import { search } from '#formula/search/search.ts';
import { formulaCorpus } from '../bench/formula-corpus.ts';

/**
 * Searches an index of its own until the engine's code is compiled, so that the times of the first queries are those
 * of the search and not of the compiler. Nothing of it stays but compiled code.
 */
export async function warmUp(): Promise<void> {
  const entries = [...formulaCorpus(7, 1500)];
  const index = buildIndex(entries);
  for (const [place, { tex }] of entries.entries()) {
    if (place % 10 === 0) await search(index, place % 20 === 0 ? tex : tex.replace(/[a-z](?![a-z])/, '?a'));
  }
}
