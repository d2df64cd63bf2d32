import { oneSpelling } from './spelling.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Latin words that touch a Han character: a segmenter may take KL散度 for one word. */
const TOUCHING = /(?<=\p{Script=Han})[\p{Script=Latin}\p{N}]+|[\p{Script=Latin}\p{N}]+(?=\p{Script=Han})/gu;

/** Latin words joined by a dash, which Pagefind takes for one word (a hyphen it does not). */
const DASHED = /\p{Script=Latin}+(?:[‐‑–]\p{Script=Latin}+)+/gu;

/**
 * The words of a text by which it is found beside those that Pagefind finds itself: Han characters in overlapping
 * pairs, Latin words that touch them, the parts of words joined by a dash, and words in American spelling in the British one. Segmenters differ from one
 * another and from one sentence to the next; the pairs of a query are found wherever it stands in a text.
 */
export function addedWords(text: string): string[] {
  const pairs = [...text.matchAll(HAN_RUN)].flatMap(([run]) => pairsOf(run));
  const touching = [...text.matchAll(TOUCHING)].map(([word]) => word);
  const respelt = text.split(/[^\p{L}]+/u).filter((word) => oneSpelling(word) !== word);
  const dashed = [...text.matchAll(DASHED)].flatMap(([words]) => words.split(/[‐‑–]/u));
  return [...new Set([...pairs, ...touching, ...dashed, ...respelt.map(oneSpelling)])];
}

/**
 * A query in the words of the index: Han characters in the fewest pairs that cover them (each asks for a part of the
 * index), a lone one by itself, Latin words parted at hyphens, British spelling. The particle 的 parts words: who asks for 变分自编码器的目标 also
 * wants the texts that say 变分自编码器目标.
 */
export function indexWords(query: string): string {
  return oneSpelling(query.normalize('NFKC'))
    .replace(/(?<=\p{Script=Latin})[-‐‑–](?=\p{Script=Latin})/gu, ' ')
    .replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, ' ')
    .replace(HAN_RUN, (run) => ` ${coveringPairs(run).join(' ')} `)
    .replace(/\s+/g, ' ')
    .trim();
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

function coveringPairs(run: string): string[] {
  const pairs = pairsOf(run);
  return pairs.length === 0 ? [run] : pairs.filter((_, at) => at % 2 === 0 || at === pairs.length - 1);
}
