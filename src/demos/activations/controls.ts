import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { ACTIVATIONS } from './activation.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

const SETTINGS = ['epsilon', 'layers', 'sd'] as const;
type Setting = (typeof SETTINGS)[number];

/** The part of the picture that a slider moves. */
const PARTS: Record<Setting, string> = { epsilon: 'share', layers: 'depth', sd: 'input' };

export interface Controls {
  /** Which activation: stands above the picture. */
  readonly activation: HTMLFieldSetElement;
  readonly element: HTMLDivElement;
  set(state: State): void;
}

export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const activation = createChoice(
    { name: 'activations-a', legend: strings.settings.activation, part: 'value slope' },
    ACTIVATIONS.map((name) => [name, strings.activations[name]] as const),
    (chosen) => onChange((state) => ({ ...state, activation: chosen })),
  );
  const ranges = SETTINGS.map((setting) => {
    const range = createSettingRange(
      setting,
      {
        label: strings.settings[setting],
        bounds: BOUNDS[setting],
        decimals: setting === 'layers' ? 0 : setting === 'sd' ? 1 : 2,
        part: PARTS[setting],
      },
      onChange,
    );
    return { setting, range };
  });
  return {
    activation: activation.element,
    element: html('div', { class: 'bench-settings' }, ...ranges.map(({ range }) => range.element)),
    set(state) {
      activation.set(state.activation);
      for (const { setting, range } of ranges) range.set(state[setting]);
    },
  };
}
