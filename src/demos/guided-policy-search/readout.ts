import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import type { Minimum2D } from '#numerics/newton-2d.ts';
import type { Run, Snapshot } from './run.ts';
import type { Strings } from './strings.ts';
import type { Pair } from './task.ts';
import { type Part, costText } from './term-values.ts';

const ROWS = ['alone', 'copy', 'now', 'policy', 'exact'] as const;
type Row = (typeof ROWS)[number];
const COLUMNS = ['cost', 'over', 'first', 'second'] as const;

const PART_OF: Record<Row, Part> = {
  alone: 'trajectory',
  copy: 'theta',
  now: 'trajectory',
  policy: 'policy',
  exact: 'exact',
};

export interface Readout {
  readonly element: HTMLTableElement;
  write(run: Run, now: Snapshot, best: Minimum2D): void;
}

/** Costs and parameters beside those of the best policy. */
export function createReadout(strings: Strings): Readout {
  const cells = ROWS.map(() => COLUMNS.map(() => html('td')));
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.caption),
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('td'),
          ...COLUMNS.map((name) => html('th', { scope: 'col' }, strings.columns[name])),
        ),
      ),
      html(
        'tbody',
        {},
        ...ROWS.map((row, i) =>
          html(
            'tr',
            { 'data-part': PART_OF[row] },
            html('th', { scope: 'row' }, strings.rows[row]),
            ...(cells[i] ?? []),
          ),
        ),
      ),
    ),
    write({ copy, rounds: [first] }, now, best) {
      const rows: Record<Row, readonly [cost: number, theta: Pair | null]> = {
        alone: [first?.trajectoryCost ?? NaN, null],
        copy: [first?.policyCost ?? NaN, copy],
        now: [now.trajectoryCost, null],
        policy: [now.policyCost, now.theta],
        exact: [best.value, best.point],
      };
      ROWS.forEach((row, i) => {
        const [cost, theta] = rows[row];
        const texts = [
          costText(cost),
          row === 'exact' ? '–' : costText(cost - best.value),
          ...(theta === null ? ['–', '–'] : theta.map((value) => fixed(value, 3))),
        ];
        cells[i]?.forEach((cell, j) => {
          cell.textContent = texts[j] ?? '';
        });
      });
    },
  };
}
