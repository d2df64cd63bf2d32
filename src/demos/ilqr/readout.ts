import { fixed } from '#domain/number-text.ts';
import { html } from '#demos/shared/dom.ts';
import type { Look } from './run.ts';
import type { Strings } from './strings.ts';
import type { Part } from './term-values.ts';

const ROWS = ['plan', 'full', 'taken', 'corrected', 'alone'] as const;
type Row = (typeof ROWS)[number];

const PART_OF: Record<Row, Part> = {
  plan: 'plan',
  full: 'promise',
  taken: 'next',
  corrected: 'feedback',
  alone: 'deviation',
};

/** What the model says, what is true, and how far that is from the former, or from the plan. */
type Figures = readonly [promised: number | null, truth: number | null, difference: number | null];

function figuresOf({ plan, profile, trials, pushed }: Look): Record<Row, Figures> {
  const against = (promised: number, truth: number): Figures => [promised, truth, truth - promised];
  const full = profile.at(-1);
  const last = trials.at(-1);
  const off = (cost: number): Figures => [null, cost, cost - plan.cost];
  return {
    plan: [null, plan.cost, null],
    full: full ? against(full.promised, full.cost) : [null, null, null],
    taken: last ? against(last.promised, last.trajectory.cost) : [null, null, null],
    corrected: off(pushed.corrected.cost),
    alone: off(pushed.alone.cost),
  };
}

export interface Readout {
  readonly element: HTMLTableElement;
  write(look: Look): void;
}

/** The table of costs. */
export function createReadout(strings: Strings): Readout {
  const { row: names, column } = strings;
  const heads = ROWS.map((row) => html('th', { scope: 'row' }, row === 'taken' ? names.last : names[row]));
  const cells = ROWS.map(() => [html('td'), html('td'), html('td')] as const);
  const columns = [column.promised, column.truth, column.difference];
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.caption),
      html(
        'thead',
        {},
        html('tr', {}, html('td'), ...columns.map((name) => html('th', { scope: 'col' }, name))),
      ),
      html(
        'tbody',
        {},
        ...ROWS.map((row, i) =>
          html('tr', { 'data-part': PART_OF[row] }, heads[i] ?? '', ...(cells[i] ?? [])),
        ),
      ),
    ),
    write(look) {
      const figures = figuresOf(look);
      ROWS.forEach((row, i) =>
        cells[i]?.forEach((cell, j) => {
          const value = figures[row][j];
          cell.textContent = value === null || value === undefined ? '–' : costText(value);
        }),
      );
      const head = heads[ROWS.indexOf('taken')];
      const last = look.trials.at(-1);
      if (head) head.textContent = last ? names.taken(alphaText(last.alpha)) : names.last;
    },
  };
}

/** A cost with four decimals, fewer where it is large. */
export function costText(cost: number): string {
  return fixed(cost, Math.abs(cost) >= 1e4 ? 1 : 4);
}

/** 1, or one over a power of two. */
export function alphaText(alpha: number): string {
  return alpha === 1 ? '1' : `1/${String(Math.round(1 / alpha))}`;
}
