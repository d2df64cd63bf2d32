import { html } from '#demos/shared/dom.ts';
import { BOUNDS, clamp } from './bounds.ts';
import type { Strings } from './strings.ts';

/** What the buttons do. */
export interface Commands {
  togglePlay(): void;
  step(): void;
  reset(): void;
  seed(seed: number): void;
  copyLink(): Promise<void>;
}

export interface ActionBar {
  readonly element: HTMLDivElement;
  set(shown: {
    readonly playing: boolean;
    readonly steps: number;
    readonly seed: number | null;
    readonly ready: boolean;
  }): void;
  /** One sentence about what has just happened, spoken by screen readers; empty to clear. */
  say(message: string): void;
}

function button(label: string, onClick: () => void, className = 'klfit-button'): HTMLButtonElement {
  const element = html('button', { type: 'button', class: className }, label);
  element.addEventListener('click', onClick);
  return element;
}

/** Play, step, reset, the seed of the start, and a link to what is shown. */
export function createActionBar(strings: Strings, commands: Commands): ActionBar {
  const play = button(strings.play, () => commands.togglePlay(), 'klfit-button klfit-play');
  const steps = html('span', { class: 'klfit-steps' });
  const message = html('p', { class: 'klfit-message', role: 'status' });
  const seed = html('input', {
    type: 'number',
    inputmode: 'numeric',
    class: 'klfit-seed',
    placeholder: strings.seedByHand,
    ...BOUNDS.seed,
  });
  seed.addEventListener('change', () => {
    if (Number.isFinite(seed.valueAsNumber))
      commands.seed(Math.round(clamp(seed.valueAsNumber, BOUNDS.seed)));
  });
  const step = button(strings.step, () => commands.step());
  const copy = button(strings.copyLink, () => {
    void commands.copyLink().then(
      () => {
        message.textContent = strings.copied;
      },
      () => undefined,
    );
  });
  return {
    element: html(
      'div',
      { class: 'klfit-actions' },
      html(
        'div',
        { class: 'klfit-row' },
        play,
        step,
        button(strings.reset, () => commands.reset()),
        steps,
      ),
      html(
        'div',
        { class: 'klfit-row' },
        button(strings.newStart, () => commands.seed(Math.floor(Math.random() * (BOUNDS.seed.max + 1)))),
        html('label', { class: 'klfit-seed-label' }, strings.seed, seed),
        copy,
      ),
      message,
    ),
    set(shown) {
      play.textContent = shown.playing ? strings.pause : strings.play;
      play.toggleAttribute('data-playing', shown.playing);
      play.disabled = !shown.ready;
      step.disabled = !shown.ready;
      steps.textContent = strings.steps(shown.steps);
      if (document.activeElement !== seed) seed.value = shown.seed === null ? '' : String(shown.seed);
    },
    say(text) {
      message.textContent = text;
    },
  };
}
