import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { SHAPES } from './data.ts';
import type { Place } from './plane-gaussian.ts';
import { DEFAULT_STATE, type State, withParts } from './state.ts';
import type { Strings } from './strings.ts';

const COUNTS = ['1', '2', '3', '4'] as const;

/** Places to start from that end differently. */
const STARTS: Readonly<Record<'good' | 'trapped' | 'same', readonly Place[]>> = {
  good: DEFAULT_STATE.means,
  trapped: [
    [-2.2, -0.5],
    [-1.8, -1],
    [1, 0],
  ],
  same: [
    [0, 0],
    [0, 0.1],
    [0.1, 0],
  ],
};

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Which points, how many parts, and where they begin. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const shape = createChoice(
    { name: 'mixture-em-data', legend: strings.data, part: 'points' },
    SHAPES.map((name) => [name, strings.shapes[name]] as const),
    (chosen) => onChange((state) => ({ ...state, shape: chosen, steps: 0 })),
  );
  const count = createChoice(
    { name: 'mixture-em-parts', legend: strings.parts, part: 'weight' },
    COUNTS.map((value) => [value, value] as const),
    (chosen) => onChange((state) => withParts(state, Number(chosen))),
  );
  const starts = (['good', 'trapped', 'same'] as const).map((name) => {
    const button = html('button', { type: 'button', class: 'bench-button' }, strings.starts[name]);
    button.addEventListener('click', () =>
      onChange((state) => ({ ...state, means: STARTS[name], steps: 0 })),
    );
    return button;
  });
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', {}, shape.element),
      html(
        'div',
        { class: 'em-choices' },
        count.element,
        html('div', { class: 'bench-row em-starts' }, html('span', {}, strings.presets), ...starts),
      ),
    ),
    set(state) {
      shape.set(state.shape);
      count.set(COUNTS.find((value) => Number(value) === state.means.length) ?? '1');
    },
  };
}
