import { html } from './dom.ts';

/** Buttons that set several things at once, with a word before them; `part` links them to a picture. */
export function createPresetRow<Name extends string>(
  label: string,
  presets: readonly (readonly [name: Name, label: string])[],
  onChoose: (name: Name) => void,
  part?: string,
): HTMLDivElement {
  const buttons = presets.map(([name, text]) => {
    const button = html('button', { type: 'button', class: 'bench-button', 'data-part': part }, text);
    button.addEventListener('click', () => onChoose(name));
    return button;
  });
  return html('div', { class: 'bench-row bench-presets' }, html('span', {}, label), ...buttons);
}
