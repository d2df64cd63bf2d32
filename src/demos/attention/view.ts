import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createMatrix } from './matrix.ts';
import { createPlanes } from './planes.ts';
import { createProducts } from './products.ts';
import { type State, isDrawn, withChosen, withHand, withVector, withoutHand } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';
import { createWalkTable } from './walk-table.ts';
import { walkOf, walked } from './walk.ts';

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
    onChange((state) => withVector(kind === 'values' ? state : walked(state), kind, token, to)),
  );
  const matrix = createMatrix(
    strings,
    (m, n, value) => onChange((state) => withHand(walked(state), m, n, value)),
    (chosen) => onChange((state) => withChosen(walked(state), chosen)),
  );
  const products = createProducts(strings);
  const way = createWalkTable(strings);
  const row = createCommandRow(locale, commands);
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
          {},
          row.element,
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
        ),
        way.element,
      ),
      html(
        'div',
        { class: 'att-tables' },
        html('div', {}, html('p', { class: 'att-title' }, html('b', {}, strings.matrix)), matrix.element),
        products.element,
      ),
    ),
    commands: row,
    draw(base, playing) {
      const [state, walk] = [walked(base), walkOf(base)];
      terms.set(termValues(state));
      planes.draw(state, walk);
      matrix.write(state);
      products.write(state);
      way.write(state.chosen, walk);
      divide.checked = state.root;
      compute.disabled = state.hand.every((weights) => weights === null);
      row.set({
        playing,
        progress: strings.walk.progress(Math.min(state.steps, walk.needed)),
        seed: isDrawn(base) ? state.seed : null,
        canStep: walk.needed > 0,
      });
    },
  };
}
