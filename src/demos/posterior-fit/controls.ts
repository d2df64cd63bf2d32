import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';
import { SHAPES } from './target.ts';
import type { Part } from './terms.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

type Setting = keyof Strings['settings'];

const MODEL: readonly (readonly [Setting, Part])[] = [
  ['x', 'x'],
  ['noise', 'noise'],
  ['priorMean', 'prior'],
];
const METHODS: readonly (readonly [Setting, Part])[] = [
  ['rate', 'rate'],
  ['draws', 'draws'],
  ['width', 'width'],
];

/** The choice of the posterior and the sliders; `onChange` gets what a reader sets. */
export function createControls(strings: Strings, onChange: (change: Partial<State>) => void): Controls {
  const ranges: [Setting, Range][] = [];
  const slider = ([setting, term]: readonly [Setting, Part]): HTMLLabelElement => {
    const decimals = Number.isInteger(BOUNDS[setting].step) ? 0 : 2;
    const range = createRange({
      ...BOUNDS[setting],
      label: strings.settings[setting],
      text: (value) => fixed(value, decimals),
      className: 'bench-range',
      onInput: (value) => onChange({ [setting]: value }),
    });
    range.element.setAttribute('data-part', term);
    ranges.push([setting, range]);
    return range.element;
  };
  const shape = createChoice(
    { name: 'posterior-shape', legend: strings.shape, part: 'shape' },
    SHAPES.map((value) => [value, strings.shapes[value]] as const),
    (chosen) => onChange({ shape: chosen }),
  );
  const group = (legend: string, ...parts: readonly HTMLElement[]): HTMLFieldSetElement =>
    html('fieldset', { class: 'bench-group' }, html('legend', {}, legend), ...parts);
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      group(strings.groups.model, shape.element, ...MODEL.map(slider)),
      group(strings.groups.methods, ...METHODS.map(slider)),
    ),
    set(state) {
      for (const [setting, range] of ranges) range.set(state[setting]);
      shape.set(state.shape);
    },
  };
}
