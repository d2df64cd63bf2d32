/**
 * Each run of Han characters cut into overlapping pairs, unique, in order of appearance. Segmenters differ from one
 * another and from one sentence to the next; pairs of a query are found wherever the query stands in a text.
 */
export function chinesePairs(text: string): string[] {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (const pair of pairsOfRun(run)) pairs.add(pair);
  }
  return [...pairs];
}

/**
 * A query in the words of the index: Han characters in pairs, a lone one by itself, the rest as it was typed. The
 * particle 的 parts words: who asks for 变分自编码器的目标 also wants the texts that say 变分自编码器目标.
 */
export function indexWords(query: string): string {
  return query
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, ' ')
    .replace(/\p{Script=Han}+/gu, (run) => ` ${run.length === 1 ? run : pairsOfRun(run).join(' ')} `)
    .replace(/\s+/g, ' ')
    .trim();
}

function pairsOfRun(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
