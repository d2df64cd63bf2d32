import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { QUANTITIES, type Quantity, type Sampled } from './model.ts';
import type { Strings } from './strings.ts';

const COLUMNS = ['sampled', 'error', 'exact', 'difference'] as const;
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
        const values = [value, error, exact[quantity], value - exact[quantity]];
        cells[i]?.forEach((cell, k) => {
          const shown = values[k] ?? Number.NaN;
          cell.textContent = Number.isNaN(shown) ? '–' : fixed(shown, 4);
        });
      });
    },
  };
}
