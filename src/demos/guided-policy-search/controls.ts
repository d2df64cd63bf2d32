import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { BOUNDS, DEFAULT_STATE, type State, rhoOf } from './state.ts';
import type { Strings } from './strings.ts';
import { VIEWS, type View } from './task.ts';

/** What is worth a look: what it changes of the state. */
const PRESETS = {
  low: { view: 'push', rho: 0.2, wind: 2 },
  high: { view: 'velocity', rho: 10, wind: 2 },
  calm: { view: 'velocity', rho: 0.5, wind: 0 },
} as const satisfies Record<string, Partial<State>>;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** What the policy sees, the penalty, the wind, and three settings to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const view = createChoice<View>(
    { name: 'guided-policy-search-view', legend: strings.view, part: 'policy' },
    VIEWS.map((name) => [name, strings.views[name]] as const),
    (chosen) => onChange((state) => ({ ...state, view: chosen })),
  );
  const rho = createRange({
    ...BOUNDS.logRho,
    label: strings.rho,
    className: 'bench-range',
    text: (power) => String(rhoOf(power)),
    onInput: (power) => onChange((state) => ({ ...state, rho: rhoOf(power) })),
  });
  const wind = createRange({
    ...BOUNDS.wind,
    label: strings.wind,
    className: 'bench-range',
    text: (value) => fixed(value, 1),
    onInput: (value) => onChange((state) => ({ ...state, wind: value })),
  });
  rho.element.setAttribute('data-part', 'rho multiplier');
  wind.element.setAttribute('data-part', 'trajectory policy exact');
  const presets = (['low', 'high', 'calm'] as const).map((name) => {
    const button = html('button', { type: 'button', class: 'bench-button' }, strings.preset[name]);
    button.addEventListener('click', () =>
      onChange(({ seed, moved, one }) => ({
        ...DEFAULT_STATE,
        seed,
        moved,
        one,
        steps: 240,
        ...PRESETS[name],
      })),
    );
    return button;
  });
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html(
        'div',
        {},
        view.element,
        html('div', { class: 'bench-row gps-presets' }, html('span', {}, strings.presets), ...presets),
      ),
      html('div', {}, rho.element, wind.element),
    ),
    set(state) {
      view.set(state.view);
      rho.set(Math.log10(state.rho));
      wind.set(state.wind);
    },
  };
}
