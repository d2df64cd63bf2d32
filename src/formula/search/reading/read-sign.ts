import { symbol, wildcard, type Layout } from '../layout.ts';
import { isBareWord, signOf, wordSign } from '../notation/symbols.ts';
import type { Reader } from './reader.ts';

export interface Font {
  name: string;
  /** Whether letters side by side are one word. */
  words: boolean;
}

const LETTER = /^\p{L}$/u;

/** Longer runs of letters are products, not words; and looking for their ends from every letter would take long. */
const LONGEST_BARE_WORD = 12;

/** What `<` and `>` are as delimiters. */
const POINTED = new Map([
  ['<', '\\langle'],
  ['>', '\\rangle'],
]);

/** A sign: in a row a number or a word is one; as an argument a single character is, unless a font makes words. */
export function readSign(reader: Reader, inRow: boolean): Layout {
  const { cursor, font } = reader;
  const { text, start } = cursor.peek() ?? { text: '', start: 0 };
  if (text === '?' && reader.wildcards) return readWildcard(reader);
  let length = inRow && /^\d$/.test(text) ? cursor.runOf(/^[\d.]$/) : 1;
  // A stop behind a number ends a sentence.
  if (length > 1 && cursor.text(length - 1) === '.') length--;
  if ((inRow || font.words) && LETTER.test(text)) {
    const letters = cursor.runOf(LETTER, font.words ? Infinity : LONGEST_BARE_WORD + 1);
    const word = cursor.tex.slice(start, cursor.peek(letters - 1)?.end);
    if (letters > 1 && (font.words || (letters <= LONGEST_BARE_WORD && isBareWord(word)))) {
      cursor.at += letters;
      const { name, fold, role } = wordSign(word);
      return symbol(name, fold, font.name, role, start, cursor.end);
    }
  }
  cursor.at += length;
  return signHere(reader, cursor.tex.slice(start, cursor.end), start);
}

/** The sign of that name, in the font that is on, from `start` to where the cursor is. */
export function signHere({ cursor, font }: Reader, text: string, start: number): Layout {
  const sign = signOf(text);
  const fontName = sign.role === 'letter' && sign.font === '' ? font.name : sign.font;
  return symbol(sign.name, sign.fold, fontName, sign.role, start, cursor.end);
}

/** The delimiter behind `\left` or `\right`, named '' for the null one and where none is. */
export function readDelimiter(reader: Reader, start: number): Layout {
  const { cursor } = reader;
  const text = cursor.text();
  const pointed = POINTED.get(text);
  if (pointed === undefined && text !== '.' && text !== '') return { ...readSign(reader, false), start };
  cursor.at++;
  return pointed === undefined
    ? symbol('', '', '', 'other', start, cursor.end)
    : signHere(reader, pointed, start);
}

function readWildcard({ cursor }: Reader): Layout {
  const start = cursor.start;
  cursor.at++;
  const following = cursor.tex.slice(cursor.end, cursor.end + 60);
  const named = /^(?:([a-zA-Z]\d*)|\s*\{\s*([a-zA-Z]\w+)\s*\})/.exec(following);
  if (named === null) return wildcard('', start, cursor.end);
  const end = cursor.end + named[0].length;
  while (cursor.start < end && cursor.peek() !== undefined) cursor.at++;
  return wildcard(named[1] ?? named[2] ?? '', start, cursor.end);
}
