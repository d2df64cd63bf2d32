import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import { createRange } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
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
  const wind = createSettingRange(
    'wind',
    { label: strings.wind, bounds: BOUNDS.wind, decimals: 1, part: 'trajectory policy exact' },
    onChange,
  );
  rho.element.setAttribute('data-part', 'rho multiplier');
  const presets = createPresetRow(
    strings.presets,
    (['low', 'high', 'calm'] as const).map((name) => [name, strings.preset[name]] as const),
    (name) =>
      onChange(({ seed, moved, one }) => ({
        ...DEFAULT_STATE,
        seed,
        moved,
        one,
        steps: 240,
        ...PRESETS[name],
      })),
  );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', {}, view.element, presets),
      html('div', {}, rho.element, wind.element),
    ),
    set(state) {
      view.set(state.view);
      rho.set(Math.log10(state.rho));
      wind.set(state.wind);
    },
  };
}
