import { html } from './dom.ts';

export interface Choice<T extends string> {
  readonly element: HTMLFieldSetElement;
  set(chosen: T): void;
}

/** One of a few, as native radio buttons side by side. `name` is one of a kind on the page; `part` links it to a picture. */
export function createChoice<T extends string>(
  { name, legend, part }: { readonly name: string; readonly legend: string; readonly part?: string },
  options: readonly (readonly [value: T, label: string])[],
  onChange: (chosen: T) => void,
): Choice<T> {
  const inputs = options.map(([value, label]) => {
    const input = html('input', { type: 'radio', name, value });
    input.addEventListener('change', () => onChange(value));
    return { value, input, label: html('label', { class: 'bench-option' }, input, html('span', {}, label)) };
  });
  return {
    element: html(
      'fieldset',
      { class: 'bench-choice', 'data-part': part },
      html('legend', {}, legend),
      ...inputs.map(({ label }) => label),
    ),
    set(chosen) {
      for (const { value, input } of inputs) input.checked = value === chosen;
    },
  };
}
