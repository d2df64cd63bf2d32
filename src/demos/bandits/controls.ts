import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import type { Range } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { POLICIES } from './policies.ts';
import { BOUNDS, SCALES, type State, withArms } from './state.ts';
import type { Strings } from './strings.ts';

const COUNTS = ['2', '3', '4', '5'] as const;

const SETTINGS = { epsilon: 'epsilon greedy', runs: 'regret' } as const;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Whose arms are shown, how many there are, what ε-greedy is given, how many play, and how high the picture is. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const policy = createChoice(
    { name: 'bandits-policy', legend: strings.policy, part: 'choice' },
    POLICIES.map((value) => [value, strings.policies[value]] as const),
    (chosen) => onChange((state) => ({ ...state, policy: chosen })),
  );
  const arms = createChoice(
    { name: 'bandits-arms', legend: strings.arms, part: 'gap' },
    COUNTS.map((value) => [value, value] as const),
    (chosen) => onChange((state) => withArms(state, Number(chosen))),
  );
  const scale = createChoice(
    { name: 'bandits-scale', legend: strings.scale, part: 'bound' },
    SCALES.map((value) => [value, strings.scales[value]] as const),
    (chosen) => onChange((state) => ({ ...state, scale: chosen })),
  );
  const range = (setting: keyof typeof SETTINGS): Range =>
    createSettingRange(
      setting,
      {
        label: strings.settings[setting],
        bounds: BOUNDS[setting],
        decimals: setting === 'epsilon' ? 2 : 0,
        part: SETTINGS[setting],
      },
      onChange,
    );
  const [epsilon, runs] = [range('epsilon'), range('runs')];
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'bd-choices' }, policy.element, arms.element),
      html('div', { class: 'bd-choices' }, html('div', {}, epsilon.element, runs.element), scale.element),
    ),
    set(state) {
      policy.set(state.policy);
      arms.set(COUNTS.find((value) => Number(value) === state.means.length) ?? '2');
      scale.set(state.scale);
      epsilon.set(state.epsilon);
      runs.set(state.runs);
    },
  };
}
