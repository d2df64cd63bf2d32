import { distance, glyphs, type Multiset } from './glyphs.ts';

/** A numbered equation's place in the text of a book whose layout was lost. */
export interface Passage {
  /** Number as printed, "5.27". */
  number: string;
  /** Lines of the text that belong to it, its number and closing punctuation taken out. */
  text: string;
}

const NUMBER = /[.,]?\s*\((\d{1,2}\.\d{1,2})\)/;

/** The lines of the book without page numbers, running heads and chapter headings. */
export function textLines(book: string): string[] {
  return book
    .replace(/^\s*(?:\d+ CHAPTER .*|CHAPTER .* \d+)$/gm, '')
    .replace(/^ ?Chapter \d+\n+[^\n]*\n/gm, '')
    .replace(/\n\n\d{1,3}\n\n\n/g, '\n\n\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/**
 * Cuts the text of one chapter into one passage for each numbered equation.
 * A number can stand on any row of its equation, so the cut between two neighbours is placed, among the lines
 * between their numbers, where the passages together differ least from what the entries show (dynamic programming
 * over the cuts; nothing is lost: each line belongs to exactly one passage).
 * @param lines the lines of the chapter, as from textLines
 * @param shown the glyphs of each entry by number
 */
export function passages(lines: readonly string[], shown: ReadonlyMap<string, Multiset>): Passage[] {
  const anchors = lines.flatMap((line, at) => {
    const number = NUMBER.exec(line)?.[1];
    return number === undefined ? [] : [{ number, at }];
  });
  const clean = lines.map((line) => line.replace(NUMBER, ''));
  let states: Cut[] = [{ end: 0, cost: 0, before: undefined }];
  for (const [index, anchor] of anchors.entries()) {
    const target = shown.get(anchor.number) ?? new Map<string, number>();
    const last = anchors[index + 1]?.at ?? lines.length;
    const first = index === anchors.length - 1 ? lines.length : anchor.at + 1;
    states = Array.from({ length: last - first + 1 }, (_, step) =>
      cheapest(states, first + step, clean, target),
    );
  }
  let cut = states[0];
  const found: Passage[] = [];
  for (const anchor of anchors.toReversed()) {
    if (cut?.before === undefined) break;
    found.unshift({ number: anchor.number, text: trimmed(clean.slice(cut.before.end, cut.end).join('\n')) });
    cut = cut.before;
  }
  return found;
}

interface Cut {
  /** The first line that no longer belongs to the passage. */
  end: number;
  cost: number;
  before: Cut | undefined;
}

function cheapest(states: readonly Cut[], end: number, lines: readonly string[], target: Multiset): Cut {
  let best: Cut = { end, cost: Number.POSITIVE_INFINITY, before: undefined };
  for (const before of states) {
    const passage = glyphs(trimmed(lines.slice(before.end, end).join('\n')));
    const cost = before.cost + distance(passage, target);
    if (cost < best.cost) best = { end, cost, before };
  }
  return best;
}

/** Without the punctuation that closes the sentence in which the equation stands; an ellipsis stays whole. */
function trimmed(text: string): string {
  return text.trim().replace(/(?<!\. ?)[.,;]$/, '');
}
