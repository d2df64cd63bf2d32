import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { SHAPES, type Shape } from './config.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

/** What is worth a look: what it changes of the state. */
const PRESETS = {
  middle: { shape: 'ring', x: [0, 0], beta: 1, noise: 0.25 },
  collapse: { beta: 8, noise: 0.4 },
  free: { beta: 0.1, noise: 0.25 },
} as const satisfies Record<string, Partial<State>>;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** The data, β, σ, and three ways to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const shapes: Choice<Shape> = createChoice(
    { name: 'vae-data', legend: strings.settings.shape, part: 'evidence' },
    SHAPES.map((name) => [name, strings.shape[name]] as const),
    (chosen) => onChange((state) => ({ ...state, shape: chosen })),
  );
  const beta = createSettingRange(
    'beta',
    { label: strings.settings.beta, bounds: BOUNDS.beta, decimals: 1, part: 'beta' },
    onChange,
  );
  const noise = createSettingRange(
    'noise',
    { label: strings.settings.noise, bounds: BOUNDS.noise, decimals: 2, part: 'decoder' },
    onChange,
  );
  const presets = createPresetRow(
    strings.settings.presets,
    (['middle', 'collapse', 'free'] as const).map((name) => [name, strings.presets[name]] as const),
    (name) => onChange((state) => ({ ...state, ...PRESETS[name] })),
  );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'vae-choices' }, shapes.element, presets),
      html('div', {}, beta.element, noise.element),
    ),
    set(state) {
      shapes.set(state.shape);
      beta.set(state.beta);
      noise.set(state.noise);
    },
  };
}
