import { html } from '#demos/shared/dom.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
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
  const presets = (['pair', 'comb', 'single'] as const).map((name) => {
    const button = html(
      'button',
      { type: 'button', class: 'bench-button', 'data-part': 'data floor' },
      strings.presets[name],
    );
    button.addEventListener('click', () => onChange((state) => ({ ...state, ...PRESETS[name] })));
    return button;
  });
  const range = (setting: 'sd' | 'time', part: string) => {
    const made = createRange({
      ...BOUNDS[setting],
      label: strings.settings[setting],
      text: (value) => fixed(value, setting === 'sd' ? 2 : 0),
      className: 'bench-range',
      onInput: (value) => onChange((state) => ({ ...state, [setting]: value })),
    });
    made.element.setAttribute('data-part', part);
    return made;
  };
  const [sd, time] = [range('sd', 'data floor'), range('time', 'alpha noised exact learned')];
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html(
        'div',
        {},
        html(
          'div',
          { class: 'bench-row df-presets' },
          html('span', {}, strings.settings.presets),
          ...presets,
        ),
      ),
      html('div', {}, time.element, sd.element),
    ),
    set(state) {
      sd.set(state.sd);
      time.set(state.time);
    },
  };
}
