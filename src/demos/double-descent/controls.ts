import { html } from '#demos/shared/dom.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { BOUNDS, type State, withPoints } from './state.ts';
import type { Strings } from './strings.ts';

type Edit = (state: State) => State;

/** Capacities worth looking at. */
const PRESETS = {
  few: (state: State): number => Math.max(1, Math.round(state.inputs.length / 4)),
  enough: (state: State): number => state.inputs.length,
  many: (): number => BOUNDS.capacity.max,
} as const;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Three capacities to begin with; how many units and points, and how noisy. */
export function createControls(strings: Strings, onChange: (edit: Edit) => void): Controls {
  const presets = (['few', 'enough', 'many'] as const).map((name) => {
    const button = html(
      'button',
      { type: 'button', class: 'bench-button', 'data-part': 'capacity' },
      strings.presets[name],
    );
    button.addEventListener('click', () =>
      onChange((state) => ({ ...state, capacity: PRESETS[name](state) })),
    );
    return button;
  });
  const range = (setting: 'noise' | 'points' | 'capacity', part: string, edit: (value: number) => Edit) => {
    const made = createRange({
      ...BOUNDS[setting],
      label: strings.settings[setting],
      text: (value) => fixed(value, setting === 'noise' ? 2 : 0),
      className: 'bench-range',
      onInput: (value) => onChange(edit(value)),
    });
    made.element.setAttribute('data-part', part);
    return made;
  };
  const capacity = range('capacity', 'capacity', (value) => (state) => ({ ...state, capacity: value }));
  const points = range('points', 'fit', (value) => (state) => withPoints(state, value));
  const noise = range('noise', 'noise', (value) => (state) => ({ ...state, noise: value }));
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html(
        'div',
        {},
        capacity.element,
        html(
          'div',
          { class: 'bench-row dd-presets' },
          html('span', {}, strings.settings.presets),
          ...presets,
        ),
      ),
      html('div', {}, points.element, noise.element),
    ),
    set(state) {
      capacity.set(state.capacity);
      points.set(state.inputs.length);
      noise.set(state.noise);
    },
  };
}
