import type { GeneratedCorpus, GeneratedEntry } from './generated-corpus.ts';

/** A sentence that no generated text holds. */
export const CHANGE = 'This sentence was added by the bench.';

/** The entry in the middle of a corpus with its explanation changed. */
export function changedEntry({ entries }: GeneratedCorpus): GeneratedEntry {
  const entry = entries[Math.floor(entries.length / 2)];
  if (entry === undefined) throw new RangeError('a corpus without entries');
  return { ...entry, en: `${entry.en}\n\n${CHANGE}`, zh: `${entry.zh}\n\n本句由基准测试添加。` };
}
