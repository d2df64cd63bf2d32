import { html } from '#demos/shared/dom.ts';
import { fixed, legible } from '#domain/number-text.ts';
import { column, entry } from '#numerics/matrix.ts';
import { attend } from './model.ts';
import { pointOf } from './pictures.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import type { Part } from './terms.ts';
import { isOnGrid } from './vectors.ts';

const COLUMNS = ['dot', 'score', 'exp', 'weight', 'product'] as const;
const PART: Record<(typeof COLUMNS)[number], Part> = {
  dot: 'keys',
  score: 'scores',
  exp: 'scores',
  weight: 'weights',
  product: 'values',
};

const pair = ([a, b]: readonly [number, number]): string => `(${fixed(a, 3)}, ${fixed(b, 3)})`;
const factor = (x: number, digits: number): string => (x < 0 ? `(${fixed(x, digits)})` : fixed(x, digits));

/** The rows of the table for the chosen token: one for each token looked at, and the sums. */
function rowsOf(state: State, strings: Strings): string[][] {
  const n = state.chosen;
  const { dots, scores, weights, outputs } = attend(state);
  const [q1, q2] = pointOf(state.queries, n);
  // On its way a query leaves the grid.
  const digits = isOnGrid([q1, q2]) ? 1 : 3;
  const powers = column(scores, n).map(Math.exp);
  const byHand = state.hand[n] !== null;
  const rows = strings.tokens.map((_, m) => {
    const [k1, k2] = pointOf(state.keys, m);
    const [v1, v2] = pointOf(state.values, m);
    const weight = entry(weights, m, n);
    return [
      `${factor(k1, 1)}·${factor(q1, digits)} + ${factor(k2, 1)}·${factor(q2, digits)} = ${fixed(entry(dots, m, n), 2)}`,
      byHand ? '–' : fixed(entry(scores, m, n), 3),
      byHand ? '–' : legible(powers[m] ?? NaN, 3),
      fixed(weight, 3),
      pair([weight * v1, weight * v2]),
    ];
  });
  const total = byHand
    ? '–'
    : legible(
        powers.reduce((sum, power) => sum + power, 0),
        3,
      );
  const whole = column(weights, n).reduce((sum, weight) => sum + weight, 0);
  return [...rows, ['', '', total, fixed(whole, 3), pair(pointOf(outputs, n))]];
}

export interface ProductsTable {
  readonly element: HTMLTableElement;
  write(state: State): void;
}

/** Every product on the way to the chosen output, with its numbers. */
export function createProducts(strings: Strings): ProductsTable {
  const caption = html('caption');
  const names = [...strings.tokens, strings.output];
  const rows = names.map((name, m) => {
    const cells = COLUMNS.map(() => html('td'));
    const head = html('th', { scope: 'row' }, name);
    if (m === strings.tokens.length) head.setAttribute('data-part', 'outputs');
    return { cells, row: html('tr', {}, head, ...cells) };
  });
  return {
    element: html(
      'table',
      { class: 'bench-table att-products' },
      caption,
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('td'),
          ...COLUMNS.map((key) => html('th', { scope: 'col', 'data-part': PART[key] }, strings.heads[key])),
        ),
      ),
      html('tbody', {}, ...rows.map(({ row }) => row)),
    ),
    write(state) {
      const title = strings.products(strings.tokens[state.chosen] ?? '');
      caption.textContent = state.hand[state.chosen] === null ? title : `${title} · ${strings.byHand}`;
      rowsOf(state, strings).forEach((texts, i) =>
        texts.forEach((text, j) => {
          const cell = rows[i]?.cells[j];
          if (cell !== undefined) cell.textContent = text;
        }),
      );
    },
  };
}
