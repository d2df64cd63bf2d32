import { html } from '#demos/shared/dom.ts';
import { difference, fixed, legible } from '#domain/number-text.ts';
import { QUANTITIES, type Quantity, type Sampled } from './model.ts';
import type { Strings } from './strings.ts';

const COLUMNS = ['sampled', 'error', 'exact', 'difference'] as const;
/** An error and a difference are not written 0 unless they are. */
const TEXT: Record<(typeof COLUMNS)[number], (value: number, decimals: number) => string> = {
  sampled: fixed,
  error: legible,
  exact: fixed,
  difference,
};
const PARTS: Record<Quantity, string> = { mean: 'value', square: 'square', saturated: 'share' };

export interface Readout {
  readonly element: HTMLTableElement;
  write(sampled: Record<Quantity, Sampled>, exact: Record<Quantity, number>): void;
}

/** What the units say beside the exact values. */
export function createReadout(strings: Strings): Readout {
  const cells = QUANTITIES.map(() => COLUMNS.map(() => html('td')));
  const rows = QUANTITIES.map((quantity, i) =>
    html(
      'tr',
      { 'data-part': PARTS[quantity] },
      html('th', { scope: 'row' }, strings.rows[quantity]),
      ...(cells[i] ?? []),
    ),
  );
  const heads = COLUMNS.map((column) => html('th', { scope: 'col' }, strings.columns[column]));
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableCaption),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...rows),
    ),
    write(sampled, exact) {
      QUANTITIES.forEach((quantity, i) => {
        const { value, error } = sampled[quantity];
        const values = {
          sampled: value,
          error,
          exact: exact[quantity],
          difference: value - exact[quantity],
        };
        COLUMNS.forEach((column, k) => {
          const [cell, shown] = [cells[i]?.[k], values[column]];
          if (cell) cell.textContent = Number.isNaN(shown) ? '–' : TEXT[column](shown, 4);
        });
      });
    },
  };
}
