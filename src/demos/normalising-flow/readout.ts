import { html } from '#demos/shared/dom.ts';
import { fixed, scientific } from '#domain/number-text.ts';
import type { Strings } from './strings.ts';

const ROWS = ['after', 'whole', 'share', 'likelihood', 'mean'] as const;
type Row = (typeof ROWS)[number];

const PARTS: Record<Row, string> = {
  after: 'after mass',
  whole: 'after density',
  share: 'after density',
  likelihood: 'likelihood',
  mean: 'map',
};

/** What was found, and what it must be. */
export type Compared = Readonly<Record<Row, readonly [found: number, exact: number]>>;

export interface Readout {
  readonly element: HTMLTableElement;
  write(compared: Compared, standardError: number): void;
}

function amount(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value !== 0 && Math.abs(value) < 5e-5 ? scientific(value) : fixed(value, 4);
}

/** Integrals and samples after the map beside what the base density says. */
export function createReadout(strings: Strings): Readout {
  const caption = html('caption');
  const rows = ROWS.map((row) => {
    const cells = [html('td'), html('td'), html('td')] as const;
    const element = html(
      'tr',
      { 'data-part': PARTS[row] },
      html('th', { scope: 'row' }, strings.rows[row]),
      ...cells,
    );
    return { row, cells, element };
  });
  const { measured, exact, difference } = strings.columns;
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
          ...[measured, exact, difference].map((name) => html('th', { scope: 'col' }, name)),
        ),
      ),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(compared, standardError) {
      caption.textContent = strings.caption(amount(standardError));
      for (const { row, cells } of rows) {
        const [found, known] = compared[row];
        [found, known, found - known].forEach((value, i) => {
          const cell = cells[i];
          if (cell !== undefined) cell.textContent = amount(value);
        });
      }
    },
  };
}
