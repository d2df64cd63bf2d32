import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import type { Range } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { INTEGRANDS, type IntegrandName } from './integrand.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

type Setting = keyof typeof BOUNDS;

const SETTINGS: readonly Setting[] = ['mean', 'sd', 'distance', 'threshold', 'count'];

/** The part of the picture that a slider moves. */
const PARTS: Record<Setting, string> = {
  mean: 'q',
  sd: 'q',
  distance: 'p',
  threshold: 'best exact',
  count: 'estimate size',
};

/** Proposals worth looking at: what they change of the state. */
const PRESETS = {
  best: { integrand: 'tail', threshold: 3, distance: 0, mean: 3.3, sd: 0.8 },
  narrow: { integrand: 'square', distance: 0, mean: 0, sd: 0.6 },
  missed: { integrand: 'exponential', distance: 4, mean: -4, sd: 1 },
} as const satisfies Record<string, Partial<State>>;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** f, the sliders, and three proposals to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const integrand: Choice<IntegrandName> = createChoice(
    { name: 'importance-sampling-f', legend: strings.settings.integrand, part: 'product best exact' },
    INTEGRANDS.map((name) => [name, strings.integrand[name]] as const),
    (chosen) => onChange((state) => ({ ...state, integrand: chosen })),
  );
  const ranges = new Map<Setting, Range>(
    SETTINGS.map((setting) => {
      const range = createSettingRange(
        setting,
        {
          label: strings.settings[setting],
          bounds: BOUNDS[setting],
          decimals: setting === 'count' ? 0 : 2,
          part: PARTS[setting],
        },
        onChange,
      );
      return [setting, range];
    }),
  );
  const presets = createPresetRow(
    strings.settings.presets,
    (['best', 'narrow', 'missed'] as const).map((name) => [name, strings.presets[name]] as const),
    (name) => onChange((state) => ({ ...state, ...PRESETS[name] })),
  );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', {}, integrand.element, presets),
      html('div', {}, ...[...ranges.values()].map(({ element }) => element)),
    ),
    set(state) {
      integrand.set(state.integrand);
      for (const [setting, range] of ranges) range.set(state[setting]);
      ranges.get('threshold')?.element.toggleAttribute('hidden', state.integrand !== 'tail');
    },
  };
}
