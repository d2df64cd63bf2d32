import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { SHAPES, type Shape } from './config.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

/** What is worth a look: what it changes of the state. */
const PRESETS = {
  middle: { shape: 'ring', x: [0, 0], beta: 1, noise: 0.25 },
  collapse: { beta: 8, noise: 0.4 },
  free: { beta: 0.1, noise: 0.25 },
} as const satisfies Record<string, Partial<State>>;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** The data, β, σ, and three ways to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const shapes: Choice<Shape> = createChoice(
    { name: 'vae-data', legend: strings.settings.shape, part: 'evidence' },
    SHAPES.map((name) => [name, strings.shape[name]] as const),
    (chosen) => onChange((state) => ({ ...state, shape: chosen })),
  );
  const beta = createRange({
    ...BOUNDS.beta,
    label: strings.settings.beta,
    text: (value) => fixed(value, 1),
    className: 'bench-range',
    onInput: (value) => onChange((state) => ({ ...state, beta: value })),
  });
  const noise = createRange({
    ...BOUNDS.noise,
    label: strings.settings.noise,
    text: (value) => fixed(value, 2),
    className: 'bench-range',
    onInput: (value) => onChange((state) => ({ ...state, noise: value })),
  });
  beta.element.setAttribute('data-part', 'beta');
  noise.element.setAttribute('data-part', 'decoder');
  const presets = (['middle', 'collapse', 'free'] as const).map((name) => {
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
        { class: 'vae-choices' },
        shapes.element,
        html(
          'div',
          { class: 'bench-row vae-presets' },
          html('span', {}, strings.settings.presets),
          ...presets,
        ),
      ),
      html('div', {}, beta.element, noise.element),
    ),
    set(state) {
      shapes.set(state.shape);
      beta.set(state.beta);
      noise.set(state.noise);
    },
  };
}
