import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { POLICY_BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  /** The state, and the policy that is shown for it. */
  set(state: State, parameters: Vector): void;
}

/** States worth looking at: what they change. */
const PRESETS = {
  idle: { hand: [0, 0, 0] },
  far: { start: -0.5, hand: null },
} as const satisfies Record<string, Partial<State>>;

/** The policy by hand, whether ignorance counts, and two states to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  let shown: Vector = POLICY_BOUNDS.map(() => 0);
  const ranges = POLICY_BOUNDS.map((bounds, i) => {
    const range = createRange({
      ...bounds,
      label: strings.settings.policy[i] ?? '',
      text: (value) => fixed(value, 2),
      className: 'bench-range',
      onInput: (value) => {
        shown = shown.map((other, k) => (k === i ? value : other));
        const hand = shown;
        onChange((state) => ({ ...state, hand }));
      },
    });
    range.element.setAttribute('data-part', 'policy gradient');
    return range;
  });
  const ignorance = createChoice(
    { name: 'pilco-ignorance', legend: strings.settings.ignorance, part: 'ignorance' },
    [
      ['yes', strings.settings.counted],
      ['no', strings.settings.dropped],
    ] as const,
    (chosen) => onChange((state) => ({ ...state, ignorance: chosen === 'yes' })),
  );
  const button = (label: string, edit: (state: State) => State): HTMLButtonElement => {
    const made = html('button', { type: 'button', class: 'bench-button' }, label);
    made.addEventListener('click', () => onChange(edit));
    return made;
  };
  const learned = button(strings.settings.learned, (state) => ({ ...state, hand: null }));
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', {}, ...ranges.map(({ element }) => element)),
      html(
        'div',
        {},
        ignorance.element,
        html(
          'div',
          { class: 'bench-row pi-presets' },
          html('span', {}, strings.settings.presets),
          learned,
          button(strings.settings.idle, (state) => ({ ...state, ...PRESETS.idle })),
          button(strings.settings.far, (state) => ({ ...state, ...PRESETS.far })),
        ),
      ),
    ),
    set(state, parameters) {
      shown = parameters;
      ranges.forEach((range, i) => range.set(component(parameters, i)));
      ignorance.set(state.ignorance ? 'yes' : 'no');
      learned.disabled = state.hand === null;
    },
  };
}
