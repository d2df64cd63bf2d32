import { foldText } from '#domain/fold-text.ts';
import { indexWords } from './segment.ts';
import { oneSpelling } from './spelling.ts';

/** How much of a word of letters must occur: endings differ, and a text index falls back to the beginnings of words. */
const BEGINNING = 0.75;

const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)*/gu;

/**
 * Whether a text has to do with a query: more than half of the query's characters belong to words of which the text
 * contains the beginning (of numbers: the whole). A text index that finds no such word offers whatever begins with
 * the same letter; this tells the two apart.
 */
export function answers(query: string, text: string): boolean {
  const within = withoutGaps(text);
  const words = (indexWords(query).match(WORDS) ?? []).map(withoutGaps);
  const all = words.join('').length;
  const met = words.filter((word) => occurs(word, within)).join('').length;
  return met * 2 > all;
}

/** Whether a text says a query word for word, and not its words here and there. */
export function saysLiterally(query: string, text: string): boolean {
  return withoutGaps(text).includes(withoutGaps(query));
}

/** Folded and without spaces: "Monte-Carlo" and "Monte Carlo" are one. */
function withoutGaps(text: string): string {
  return oneSpelling(foldText(text)).replaceAll(' ', '');
}

function occurs(word: string, within: string): boolean {
  if (/^\p{Script=Han}/u.test(word) || /\p{N}/u.test(word)) return within.includes(word);
  return within.includes(word.slice(0, Math.max(3, Math.ceil(word.length * BEGINNING))));
}
