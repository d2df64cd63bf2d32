import { html } from '#demos/shared/dom.ts';
import { difference as differenceOf, fixed, scientific, significant } from '#domain/number-text.ts';
import type { Variances } from './network.ts';
import type { Strings } from './strings.ts';
import { factorsOf } from './theory.ts';

const ROWS = ['signal', 'signalFactor', 'gradient', 'gradientFactor'] as const;
type Row = (typeof ROWS)[number];
const COLUMNS = ['theory', 'measured', 'difference'] as const;
const NONE = '–';

const PARTS: Record<Row, string> = {
  signal: 'forward',
  signalFactor: 'forward',
  gradient: 'backward norm',
  gradientFactor: 'backward norm',
};

/** A variance of any size with three digits. */
export function variance(value: number): string {
  if (!Number.isFinite(value)) return NONE;
  return value >= 1e4 || value < 1e-3 ? scientific(value) : significant(value, 3);
}

export interface Readout {
  readonly element: HTMLTableElement;
  /** @param stale whether what was measured belongs to a network that is no longer asked for */
  write(predicted: Variances, measured: Variances | null, stale: boolean): void;
}

/** Variances at the far ends of both ways and their factors a layer, predicted and measured. */
export function createReadout(strings: Strings): Readout {
  const rows = ROWS.map((row) => {
    const cells = COLUMNS.map(() => html('td'));
    const head = html('th', { scope: 'row' }, strings.rows[row]);
    return { row, cells, element: html('tr', { 'data-part': PARTS[row] }, head, ...cells) };
  });
  const heads = COLUMNS.map((column) => html('th', { scope: 'col' }, strings.columns[column]));
  const table = html(
    'table',
    { class: 'bench-table norm-table' },
    html('caption', {}, strings.caption),
    html('thead', {}, html('tr', {}, html('td'), ...heads)),
    html('tbody', {}, ...rows.map(({ element }) => element)),
  );
  return {
    element: table,
    write(predicted, measured, stale) {
      const ends = (variances: Variances | null): Record<Row, number> => {
        const factors = variances === null ? null : factorsOf(variances);
        return {
          signal: variances?.signal.at(-1) ?? NaN,
          signalFactor: factors?.forward ?? NaN,
          gradient: variances?.gradient[0] ?? NaN,
          gradientFactor: factors?.backward ?? NaN,
        };
      };
      table.toggleAttribute('data-stale', stale);
      const [theory, found] = [ends(predicted), ends(measured)];
      for (const { row, cells } of rows) {
        const [value, is] = [theory[row], found[row]];
        const isFactor = row === 'signalFactor' || row === 'gradientFactor';
        const write = (number: number): string =>
          isFactor && Number.isFinite(number) ? fixed(number, 4) : variance(number);
        const apart = isFactor ? is - value : Math.log10(is / value);
        const difference = isFactor ? differenceOf(apart, 4) : strings.decades(differenceOf(apart, 2));
        [write(value), write(is), Number.isFinite(apart) ? difference : NONE].forEach((text, i) => {
          const cell = cells[i];
          if (cell !== undefined) cell.textContent = text;
        });
      }
    },
  };
}
