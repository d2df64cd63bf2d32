import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { BOUNDS, PRESETS, type State } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Three data distributions to begin with, how wide their humps are, and the step that is shown. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const presets = createPresetRow(
    strings.settings.presets,
    (['pair', 'comb', 'single'] as const).map((name) => [name, strings.presets[name]] as const),
    (name) => onChange((state) => ({ ...state, ...PRESETS[name] })),
    'data floor',
  );
  const sd = createSettingRange(
    'sd',
    { label: strings.settings.sd, bounds: BOUNDS.sd, decimals: 2, part: 'data floor' },
    onChange,
  );
  const time = createSettingRange(
    'time',
    {
      label: strings.settings.time,
      bounds: BOUNDS.time,
      decimals: 0,
      part: 'alpha noised exact learned',
    },
    onChange,
  );
  return {
    element: html('div', { class: 'bench-settings' }, presets, html('div', {}, time.element, sd.element)),
    set(state) {
      sd.set(state.sd);
      time.set(state.time);
    },
  };
}
