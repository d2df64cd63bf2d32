import { html } from './dom.ts';

export interface RangeOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly text: (value: number) => string;
  readonly onInput: (value: number) => void;
  /** Class of the label; its parts get `-name`, `-value`. */
  readonly className: string;
}

export interface Range {
  readonly element: HTMLLabelElement;
  set(value: number): void;
}

/** A labelled native slider with its value written beside it. */
export function createRange({ label, min, max, step, text, onInput, className }: RangeOptions): Range {
  const input = html('input', { type: 'range', min, max, step });
  const output = html('span', { class: `${className}-value`, 'aria-hidden': 'true' });
  input.addEventListener('input', () => onInput(input.valueAsNumber));
  return {
    element: html(
      'label',
      { class: className },
      html('span', { class: `${className}-name` }, label),
      input,
      output,
    ),
    set(value) {
      input.value = String(value);
      input.setAttribute('aria-valuetext', text(value));
      output.textContent = text(value);
    },
  };
}
