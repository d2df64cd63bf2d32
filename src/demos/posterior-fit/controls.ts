import { html } from '#demos/shared/dom.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';
import type { Term } from './equations.ts';
import { SHAPES } from './target.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

type Setting = keyof Strings['settings'];

const MODEL: readonly (readonly [Setting, Term])[] = [
  ['x', 'x'],
  ['noise', 'noise'],
  ['priorMean', 'prior'],
];
const METHODS: readonly (readonly [Setting, Term])[] = [
  ['rate', 'rate'],
  ['draws', 'draws'],
  ['width', 'width'],
];

/** The choice of the posterior and the sliders; `onChange` gets what a reader sets. */
export function createControls(strings: Strings, onChange: (change: Partial<State>) => void): Controls {
  const ranges: [Setting, Range][] = [];
  const slider = ([setting, term]: readonly [Setting, Term]): HTMLLabelElement => {
    const decimals = Number.isInteger(BOUNDS[setting].step) ? 0 : 2;
    const range = createRange({
      ...BOUNDS[setting],
      label: strings.settings[setting],
      text: (value) => fixed(value, decimals),
      className: 'dk-range',
      onInput: (value) => onChange({ [setting]: value }),
    });
    range.element.setAttribute('data-term', term);
    ranges.push([setting, range]);
    return range.element;
  };
  const choices = SHAPES.map((shape) => {
    const input = html('input', { type: 'radio', name: 'posterior-shape', value: shape });
    input.addEventListener('change', () => onChange({ shape }));
    return [shape, input] as const;
  });
  const group = (legend: string, ...parts: readonly HTMLElement[]): HTMLFieldSetElement =>
    html('fieldset', { class: 'dk-group' }, html('legend', {}, legend), ...parts);
  return {
    element: html(
      'div',
      { class: 'pfit-settings' },
      group(
        strings.groups.model,
        html(
          'div',
          { class: 'dk-row', role: 'radiogroup', 'aria-label': strings.shape },
          html('span', { class: 'dk-quiet' }, strings.shape),
          ...choices.map(([shape, input]) =>
            html('label', { class: 'dk-choice' }, input, strings.shapes[shape]),
          ),
        ),
        ...MODEL.map(slider),
      ),
      group(strings.groups.methods, ...METHODS.map(slider)),
    ),
    set(state) {
      for (const [setting, range] of ranges) range.set(state[setting]);
      for (const [shape, input] of choices) input.checked = shape === state.shape;
    },
  };
}
