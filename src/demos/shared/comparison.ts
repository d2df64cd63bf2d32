import { fixed, scientific } from '#domain/number-text.ts';
import { html } from './dom.ts';

/** A row of a comparison: what it compares, and the parts of the picture that it belongs to. */
export interface ComparisonRow<Row extends string> {
  readonly row: Row;
  readonly name: string;
  readonly part: string;
}

/** What was found, and what it is held against; NaN for what is not known. */
export type Compared<Row extends string> = Readonly<Record<Row, readonly [found: number, exact: number]>>;

export interface Comparison<Row extends string> {
  readonly element: HTMLTableElement;
  write(compared: Compared<Row>, caption: string): void;
}

/** Smaller numbers come of rounding. */
const ROUNDING = 1e-12;

/**
 * Four decimals while they say something, a power of ten otherwise; a dash for what is not known.
 *
 * @param nothing what is smaller is written as zero
 */
export function amount(value: number, nothing = ROUNDING): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size === 0 || size < nothing) return fixed(0, 4);
  return size < 0.001 || size >= 1000 ? scientific(value) : fixed(value, 4);
}

/** A table of numbers beside what is exact, with the differences. */
export function createComparison<Row extends string>(
  columns: readonly [found: string, exact: string, difference: string],
  entries: readonly ComparisonRow<Row>[],
): Comparison<Row> {
  const caption = html('caption');
  const rows = entries.map(({ row, name, part }) => {
    const cells = [html('td'), html('td'), html('td')] as const;
    const element = html('tr', { 'data-part': part }, html('th', { scope: 'row' }, name), ...cells);
    return { row, cells, element };
  });
  const heads = columns.map((name) => html('th', { scope: 'col' }, name));
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      caption,
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(compared, text) {
      caption.textContent = text;
      for (const { row, cells } of rows) {
        const [found, exact] = compared[row];
        // A difference is shown however small it is.
        const texts = [amount(found), amount(exact), amount(found - exact, 0)];
        cells.forEach((cell, i) => (cell.textContent = texts[i] ?? ''));
      }
    },
  };
}
