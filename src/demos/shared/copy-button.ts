import { html } from './dom.ts';

/** A button that copies a text and then says so to `onCopied`; `onRefused` where the browser does not let it. */
export function createCopyButton(
  label: string,
  text: () => string,
  onCopied: () => void,
  onRefused: () => void,
): HTMLButtonElement {
  const button = html('button', { type: 'button', class: 'dk-button' }, label);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(onCopied, onRefused);
  });
  return button;
}
