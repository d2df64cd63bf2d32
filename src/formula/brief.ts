import { atomsOf, type Atom } from './atoms.ts';
import { roughWidth } from './rough-width.ts';
import { rowsOf } from './rows.ts';
import { trimTex } from './trim-tex.ts';

/** Width in em that a small card holds. */
const BRIEF_EM = 12;
const DOTS = '\\cdots';
const DOTS_EM = 1.3;
/** Relations whose left side is the name of what the right side says. */
const DEFINING = new Set([
  '=',
  '\\coloneqq',
  '\\approx',
  '\\sim',
  '\\gets',
  '\\leftarrow',
  '\\propto',
  '\\triangleq',
]);

/**
 * What a formula is about, for a small card: the left side of its first row where that names something, such as
 * $L[\phi]$. A bare symbol on the left, a sum, or an inequality say too little alone: then the first equation, cut
 * short by dots where it is wider than a card.
 *
 * @param measure width of a TeX fragment in em
 */
export function briefTex(tex: string, measure: (tex: string) => number = roughWidth): string {
  const row = firstClause(rowsOf(tex)[0]?.tex ?? tex);
  const atoms = atomsOf(row);
  const [first, second, third] = atoms.filter(
    ({ kind, depth, start }) => depth === 0 && start > 0 && kind === 'relation',
  );
  const fits = (part: string): boolean => measure(part) <= BRIEF_EM;
  if (first === undefined) return shorten(row, BRIEF_EM, measure);
  const left = trimTex(row.slice(0, first.start));
  const isColumn = row.includes('\\begin{');
  const isNamed = saysSomething(atoms.filter(({ end }) => end <= first.start));
  if (isNamed && (DEFINING.has(first.text) || isColumn)) return shorten(left, BRIEF_EM, measure);
  if (isColumn) return fits(left) ? left : shorten(left, BRIEF_EM, measure);
  // An implication, or equations joined by words, is one statement.
  const implies = atoms.some(
    ({ kind, depth }) => depth === 0 && (kind === 'implication' || kind === 'words'),
  );
  // A map is its name, its domain and its range.
  const end = first.text === ':' ? third : second;
  const equation = implies ? row : trimTex(row.slice(0, end?.start));
  if (fits(equation)) return equation;
  return isNamed && fits(left) ? left : shorten(equation, BRIEF_EM, measure);
}

/** A row up to the distance behind which a condition, a comment or another equation stands. */
function firstClause(row: string): string {
  const atoms = atomsOf(row);
  const gap = atoms.find(({ kind, depth, start }) => kind === 'quad' && depth === 0 && start > 0);
  if (gap === undefined) return trimEnd(row);
  const clause = trimEnd(row.slice(0, gap.start));
  return clause === '' ? trimEnd(row) : clause;
}

/** Without the spaces and the punctuation at the end. */
function trimEnd(clause: string): string {
  const last = atomsOf(clause).findLast(
    ({ kind, text }) => kind !== 'space' && kind !== 'comma' && text !== '.',
  );
  return trimTex(clause.slice(0, last?.end));
}

/** Whether a left side is more than a symbol, and no sum whose meaning lies in its value. */
function saysSomething(left: readonly Atom[]): boolean {
  if (left.some(({ text }) => /^\\(?:sum|prod|int)$/.test(text))) return false;
  return left.some(
    ({ kind, text }) => kind === 'open' || kind === 'function' || text === '\\frac' || text === '\\nabla',
  );
}

/** As much of a formula as fits: its first terms, then dots; of a term too wide, the inside of its widest bracket. */
function shorten(tex: string, room: number, measure: (tex: string) => number): string {
  if (measure(tex) <= room) return tex;
  const atoms = atomsOf(tex);
  const relation = atoms.find(({ kind, depth }) => depth === 0 && kind === 'relation')?.start ?? 0;
  const cuts = atoms.filter(
    (atom, index) => atom.depth === 0 && atom.start >= relation && isTermStart(atom, atoms[index - 1]),
  );
  for (const cut of cuts.toReversed()) {
    const part = trimTex(tex.slice(0, cut.start)) + dotsAfter(cut);
    if (measure(part) <= room) return part;
  }
  const first = cuts[0];
  const term = first ? trimTex(tex.slice(0, first.start)) : tex;
  const tail = first ? dotsAfter(first) : '';
  return `${shortenBracket(term, room - measure(tail), measure)}${tail}`;
}

function dotsAfter(cut: Atom): string {
  return cut.kind === 'comma' ? ', \\ldots' : ` ${cut.text} ${DOTS}`;
}

function isTermStart(atom: Atom, previous: Atom | undefined): boolean {
  if (atom.kind === 'comma') return true;
  return atom.kind === 'plus' && previous !== undefined && /^(?:ordinary|close|space)$/.test(previous.kind);
}

function shortenBracket(term: string, room: number, measure: (tex: string) => number): string {
  const atoms = atomsOf(term);
  const groups = atoms.flatMap((open, index) => {
    if (open.kind !== 'open' || open.depth !== 0) return [];
    const close = atoms.slice(index).find(({ kind, depth }) => kind === 'close' && depth === 0);
    return close ? [{ open, close, inside: trimTex(term.slice(open.end, close.start)) }] : [];
  });
  const [widest] = groups.toSorted((a, b) => measure(b.inside) - measure(a.inside));
  if (!widest || measure(widest.inside) <= DOTS_EM) return term;
  const { open, close, inside } = widest;
  const before = term.slice(0, open.start) + plain(term.slice(open.start, open.end));
  const after = plain(term.slice(close.start, close.end)) + term.slice(close.end);
  const left = room - measure(before) - measure(after);
  const kept = left < DOTS_EM * 3 ? DOTS : shorten(inside, left, measure);
  const short = `${before}${measure(kept) > left ? DOTS : kept}${after}`;
  return measure(short) <= room || groups.length === 1
    ? short
    : shortenOthers(short, before.length, room, measure);
}

/** Goes on with the brackets that are left, so long as that makes it any shorter. */
function shortenOthers(term: string, from: number, room: number, measure: (tex: string) => number): string {
  const again = shortenBracket(term, room, measure);
  return again.length < term.length && from > 0 ? again : term;
}

/** A bracket without its size, which was made for what stood inside. */
function plain(bracket: string): string {
  return bracket.replace(/^\\[bB]igg?[lr]?\s*/, '');
}
