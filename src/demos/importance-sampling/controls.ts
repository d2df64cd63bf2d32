import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
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
      const range = createRange({
        ...BOUNDS[setting],
        label: strings.settings[setting],
        text: (value) => fixed(value, setting === 'count' ? 0 : 2),
        className: 'bench-range',
        onInput: (value) => onChange((state) => ({ ...state, [setting]: value })),
      });
      range.element.setAttribute('data-part', PARTS[setting]);
      return [setting, range];
    }),
  );
  const presets = (['best', 'narrow', 'missed'] as const).map((name) => {
    const button = html('button', { type: 'button', class: 'bench-button' }, strings.presets[name]);
    button.addEventListener('click', () => onChange((state) => ({ ...state, ...PRESETS[name] })));
    return button;
  });
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html(
        'div',
        {},
        integrand.element,
        html(
          'div',
          { class: 'bench-row is-presets' },
          html('span', {}, strings.settings.presets),
          ...presets,
        ),
      ),
      html('div', {}, ...[...ranges.values()].map(({ element }) => element)),
    ),
    set(state) {
      integrand.set(state.integrand);
      for (const [setting, range] of ranges) range.set(state[setting]);
      ranges.get('threshold')?.element.toggleAttribute('hidden', state.integrand !== 'tail');
    },
  };
}
