import type { Locale } from '#domain/locale.ts';
import { html } from './dom.ts';
import { type Bounds, clamped } from './fragment.ts';

export const SEEDS: Bounds = { min: 0, max: 9999, step: 1 };

const WORDS = {
  en: {
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    seed: 'Seed',
    newSeed: 'New seed',
    copyLink: 'Copy link',
    copyCode: 'Copy as code',
    copied: 'Copied',
    notCopied: 'The browser does not let this page copy.',
  },
  zh: {
    play: '播放',
    pause: '暂停',
    step: '单步',
    reset: '复位',
    seed: '随机种子',
    newSeed: '换种子',
    copyLink: '复制链接',
    copyCode: '复制为代码',
    copied: '已复制',
    notCopied: '浏览器不允许本页复制。',
  },
} as const;

/** What the buttons do. */
export interface Commands {
  togglePlay(): void;
  step(): void;
  reset(): void;
  seed(seed: number): void;
  /** The address of what is shown. */
  link(): string;
  /** What reproduces the numbers shown outside of the browser. */
  code(): string;
}

export interface CommandRow {
  readonly element: HTMLDivElement;
  set(shown: { readonly playing: boolean; readonly progress: string; readonly seed: number }): void;
  /** One sentence about what has just happened, spoken by screen readers; empty to clear. */
  say(message: string): void;
}

/** Play, step, reset, the seed, and what is shown as a link and as code. */
export function createCommandRow(locale: Locale, commands: Commands): CommandRow {
  const words = WORDS[locale];
  const button = (label: string, onClick: () => void): HTMLButtonElement => {
    const element = html('button', { type: 'button', class: 'bench-button' }, label);
    element.addEventListener('click', onClick);
    return element;
  };
  const message = html('p', { class: 'bench-message', role: 'status' });
  const copy = (text: () => string) => (): void => {
    navigator.clipboard.writeText(text()).then(
      () => {
        message.textContent = words.copied;
      },
      () => {
        message.textContent = words.notCopied;
      },
    );
  };
  const play = button(words.play, () => commands.togglePlay());
  play.classList.add('bench-play');
  const progress = html('span', { class: 'bench-progress' });
  const seed = html('input', { type: 'number', inputmode: 'numeric', class: 'bench-seed', ...SEEDS });
  seed.addEventListener('change', () => {
    if (Number.isFinite(seed.valueAsNumber)) commands.seed(Math.round(clamped(seed.valueAsNumber, SEEDS)));
  });
  return {
    element: html(
      'div',
      { class: 'bench-commands' },
      html(
        'div',
        { class: 'bench-row' },
        play,
        button(words.step, () => commands.step()),
        button(words.reset, () => commands.reset()),
        progress,
      ),
      html(
        'div',
        { class: 'bench-row' },
        html('label', { class: 'bench-seed-label' }, words.seed, seed),
        button(words.newSeed, () => commands.seed(Math.floor(Math.random() * (SEEDS.max + 1)))),
        button(words.copyLink, copy(commands.link)),
        button(words.copyCode, copy(commands.code)),
      ),
      message,
    ),
    set(shown) {
      play.textContent = shown.playing ? words.pause : words.play;
      play.toggleAttribute('data-playing', shown.playing);
      progress.textContent = shown.progress;
      if (document.activeElement !== seed) seed.value = String(shown.seed);
    },
    say(text) {
      message.textContent = text;
    },
  };
}
