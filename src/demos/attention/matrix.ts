import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { column, entry } from '#numerics/matrix.ts';
import { attend } from './model.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';

export interface MatrixEditor {
  readonly element: HTMLTableElement;
  write(state: State): void;
}

/** The attention matrix as a table of numbers that can be typed over; its column heads choose the token to write out. */
export function createMatrix(
  strings: Strings,
  onWeight: (m: number, n: number, value: number) => void,
  onChoose: (n: number) => void,
): MatrixEditor {
  const { tokens } = strings;
  const heads = tokens.map((token, n) => {
    const input = html('input', {
      type: 'radio',
      name: 'attention-token',
      'aria-label': strings.choose(token),
    });
    input.addEventListener('change', () => onChoose(n));
    return {
      input,
      cell: html('th', { scope: 'col' }, html('label', { class: 'bench-option' }, input, token)),
    };
  });
  const rows = tokens.map((to, m) =>
    tokens.map((from, n) => {
      const input = html('input', {
        type: 'number',
        inputmode: 'decimal',
        class: 'bench-number',
        min: 0,
        max: 1,
        step: 0.01,
        'aria-label': strings.weight(from, to),
      });
      input.addEventListener('input', () => {
        if (Number.isFinite(input.valueAsNumber))
          onWeight(m, n, Math.min(1, Math.max(0, input.valueAsNumber)));
      });
      return { input, cell: html('td', {}, input) };
    }),
  );
  const sums = tokens.map(() => html('td'));
  return {
    element: html(
      'table',
      { class: 'bench-table att-matrix', 'data-part': 'weights' },
      html('caption', {}, strings.matrixHint),
      html('thead', {}, html('tr', {}, html('td'), ...heads.map(({ cell }) => cell))),
      html(
        'tbody',
        {},
        ...rows.map((cells, m) =>
          html('tr', {}, html('th', { scope: 'row' }, tokens[m] ?? ''), ...cells.map(({ cell }) => cell)),
        ),
        html('tr', {}, html('th', { scope: 'row' }, strings.sum), ...sums),
      ),
    ),
    write(state) {
      const { weights } = attend(state);
      heads.forEach(({ input }, n) => (input.checked = n === state.chosen));
      rows.forEach((cells, m) =>
        cells.forEach(({ input, cell }, n) => {
          const weight = entry(weights, m, n);
          if (document.activeElement !== input) input.value = weight.toFixed(3);
          cell.style.setProperty('--weight', weight.toFixed(3));
          cell.toggleAttribute('data-hand', state.hand[n] !== null);
        }),
      );
      sums.forEach((cell, n) => {
        cell.textContent = fixed(
          column(weights, n).reduce((sum, weight) => sum + weight, 0),
          3,
        );
      });
    },
  };
}
