import { html } from '#demos/shared/dom.ts';
import { fixed, scientific } from '#domain/number-text.ts';
import type { Weighted } from './model.ts';
import type { Strings } from './strings.ts';
import { type Theory, errorsOf } from './theory.ts';

const ROWS = ['estimate', 'exact', 'difference', 'error', 'exactError', 'direct'] as const;
type Row = (typeof ROWS)[number];

type Column = 'plain' | 'ratio';

/** What belongs to a row: the part of the picture that it speaks of. */
const PARTS: Record<Row, string> = {
  estimate: 'estimate',
  exact: 'exact',
  difference: 'estimate',
  error: 'product',
  exactError: 'error',
  direct: 'p',
};

/** Five decimals while they say something, four digits and a power of ten otherwise; a dash for what is not yet known. */
export function amount(value: number, infinite: string): string {
  if (Number.isNaN(value)) return '–';
  if (value === Infinity) return infinite;
  const size = Math.abs(value);
  return size > 0 && (size < 0.01 || size >= 1e5) ? scientific(value, 4) : fixed(value, 5);
}

export interface Readout {
  readonly element: HTMLTableElement;
  write(samples: Weighted, exact: Theory, targetVariance: number): void;
}

/** Estimates beside the exact integral, what the samples say of their error beside the exact error. */
export function createReadout(strings: Strings): Readout {
  const cells = new Map<string, HTMLTableCellElement>();
  const columns: readonly Column[] = ['plain', 'ratio'];
  const rows = ROWS.map((row) =>
    html(
      'tr',
      { 'data-part': PARTS[row] },
      html('th', { scope: 'row' }, strings.rows[row]),
      ...columns.map((column) => {
        const cell = html('td');
        cells.set(row + column, cell);
        return cell;
      }),
    ),
  );
  const heads = columns.map((column) => html('th', { scope: 'col' }, strings.columns[column]));
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableCaption),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...rows),
    ),
    write(samples, exact, targetVariance) {
      const n = samples.points.length;
      const errors = errorsOf(exact, targetVariance, n);
      const written: Record<Column, Record<Row, number>> = {
        plain: {
          estimate: samples.estimate,
          exact: exact.mean,
          difference: samples.estimate - exact.mean,
          error: samples.standardError,
          exactError: errors.plain,
          direct: errors.direct,
        },
        ratio: {
          estimate: samples.selfNormalised,
          exact: exact.mean,
          difference: samples.selfNormalised - exact.mean,
          error: samples.selfNormalisedError,
          exactError: errors.selfNormalised,
          direct: errors.direct,
        },
      };
      for (const column of columns) {
        for (const row of ROWS) {
          const cell = cells.get(row + column);
          const value = written[column][row];
          if (cell !== undefined)
            cell.textContent = n === 0 && row !== 'exact' ? '–' : amount(value, strings.infinite);
        }
      }
    },
  };
}
