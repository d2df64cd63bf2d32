import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import { FAMILIES } from './family.ts';
import { RULES } from './model.ts';
import { BOUNDS, type State, withFamily } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** The family, the rule of the steps, how many observations, which of them is looked at, and how many data sets. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const family = createChoice(
    { name: 'maximum-likelihood-family', legend: strings.family, part: 'likelihood' },
    FAMILIES.map((name) => [name, strings.families[name]] as const),
    (name) => onChange((state) => withFamily(state, name)),
  );
  const rule = createChoice(
    { name: 'maximum-likelihood-rule', legend: strings.rule, part: 'observed expected' },
    RULES.map((name) => [name, strings.rules[name]] as const),
    (name) => onChange((state) => ({ ...state, rule: name, steps: 0 })),
  );
  const range = (
    key: 'count' | 'chosen' | 'sets',
    part: string,
    put: (state: State, value: number) => State,
  ): Range => {
    const bounds = key === 'chosen' ? { ...BOUNDS.count, min: 1 } : BOUNDS[key];
    const made = createRange({
      ...bounds,
      label: strings.settings[key],
      text: String,
      className: 'bench-range',
      onInput: (value) => onChange((state) => put(state, value)),
    });
    made.element.setAttribute('data-part', part);
    return made;
  };
  const count = range('count', 'count', (state, value) => ({
    ...state,
    count: value,
    chosen: Math.min(state.chosen, value - 1),
  }));
  const chosen = range('chosen', 'one', (state, value) => ({
    ...state,
    chosen: Math.min(value, state.count) - 1,
  }));
  const sets = range('sets', 'spread', (state, value) => ({ ...state, sets: value }));
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'ml-choices' }, family.element, rule.element),
      html('div', {}, count.element, chosen.element, sets.element),
    ),
    set(state) {
      family.set(state.family);
      rule.set(state.rule);
      count.set(state.count);
      chosen.set(state.chosen + 1);
      sets.set(state.sets);
    },
  };
}
