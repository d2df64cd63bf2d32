import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createMatrix } from './matrix.ts';
import { createPlanes } from './planes.ts';
import { createProducts } from './products.ts';
import { type State, withHand, withVector, withoutHand } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const planes = createPlanes(strings, (kind, token, to) =>
    onChange((state) => withVector(state, kind, token, to)),
  );
  const matrix = createMatrix(
    strings,
    (m, n, value) => onChange((state) => withHand(state, m, n, value)),
    (chosen) => onChange((state) => ({ ...state, chosen })),
  );
  const products = createProducts(strings);
  const row = createCommandRow(locale, commands, { plays: false, seeds: false });
  const divide = html('input', { type: 'checkbox' });
  divide.addEventListener('change', () =>
    onChange((state) => withoutHand({ ...state, root: divide.checked })),
  );
  const compute = html('button', { type: 'button', class: 'bench-button' }, strings.compute);
  compute.addEventListener('click', () => onChange(withoutHand));
  return {
    element: html(
      'div',
      { class: 'bench att' },
      terms.element,
      planes.element,
      html(
        'div',
        { class: 'att-actions' },
        html(
          'div',
          { class: 'bench-row' },
          html(
            'label',
            { class: 'bench-option', 'data-part': 'root' },
            divide,
            html('span', {}, strings.root),
          ),
          compute,
        ),
        row.element,
      ),
      html(
        'div',
        { class: 'att-tables' },
        html('div', {}, html('p', { class: 'att-title' }, html('b', {}, strings.matrix)), matrix.element),
        products.element,
      ),
    ),
    commands: row,
    draw(state) {
      terms.set(termValues(state));
      planes.draw(state);
      matrix.write(state);
      products.write(state);
      divide.checked = state.root;
      compute.disabled = state.hand.every((weights) => weights === null);
    },
  };
}
