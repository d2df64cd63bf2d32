import { html } from '#demos/shared/dom.ts';
import { SAMPLES, type Snapshot } from './run.ts';
import type { Strings } from './strings.ts';
import { amount } from './terms.ts';

const ROWS = ['distance', 'loss', 'expected'] as const;
type Row = (typeof ROWS)[number];

const PARTS: Record<Row, string> = { distance: 'paths', loss: 'loss', expected: 'gap' };

export interface Readout {
  readonly element: HTMLTableElement;
  write(snapshot: Snapshot | null): void;
}

function compared({ learned, exact, loss, errors }: Snapshot): Record<Row, readonly [number, number]> {
  return {
    distance: [learned.distance, exact.distance],
    loss: [loss, errors.gap + errors.floor],
    expected: [errors.gap + errors.floor, errors.floor],
  };
}

/** What the network reaches, beside what is exact. */
export function createReadout(strings: Strings): Readout {
  const caption = html('caption');
  const rows = ROWS.map((row) => {
    const cells = [html('td'), html('td'), html('td')];
    const element = html(
      'tr',
      { 'data-part': PARTS[row] },
      html('th', { scope: 'row' }, strings.rows[row]),
      ...cells,
    );
    return { row, cells, element };
  });
  const { network, exact, difference } = strings.columns;
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
          ...[network, exact, difference].map((name) => html('th', { scope: 'col' }, name)),
        ),
      ),
      html('tbody', {}, ...rows.map(({ element }) => element)),
    ),
    write(snapshot) {
      const values = snapshot === null ? null : compared(snapshot);
      caption.textContent = snapshot === null ? '' : strings.caption(SAMPLES, amount(snapshot.freshDistance));
      for (const { row, cells } of rows) {
        const [a, b] = values?.[row] ?? [NaN, NaN];
        [a, b, a - b].forEach((value, i) => {
          const cell = cells[i];
          if (cell !== undefined) cell.textContent = amount(value);
        });
      }
    },
  };
}
