import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import type { Range } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { METHODS, type Method } from './learner.ts';
import { BOUNDS, SHOWN, type Shown, type State } from './state.ts';
import type { Strings } from './strings.ts';

const SETTINGS = ['rate', 'epsilon', 'discount', 'fall'] as const;
type Setting = (typeof SETTINGS)[number];

/** The terms that a slider sets. */
const PARTS: Record<Setting, string> = {
  rate: 'rate',
  epsilon: 'epsilon',
  discount: 'discount',
  fall: 'reward',
};

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Which table is shown, in which numbers, and what the methods are given. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const method = createChoice<Method>(
    { name: 'grid-world-method', legend: strings.method, part: 'iteration q sarsa' },
    METHODS.map((value) => [value, strings.methods[value]] as const),
    (chosen) => onChange((state) => ({ ...state, method: chosen })),
  );
  const shown = createChoice<Shown>(
    { name: 'grid-world-shown', legend: strings.show, part: 'iteration q sarsa' },
    SHOWN.map((value) => [value, strings.shown[value]] as const),
    (chosen) => onChange((state) => ({ ...state, shown: chosen })),
  );
  const ranges = new Map<Setting, Range>(
    SETTINGS.map((setting) => {
      const range = createSettingRange(
        setting,
        {
          label: strings.settings[setting],
          bounds: BOUNDS[setting],
          decimals: setting === 'fall' ? 0 : 2,
          part: PARTS[setting],
        },
        onChange,
      );
      return [setting, range];
    }),
  );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'gw-choices' }, method.element, shown.element),
      html('div', {}, ...[...ranges.values()].map(({ element }) => element)),
    ),
    set(state) {
      method.set(state.method);
      shown.set(state.shown);
      for (const [setting, range] of ranges) range.set(state[setting]);
    },
  };
}
