import { html } from '#demos/shared/dom.ts';
import { fixed, scientific } from '#domain/number-text.ts';
import { divergence } from '#numerics/kl-projection/divergence.ts';
import { DIRECTIONS, type Direction } from '#numerics/kl-projection/mixture.ts';
import type { Optima, Optimum } from '#numerics/kl-projection/optimum.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import { type Part, parts } from './terms.ts';

const ROWS = ['estimate', 'exact', 'difference', 'least', 'above', 'mean', 'sd'] as const;
type Row = (typeof ROWS)[number];

const PARTS_OF: Record<Row, readonly Part[]> = {
  estimate: ['forward', 'reverse'],
  exact: ['forward', 'reverse'],
  difference: ['forward', 'reverse'],
  least: ['optimum'],
  above: ['optimum'],
  mean: ['q', 'optimum'],
  sd: ['q', 'optimum'],
};

export interface Readout {
  readonly element: HTMLTableElement;
  /** `estimates` are TensorFlow.js's values, null before it is loaded. */
  write(state: State, optima: Optima, estimates: Readonly<Record<Direction, number>> | null): void;
}

/** Six decimals while they say something, a power of ten below that. */
function small(x: number): string {
  return Math.abs(x) < 1e-3 ? scientific(x) : fixed(x, 6);
}

/** What one column of the table says. */
function column(
  direction: Direction,
  state: State,
  best: Optimum | undefined,
  estimate: number | undefined,
): Record<Row, string> {
  const q = state[direction];
  const exact = divergence(direction, state.p, q);
  return {
    estimate: estimate === undefined ? '–' : fixed(estimate, 6),
    exact: fixed(exact, 6),
    difference: estimate === undefined ? '–' : small(estimate - exact),
    least: best === undefined ? '–' : fixed(best.value, 6),
    above: best === undefined ? '–' : small(Math.max(0, exact - best.value)),
    mean: `${fixed(q.mean, 3)} → ${best === undefined ? '–' : fixed(best.q.mean, 3)}`,
    sd: `${fixed(q.sd, 3)} → ${best === undefined ? '–' : fixed(best.q.sd, 3)}`,
  };
}

/** The table of numbers: one column for each q, the estimate above the exact value. */
export function createReadout(strings: Strings): Readout {
  const cells = new Map<string, HTMLTableCellElement>();
  const rows = ROWS.map((row) =>
    html(
      'tr',
      { class: `klfit-row-${row}`, 'data-part': parts(...PARTS_OF[row]) },
      html('th', { scope: 'row' }, strings.row[row]),
      ...DIRECTIONS.map((direction) => {
        const cell = html('td');
        cells.set(row + direction, cell);
        return cell;
      }),
    ),
  );
  const heads = DIRECTIONS.map((direction) =>
    html(
      'th',
      { scope: 'col', class: `klfit-ink-${direction}`, 'data-part': parts(`fit-${direction}`) },
      strings.divergence[direction],
    ),
  );
  const element = html(
    'table',
    { class: 'bench-table' },
    html('caption', {}, strings.tableCaption),
    html('thead', {}, html('tr', {}, html('td'), ...heads)),
    html('tbody', {}, ...rows),
  );
  return {
    element,
    write(state, optima, estimates) {
      for (const direction of DIRECTIONS) {
        const texts = column(direction, state, optima[direction][0], estimates?.[direction]);
        for (const row of ROWS) {
          const cell = cells.get(row + direction);
          if (cell !== undefined) cell.textContent = texts[row];
        }
      }
    },
  };
}
