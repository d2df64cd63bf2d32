import type { Bilingual, Locale } from '#domain/locale.ts';
import type { Draw } from '#numerics/draw.ts';
import { inlineFormula } from './inline-formulas.ts';
import { PLAIN, WITH_MATHS } from './sentences.ts';

/** What a text may speak of. */
export interface Subject {
  concepts: readonly Bilingual[];
  objects: readonly Bilingual[];
  /** Number of another entry of the same source; without one the text names none. */
  reference: string | null;
}

/**
 * An explanation in one language: two to four paragraphs with six to eight formulas in them, drawn for this text
 * alone, so that no other text has them typeset already.
 */
export function explanation(draw: Draw, locale: Locale, subject: Subject): string {
  const withMaths = draw.some(WITH_MATHS[locale], draw.int(6, 8));
  const plain = PLAIN[locale].filter((sentence) => subject.reference !== null || !sentence.includes('{r}'));
  const sentences = draw.some([...withMaths, ...draw.some(plain, draw.int(1, 2))], Infinity);
  const paragraphs = draw.int(2, 4);
  const length = Math.ceil(sentences.length / paragraphs);
  return Array.from({ length: paragraphs }, (_, at) => sentences.slice(at * length, (at + 1) * length))
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.map((sentence) => filled(sentence, draw, locale, subject)))
    .map((paragraph) => paragraph.join(locale === 'zh' ? '' : ' '))
    .join('\n\n');
}

function filled(
  sentence: string,
  draw: Draw,
  locale: Locale,
  { concepts, objects, reference }: Subject,
): string {
  return sentence.replace(/\{([mcorn])\}/g, (slot, letter: string) => {
    switch (letter) {
      case 'm':
        return `$${inlineFormula(draw)}$`;
      case 'c':
        return draw.pick(concepts)[locale];
      case 'o':
        return draw.pick(objects)[locale];
      case 'r':
        return reference ?? '';
      case 'n':
        return draw.decimal();
      default:
        return slot;
    }
  });
}
