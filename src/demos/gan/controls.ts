import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import type { Range } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { GENERATORS, type GeneratorKind, LOSSES, type Loss } from './config.ts';
import { BOUNDS, DEFAULT_STATE, type State } from './state.ts';
import type { Strings } from './strings.ts';

const SETTINGS = ['left', 'right', 'weight', 'sd', 'innerSteps'] as const;
type Setting = (typeof SETTINGS)[number];

/** How many decimals a setting is written with. */
const DECIMALS: Record<Setting, number> = { left: 1, right: 1, weight: 2, sd: 2, innerSteps: 0 };

const { loss, generator, left, right, weight, sd, innerSteps, seed } = DEFAULT_STATE;
const COLLAPSE = { loss, generator, left, right, weight, sd, innerSteps, seed, steps: 300 };
/** Games worth looking at: what they change of the state. */
const PRESETS = {
  collapse: COLLAPSE,
  cure: { ...COLLAPSE, loss: 'penalty', steps: 800 },
  stiff: { ...COLLAPSE, generator: 'affine', left: -2, right: 2, steps: 800 },
} as const satisfies Record<string, Partial<State>>;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Loss, generator, the real density, and three games to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const losses: Choice<Loss> = createChoice(
    { name: 'gan-loss', legend: strings.settings.loss, part: 'value loss' },
    LOSSES.map((name) => [name, strings.loss[name]] as const),
    (chosen) => onChange((state) => ({ ...state, loss: chosen })),
  );
  const generators: Choice<GeneratorKind> = createChoice(
    { name: 'gan-generator', legend: strings.settings.generator, part: 'generated' },
    GENERATORS.map((name) => [name, strings.generator[name]] as const),
    (chosen) => onChange((state) => ({ ...state, generator: chosen })),
  );
  const ranges = new Map<Setting, Range>(
    SETTINGS.map((setting) => {
      const range = createSettingRange(
        setting,
        {
          label: strings.settings[setting],
          bounds: BOUNDS[setting],
          decimals: DECIMALS[setting],
          part: setting === 'innerSteps' ? 'score' : 'real',
        },
        onChange,
      );
      return [setting, range];
    }),
  );
  const presets = createPresetRow(
    strings.settings.presets,
    (['collapse', 'cure', 'stiff'] as const).map((name) => [name, strings.presets[name]] as const),
    (name) => onChange((state) => ({ ...state, ...PRESETS[name] })),
  );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'gan-choices' }, losses.element, generators.element, presets),
      html('div', {}, ...[...ranges.values()].map(({ element }) => element)),
    ),
    set(state) {
      losses.set(state.loss);
      generators.set(state.generator);
      for (const [setting, range] of ranges) range.set(state[setting]);
    },
  };
}
