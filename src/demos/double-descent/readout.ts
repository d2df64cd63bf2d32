import { html } from '#demos/shared/dom.ts';
import type { Errors } from './model.ts';
import type { Strings } from './strings.ts';
import { amount } from './terms.ts';

const ROWS = ['variance', 'bias', 'noise', 'mixed', 'test', 'train'] as const;
type Row = (typeof ROWS)[number];
const COLUMNS = ['measured', 'exact', 'difference'] as const;

const PARTS: Record<Row, string> = {
  variance: 'variance',
  bias: 'bias',
  noise: 'noise',
  mixed: 'noise fit',
  test: 'test',
  train: 'fit',
};

export interface Readout {
  readonly element: HTMLTableElement;
  write(measured: Errors, exact: Errors, count: number): void;
}

/** Measured errors beside their exact expectations. */
export function createReadout(strings: Strings): Readout {
  const caption = html('caption');
  const rows = ROWS.map((row) => {
    const cells = COLUMNS.map(() => html('td'));
    const element = html(
      'tr',
      { 'data-part': PARTS[row], class: row === 'test' ? 'dd-sum' : undefined },
      html('th', { scope: 'row' }, strings.rows[row]),
      ...cells,
    );
    return { row, cells, element };
  });
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      caption,
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('td'),
          ...COLUMNS.map((column) => html('th', { scope: 'col' }, strings.columns[column])),
        ),
      ),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(measured, exact, count) {
      caption.textContent = strings.caption(count);
      for (const { row, cells } of rows) {
        const values = [measured[row], exact[row], measured[row] - exact[row]];
        cells.forEach((cell, i) => (cell.textContent = amount(values[i] ?? 0)));
      }
    },
  };
}
