import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { type Quantity, comparison } from '#numerics/kl-projection/comparison.ts';
import { DIRECTIONS, type Direction } from '#numerics/kl-projection/mixture.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import { SHOWN, type Shown, parts, quantityOf } from './terms.ts';

export interface QuantityTable {
  readonly element: HTMLTableElement;
  write(state: State): void;
}

/** Every quantity for either q, exact; the heads of the rows choose whose integrand is shown. */
export function createQuantityTable(strings: Strings, onChoose: (shown: Shown) => void): QuantityTable {
  const rows = SHOWN.map((shown) => {
    const input = html('input', { type: 'radio', name: 'kl-fit-shown', value: shown });
    input.addEventListener('change', () => onChoose(shown));
    const cells = { forward: html('td'), reverse: html('td') };
    const { symbol, name } = strings.shown[shown];
    const row = html(
      'tr',
      { 'data-part': shown === 'own' ? parts('forward', 'reverse') : parts(shown) },
      html(
        'th',
        { scope: 'row' },
        html(
          'label',
          { class: 'bench-option' },
          input,
          html('span', {}, ...(symbol === '' ? [] : [html('i', {}, symbol), ' ']), name),
        ),
      ),
      ...DIRECTIONS.map((direction) => cells[direction]),
    );
    return { shown, input, cells, row };
  });
  const heads = DIRECTIONS.map((direction) =>
    html(
      'th',
      { scope: 'col', class: `klfit-ink-${direction}`, 'data-part': parts(`fit-${direction}`) },
      strings.fit[direction],
    ),
  );
  return {
    element: html(
      'table',
      { class: 'bench-table klfit-quantities' },
      html('caption', {}, strings.quantitiesNote),
      html('thead', {}, html('tr', {}, html('td'), ...heads)),
      html('tbody', {}, ...rows.map(({ row }) => row)),
    ),
    write(state) {
      // No q enters the entropy, and each quantity stands in two rows.
      const known = new Map<string, string>();
      const value = (quantity: Quantity, direction: Direction): string => {
        const key = quantity === 'entropy' ? quantity : quantity + direction;
        const text = known.get(key) ?? fixed(comparison(quantity, state.p, state[direction]), 6);
        known.set(key, text);
        return text;
      };
      for (const { shown, input, cells } of rows) {
        input.checked = shown === state.shown;
        for (const direction of DIRECTIONS)
          cells[direction].textContent = value(quantityOf(shown, direction), direction);
      }
    },
  };
}
