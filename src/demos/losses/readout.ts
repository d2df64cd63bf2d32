import { html } from '#demos/shared/dom.ts';
import { difference as differenceOf, legible } from '#domain/number-text.ts';
import type { Shown } from './data-plot.ts';
import { type Line, totalLoss } from './fit.ts';
import { type Kind, LOSSES, lossOf } from './loss.ts';
import type { Strings } from './strings.ts';

export interface Readout {
  readonly element: HTMLTableElement;
  /** @param made steps of the descent that were made */
  write(shown: Shown, made: number): void;
}

type Row = { readonly element: HTMLTableRowElement; write(values: readonly (number | null)[]): void };
type Text = (value: number, decimals: number) => string;

function createRow(name: string | HTMLElement, part: string, text: Text = legible): Row {
  const cells = Array.from({ length: 3 }, () => html('td'));
  return {
    element: html('tr', { 'data-part': part }, html('th', { scope: 'row' }, name), ...cells),
    write(values) {
      cells.forEach((cell, i) => {
        const value = values[i] ?? null;
        cell.textContent = value === null ? '–' : text(value, 4);
      });
    },
  };
}

/** The exact fit of every loss of the kind, the descent, and how far it is from the exact one. */
export function createReadout(strings: Strings): Readout {
  const exact = LOSSES.map((name) => ({
    name,
    kind: lossOf(name, 1).kind satisfies Kind,
    row: createRow(strings.exactOf(strings.losses[name]), 'exact'),
  }));
  const steps = html('span');
  const descent = createRow(steps, 'descent loss');
  const difference = createRow(strings.rows.difference, 'descent exact', differenceOf);
  const heads = (['a', 'b', 'loss'] as const).map((column) =>
    html('th', { scope: 'col' }, strings.columns[column]),
  );
  return {
    element: html(
      'table',
      { class: 'bench-table' },
      html('caption', {}, strings.tableCaption),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...exact.map(({ row }) => row.element)),
      html('tbody', { class: 'lo-ours' }, descent.element, difference.element),
    ),
    write({ state, points, descent: line, exact: best, fits }, made) {
      const loss = lossOf(state.loss, state.delta);
      const valuesOf = (of: Line, total: number): number[] => [...of, total];
      for (const { name, kind, row } of exact) {
        row.element.hidden = kind !== loss.kind;
        row.element.toggleAttribute('data-chosen', name === state.loss);
        if (kind !== loss.kind) continue;
        const fit = fits.get(name) ?? null;
        row.write(fit === null ? [] : valuesOf(fit, totalLoss(lossOf(name, state.delta), fit, points)));
      }
      steps.textContent = strings.rows.descent(made);
      const ours = valuesOf(line, totalLoss(loss, line, points));
      descent.write(ours);
      const theirs = best === null ? [] : valuesOf(best, totalLoss(loss, best, points));
      difference.write(ours.map((value, i) => (best === null ? null : value - (theirs[i] ?? NaN))));
    },
  };
}
