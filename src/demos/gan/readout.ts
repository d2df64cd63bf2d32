import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { type Loss, hasCritic } from './config.ts';
import type { Measured } from './measure.ts';
import type { Strings } from './strings.ts';

const ROWS = ['seen', 'exact', 'difference'] as const;
const COLUMNS = ['divergence', 'distance'] as const;
type Column = (typeof COLUMNS)[number];

export interface Readout {
  readonly element: HTMLTableElement;
  write(loss: Loss, measured: Measured): void;
}

/** What the second network sees beside the exact divergence or distance. */
export function createReadout(strings: Strings): Readout {
  const cells = new Map<string, HTMLTableCellElement>();
  const rows = ROWS.map((row) =>
    html(
      'tr',
      {},
      html('th', { scope: 'row' }, strings.rows[row]),
      ...COLUMNS.map((column) => {
        const cell = html('td', { 'data-part': row === 'seen' ? 'score value' : column });
        cells.set(row + column, cell);
        return cell;
      }),
    ),
  );
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableCaption),
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
      html('tbody', {}, ...rows),
    ),
    write(loss, { seen, wasserstein, jensenShannon }) {
      const measures: Column = hasCritic(loss) ? 'distance' : 'divergence';
      const exact = { divergence: jensenShannon, distance: wasserstein };
      for (const column of COLUMNS) {
        const known = column === measures;
        const texts = {
          seen: known ? fixed(seen, 3) : '–',
          exact: fixed(exact[column], 3),
          difference: known ? fixed(seen - exact[column], 3) : '–',
        };
        for (const row of ROWS) cells.get(row + column)?.replaceChildren(texts[row]);
      }
    },
  };
}
