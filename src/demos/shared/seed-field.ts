import { html } from './dom.ts';
import { createButton } from './transport.ts';

const MOST = 9999;

export interface SeedField {
  readonly element: HTMLDivElement;
  /** Shows the seed, or that there is none because a reader has set something by hand. */
  set(seed: number | null): void;
}

/** The seed from which an example was drawn, to be read and to be set, and a button that draws another one. */
export function createSeedField(
  strings: { readonly another: string; readonly seed: string; readonly byHand: string },
  onSeed: (seed: number) => void,
): SeedField {
  const input = html('input', {
    type: 'number',
    inputmode: 'numeric',
    class: 'demo-seed',
    placeholder: strings.byHand,
    min: 0,
    max: MOST,
    step: 1,
  });
  input.addEventListener('change', () => {
    const value = Math.round(input.valueAsNumber);
    if (Number.isFinite(value)) onSeed(Math.min(MOST, Math.max(0, value)));
  });
  return {
    element: html(
      'div',
      { class: 'demo-row' },
      createButton(strings.another, () => onSeed(Math.floor(Math.random() * (MOST + 1)))),
      html('label', { class: 'demo-seed-label' }, strings.seed, input),
    ),
    set(seed) {
      if (document.activeElement !== input) input.value = seed === null ? '' : String(seed);
    },
  };
}
