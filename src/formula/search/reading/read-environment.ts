import { composite, itemsOf, symbol, type Layout } from '../layout.ts';
import { environmentOf } from '../notation/commands.ts';
import { signHere } from './read-sign.ts';
import type { Reader } from './reader.ts';
import type { RowBuilder } from './row-builder.ts';

/** Reads an environment behind its `\begin`: an alignment as the rows that it consists of, one after the other. */
export function readEnvironment(reader: Reader, items: RowBuilder, start: number): void {
  const { cursor } = reader;
  const environment = environmentOf(cursor.skipArgument());
  // How it stands among lines of text.
  if (/^[tbc]$/.test(cursor.text(1)) && cursor.text(2) === ']') cursor.skipOptional();
  let columns = '';
  for (let count = 0; count < environment.arguments; count++) columns = cursor.skipArgument();
  let rows: Layout[][] = [];
  reader.deeper(() => {
    rows = readRows(reader, environment.does === 'align');
  });
  if (cursor.text() === '\\end') {
    cursor.at++;
    cursor.skipArgument();
  } else cursor.fault('missing-end');
  // An array of three columns around a sign is how alignments were once typed.
  if (environment.does === 'align' || /^\s*[rlc]?\s*r?\s*c\s*l\s*$/.test(columns)) {
    for (const cell of rows.flat()) items.pushAll(itemsOf(cell));
    return;
  }
  const { open, close } = environment;
  const sign = (text: string): Layout => signHere(reader, text, start);
  const none = symbol('', '', '', 'other', start, cursor.end);
  const isEnclosed = open !== '' || close !== '';
  if (isEnclosed) items.left(open === '' ? none : sign(open));
  items.pushAll(itemsOf(tableOf(rows, start, cursor.end)));
  if (isEnclosed) items.right(close === '' ? none : sign(close));
}

/** A table of the cells; one cell stands for itself. */
function tableOf(rows: readonly (readonly Layout[])[], start: number, end: number): Layout {
  const cells = rows.flat();
  const only = cells[0];
  if (only !== undefined && cells.length === 1) return only;
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return composite('table', String(width), '', cells, start, end);
}

/** The cells of an environment, row by row, up to its `\end`; those of an alignment without empty ones. */
function readRows(reader: Reader, isAligned: boolean): Layout[][] {
  const { cursor } = reader;
  const rows: Layout[][] = [[]];
  for (;;) {
    const cell = reader.row('cell');
    const isEmpty = cell.kind === 'row' && cell.children.length === 0;
    const text = cursor.text();
    const isRow = rows.at(-1)?.length !== 0 || text === '&';
    if (!isEmpty || (!isAligned && isRow)) rows.at(-1)?.push(cell);
    if (text === '&') cursor.at++;
    else if (text === '\\\\' || text === '\\cr') {
      cursor.skipRowEnd();
      rows.push([]);
    } else return rows.filter(({ length }) => length > 0);
  }
}
