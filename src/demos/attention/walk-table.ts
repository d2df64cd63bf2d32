import { html } from '#demos/shared/dom.ts';
import { difference, fixed } from '#domain/number-text.ts';
import type { Strings } from './strings.ts';
import type { Walk } from './walk.ts';

const COLUMNS = ['moved', 'exact', 'difference'] as const;

export interface WalkTable {
  readonly element: HTMLTableElement;
  write(chosen: number, walk: Walk): void;
}

/** How far the chosen query has moved, and how far it has to, exactly. */
export function createWalkTable({ walk: words, tokens }: Strings): WalkTable {
  const head = html('th', { scope: 'row' });
  const cells = COLUMNS.map(() => html('td'));
  const heads = COLUMNS.map((column) => html('th', { scope: 'col' }, words.columns[column]));
  return {
    element: html(
      'table',
      { class: 'bench-table', 'data-part': 'queries' },
      html('caption', {}, words.caption),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, html('tr', {}, head, ...cells)),
    ),
    write(chosen, { tie, moved }) {
      const name = (token: number): string => tokens[token] ?? '';
      head.textContent =
        tie === null ? words.same(name(chosen)) : words.row(name(chosen), name(tie.first), name(tie.second));
      const texts =
        tie === null ? [] : [fixed(moved, 3), fixed(tie.distance, 3), difference(moved - tie.distance, 3)];
      cells.forEach((cell, i) => {
        cell.textContent = texts[i] ?? '–';
      });
    },
  };
}
