import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import type { Range } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { ACTIVATIONS } from './activation.ts';
import { NORMS } from './network.ts';
import { BOUNDS, NAMED, OWN, type State, initialisationOf } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Activation, normalisation, initial weights, and how large the network and its batch are. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const activation = createChoice(
    { name: 'normalisation-activation', legend: strings.activation, part: 'forward backward' },
    ACTIVATIONS.map((name) => [name, strings.activations[name]] as const),
    (name) => onChange((state) => ({ ...state, activation: name })),
  );
  const norm = createChoice(
    { name: 'normalisation-norm', legend: strings.norm, part: 'norm' },
    NORMS.map((name) => [name, strings.norms[name]] as const),
    (name) => onChange((state) => ({ ...state, norm: name })),
  );
  const initialisation = createChoice(
    { name: 'normalisation-scale', legend: strings.initialisation, part: 'scale' },
    (['he', 'xavier', 'own'] as const).map((name) => [name, strings.initialisations[name]] as const),
    (name) => onChange((state) => ({ ...state, scale: name === 'own' ? OWN : NAMED[name] })),
  );
  const range = (key: 'width' | 'batch'): Range =>
    createSettingRange(
      key,
      { label: strings.settings[key], bounds: BOUNDS[key], decimals: 0, part: key },
      onChange,
    );
  const [width, batch] = [range('width'), range('batch')];
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'norm-choices' }, activation.element, norm.element),
      html('div', { class: 'norm-choices' }, initialisation.element, width.element, batch.element),
    ),
    set(state) {
      activation.set(state.activation);
      norm.set(state.norm);
      initialisation.set(initialisationOf(state));
      width.set(state.width);
      batch.set(state.batch);
    },
  };
}
