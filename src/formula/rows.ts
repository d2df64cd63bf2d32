import { groupDepths, tokenize } from './tokens.ts';
import { trimTex } from './trim-tex.ts';

const ALIGNED = /^\s*\\begin\{(aligned|gathered|split|align\*|gather\*)\}([\s\S]*)\\end\{\1\}\s*$/;

/** One row of a display: its TeX without alignment marks; where a new column starts, a `\quad` keeps the distance. */
export interface Row {
  tex: string;
  /** Whether the row starts at an alignment mark that a row before it had something in front of. */
  continues: boolean;
}

/**
 * The rows of a display formula: those of its outermost aligned environment, or the formula itself as the only
 * one. Environments inside, such as cases and matrices, stay whole.
 */
export function rowsOf(tex: string): Row[] {
  const inner = ALIGNED.exec(tex)?.[2];
  if (inner === undefined || !isBalanced(inner)) return [{ tex: trimTex(tex), continues: false }];
  const rows: Row[] = [];
  let hasLeftSide = false;
  for (const cells of cellsOf(inner)) {
    const row = joinCells(cells);
    if (row === '') continue;
    const startsAtMark = cells.length > 1 && cells[0] === '';
    rows.push({ tex: row, continues: startsAtMark && hasLeftSide });
    hasLeftSide ||= !startsAtMark;
  }
  return rows;
}

/** Rows as their cells: the text between alignment marks, trimmed. */
function cellsOf(inner: string): string[][] {
  const tokens = tokenize(inner);
  const depths = groupDepths(tokens);
  const rows: string[][] = [];
  let cells: string[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (depths[index] !== 0 || token.start < start || (token.text !== '&' && token.text !== '\\\\')) return;
    cells.push(trimTex(inner.slice(start, token.start)));
    start = token.end;
    if (token.text === '&') return;
    rows.push(cells);
    cells = [];
    start += spacingLength(inner.slice(start));
  });
  return [...rows, [...cells, trimTex(inner.slice(start))]];
}

/** The cells 0 and 1, 2 and 3 ... of an alignment touch; between these pairs there is a distance. */
function joinCells(cells: readonly string[]): string {
  const pairs: string[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const pair = cells
      .slice(index, index + 2)
      .filter((cell) => cell !== '')
      .join(' ');
    if (pair !== '') pairs.push(pair);
  }
  return pairs.join(' \\quad ');
}

/** Length of an optional `[4pt]` after a row's end. */
function spacingLength(rest: string): number {
  return /^\s*\[-?[\d.]+\s*(?:pt|em|ex|mm|cm)\]/.exec(rest)?.[0].length ?? 0;
}

/** Guards against two aligned environments side by side, which the outer pattern would take for one. */
function isBalanced(inner: string): boolean {
  const tokens = tokenize(inner);
  const depths = groupDepths(tokens);
  return tokens.every((token, index) => token.text !== '\\end' || (depths[index] ?? 0) > 0);
}
