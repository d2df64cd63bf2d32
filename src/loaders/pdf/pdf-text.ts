import { unifyRadicals } from './cjk-radicals.ts';

/** Letters and punctuation that are set without spaces between them: Han, kana, CJK and full-width punctuation. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]';
/** Of these, the punctuation: it brings its own white, so that a space beside it is the layout's even before Latin. */
const PUNCTUATION =
  '[\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]';

const GAP = new RegExp(
  `(?<=${UNSPACED})\\s+(?=${UNSPACED})|(?<=${PUNCTUATION})\\s+|\\s+(?=${PUNCTUATION})`,
  'gu',
);
const COMPOUND = /\p{Script=Latin}+(?:-\p{Script=Latin}+)+/gu;
const BROKEN_WORD = /([\p{Script=Latin}-]*\p{Script=Latin})([-\u2010\u00ad])[ \t]*\n\s*(\p{Script=Latin}+)/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\p{Cc}]/gu;

/**
 * The running text of each page, from its lines: Chinese characters that the layout set apart joined again (not over an
 * empty line), Latin words that a hyphen broke at a line's end made whole, characters put for radicals, everything NFKC
 * with single spaces. A hyphen stays where the word has another one, or where the document writes the same compound
 * inside a line (`self-attention`).
 *
 * @param pages one string a page, as `linesOf` gives it.
 * @returns one string a page, in the same order.
 */
export function runningText(pages: readonly string[]): string[] {
  const compounds = new Set(
    pages.flatMap((page) => (page.match(COMPOUND) ?? []).map((word) => word.toLowerCase())),
  );
  return pages.map((page) =>
    unifyRadicals(page)
      .replace(BROKEN_WORD, (_match, start: string, hyphen: string, rest: string) => {
        const hyphenated = `${start}-${rest}`;
        const keep = hyphen !== '\u00ad' && (start.includes('-') || compounds.has(hyphenated.toLowerCase()));
        return keep ? hyphenated : start + rest;
      })
      .replace(GAP, (gap) => (gap.includes('\n\n') ? ' ' : ''))
      .replace(/\s+/g, ' ')
      .replace(INVISIBLE, '')
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
