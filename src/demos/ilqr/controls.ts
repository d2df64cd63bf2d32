import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { BOUNDS, type State, stateOf, weightOf } from './state.ts';
import type { Strings } from './strings.ts';
import { SYSTEMS, type System } from './task.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** The system, the weight of its control and the spread of the first guess. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const system: Choice<System> = createChoice(
    { name: 'ilqr-system', legend: strings.system },
    SYSTEMS.map((name) => [name, strings.systems[name]] as const),
    (chosen) => onChange(({ seed }) => ({ ...stateOf(chosen), seed })),
  );
  const weight = createRange({
    ...BOUNDS.logWeight,
    label: strings.weight,
    className: 'bench-range',
    text: (power) => String(weightOf(power)),
    onInput: (power) => onChange((state) => ({ ...state, weight: weightOf(power) })),
  });
  const spread = createRange({
    ...BOUNDS.spread,
    label: strings.spread,
    className: 'bench-range',
    text: (value) => fixed(value, 1),
    onInput: (value) => onChange((state) => ({ ...state, spread: value, plan: 0 })),
  });
  weight.element.setAttribute('data-part', 'weight');
  spread.element.setAttribute('data-part', 'plan');
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', {}, system.element),
      html('div', {}, weight.element, spread.element),
    ),
    set(state) {
      system.set(state.system);
      weight.set(Math.log10(state.weight));
      spread.set(state.spread);
    },
  };
}
