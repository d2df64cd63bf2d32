import { html } from '#demos/shared/dom.ts';
import { fixed, scientific } from '#domain/number-text.ts';
import { METHODS, type Method } from './learner.ts';
import { type Run, recentReturn } from './run.ts';
import { START } from './state.ts';
import type { Strings } from './strings.ts';

const ROWS = ['value', 'exact', 'difference', 'error', 'returns', 'exactReturns', 'episodes'] as const;
type Row = (typeof ROWS)[number];

export interface Readout {
  readonly element: HTMLTableElement;
  write(run: Run): void;
}

/** What is not zero is not written so, but for rounding. */
function written(difference: number): string {
  const size = Math.abs(difference);
  return size > 1e-12 && size < 0.0005 ? scientific(difference) : fixed(difference, 3);
}

function column(run: Run, method: Method): Record<Row, string> {
  const value = run.value(method, START);
  const exact = run.limits[method].values[START] ?? 0;
  const { returns } = run.learners[method];
  return {
    value: fixed(value, 3),
    exact: fixed(exact, 3),
    difference: written(value - exact),
    error: written(run.error(method)),
    returns: returns.length === 0 ? '–' : fixed(recentReturn(returns, 100), 2),
    // Value iteration does not act.
    exactReturns: method === 'iteration' ? '–' : fixed(run.returns[method], 2),
    episodes: method === 'iteration' ? '–' : String(returns.length),
  };
}

/** Estimates of the three methods beside their exact limits, and what acting by them earns. */
export function createReadout(strings: Strings): Readout {
  const cells = new Map<string, HTMLTableCellElement>();
  const rows = ROWS.map((row) =>
    html(
      'tr',
      {},
      html('th', { scope: 'row' }, strings.rows[row]),
      ...METHODS.map((method) => {
        const cell = html('td', { 'data-part': method });
        cells.set(row + method, cell);
        return cell;
      }),
    ),
  );
  const heads = METHODS.map((method) =>
    html('th', { scope: 'col', class: `gw-head-${method}`, 'data-part': method }, strings.methods[method]),
  );
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableCaption),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...rows),
    ),
    write(run) {
      for (const method of METHODS) {
        const texts = column(run, method);
        for (const row of ROWS) {
          const cell = cells.get(row + method);
          if (cell !== undefined) cell.textContent = texts[row];
        }
      }
    },
  };
}
