import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import type { Answer } from './answer.ts';
import type { Averages } from './averages.ts';
import type { Strings } from './strings.ts';

const ROWS = ['reconstruction', 'divergence', 'bound', 'evidence', 'gap'] as const;
type Row = (typeof ROWS)[number];
const COLUMNS = ['sample', 'exact', 'mean'] as const;
type Column = (typeof COLUMNS)[number];

export interface Readout {
  readonly element: HTMLTableElement;
  /** `mean` is null before the first report. */
  write(found: Answer, mean: Averages | null): void;
}

function written(reconstruction: number, divergence: number, evidence: number): Record<Row, number> {
  const bound = reconstruction - divergence;
  return { reconstruction, divergence: -divergence, bound, evidence, gap: evidence - bound };
}

/** The terms of the bound at x, estimated and exact, and on average over the data. */
export function createReadout(strings: Strings): Readout {
  const cells = new Map<string, HTMLTableCellElement>();
  const rows = ROWS.map((row) =>
    html(
      'tr',
      { 'data-part': row },
      html('th', { scope: 'row' }, strings.rows[row]),
      ...COLUMNS.map((column) => {
        const cell = html('td');
        cells.set(row + column, cell);
        return cell;
      }),
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
    write(found, mean) {
      const { logEvidence } = found.posterior;
      const numbers: Record<Column, Record<Row, number> | null> = {
        sample: written(found.reconstructionSample, found.divergence, logEvidence),
        exact: written(found.reconstruction, found.divergence, logEvidence),
        mean: mean && written(mean.reconstruction, mean.divergence, mean.logEvidence),
      };
      for (const column of COLUMNS)
        for (const row of ROWS) {
          const value = numbers[column]?.[row];
          const known = column !== 'sample' || row !== 'evidence';
          cells.get(row + column)?.replaceChildren(value === undefined || !known ? '–' : fixed(value, 3));
        }
    },
  };
}
