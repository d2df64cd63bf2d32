import { createCopyButton } from '#demos/shared/copy-button.ts';
import { html } from '#demos/shared/dom.ts';
import { BOUNDS, held } from './state.ts';
import type { Strings } from './strings.ts';

/** What the buttons do, and what there is to copy. */
export interface Commands {
  togglePlay(): void;
  step(): void;
  reset(): void;
  seed(seed: number): void;
  link(): string;
  code(): string;
}

export interface ActionBar {
  readonly element: HTMLDivElement;
  set(shown: { readonly playing: boolean; readonly steps: number; readonly seed: number }): void;
  /** One sentence about what has just happened, spoken by screen readers; empty to clear. */
  say(message: string): void;
}

/** Play, step, reset, the seed, and what can be taken away. */
export function createActionBar(strings: Strings, commands: Commands): ActionBar {
  const button = (label: string, onClick: () => void, extra = ''): HTMLButtonElement => {
    const element = html('button', { type: 'button', class: `dk-button${extra}` }, label);
    element.addEventListener('click', onClick);
    return element;
  };
  const play = button(strings.play, () => commands.togglePlay(), ' dk-play');
  const steps = html('span', { class: 'dk-quiet' });
  const message = html('p', { class: 'dk-message', role: 'status' });
  const seed = html('input', { type: 'number', inputmode: 'numeric', class: 'dk-number', ...BOUNDS.seed });
  seed.addEventListener('change', () => {
    if (Number.isFinite(seed.valueAsNumber)) commands.seed(held(seed.valueAsNumber, BOUNDS.seed));
  });
  const copy = (label: string, text: () => string): HTMLButtonElement =>
    createCopyButton(
      label,
      text,
      () => (message.textContent = strings.copied),
      () => (message.textContent = strings.refused),
    );
  return {
    element: html(
      'div',
      { class: 'pfit-actions' },
      html(
        'div',
        { class: 'dk-row' },
        play,
        button(strings.step, () => commands.step()),
        button(strings.reset, () => commands.reset()),
        steps,
      ),
      html(
        'div',
        { class: 'dk-row' },
        html('label', { class: 'dk-field' }, strings.seed, seed),
        button(strings.newSeed, () => commands.seed(Math.floor(Math.random() * (BOUNDS.seed.max + 1)))),
        copy(strings.copyLink, () => commands.link()),
        copy(strings.copyCode, () => commands.code()),
      ),
      message,
    ),
    set(shown) {
      play.textContent = shown.playing ? strings.pause : strings.play;
      play.toggleAttribute('data-playing', shown.playing);
      steps.textContent = strings.steps(shown.steps);
      if (document.activeElement !== seed) seed.value = String(shown.seed);
    },
    say(text) {
      message.textContent = text;
    },
  };
}
