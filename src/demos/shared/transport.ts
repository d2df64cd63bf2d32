import { html } from './dom.ts';

/** What the buttons under a picture say. */
export interface TransportStrings {
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly reset: string;
  readonly copyLink: string;
  readonly copyCode: string;
  readonly copied: string;
  readonly notCopied: string;
}

export interface TransportCommands {
  togglePlay(): void;
  step(): void;
  reset(): void;
  /** What is copied: the address of what is shown, and what reproduces its numbers. */
  link(): string;
  code(): string;
}

export interface Transport {
  readonly element: HTMLDivElement;
  set(shown: { readonly playing: boolean; readonly count: string; readonly canStep: boolean }): void;
  /** One sentence about what has just happened, spoken by screen readers; empty to clear. */
  say(message: string): void;
}

export function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button', class: 'demo-button' }, label);
  element.addEventListener('click', onClick);
  return element;
}

/** Play, step and reset; what is shown as a link and as code; a line of words. `more` stands between the two. */
export function createTransport(
  strings: TransportStrings,
  commands: TransportCommands,
  ...more: readonly Node[]
): Transport {
  const play = createButton(strings.play, () => commands.togglePlay());
  play.classList.add('demo-play');
  const step = createButton(strings.step, () => commands.step());
  const count = html('span', { class: 'demo-count' });
  const message = html('p', { class: 'demo-message', role: 'status' });
  const copy = (label: string, text: () => string): HTMLButtonElement =>
    createButton(label, () => {
      navigator.clipboard.writeText(text()).then(
        () => (message.textContent = strings.copied),
        () => (message.textContent = strings.notCopied),
      );
    });
  return {
    element: html(
      'div',
      { class: 'demo-transport' },
      html(
        'div',
        { class: 'demo-row' },
        play,
        step,
        createButton(strings.reset, () => commands.reset()),
        count,
      ),
      ...more,
      html(
        'div',
        { class: 'demo-row' },
        copy(strings.copyLink, () => commands.link()),
        copy(strings.copyCode, () => commands.code()),
      ),
      message,
    ),
    set(shown) {
      play.textContent = shown.playing ? strings.pause : strings.play;
      play.toggleAttribute('data-playing', shown.playing);
      play.disabled = !shown.canStep && !shown.playing;
      step.disabled = !shown.canStep;
      count.textContent = shown.count;
    },
    say(text) {
      message.textContent = text;
    },
  };
}
