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
    byHand: 'by hand',
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
    byHand: '手动',
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

/** What of the row there is. */
export interface CommandRowOptions {
  /** Whether there is a process to play and to step; there is, where nothing else is said. */
  readonly plays?: boolean;
  /** Whether something is drawn by chance, likewise. */
  readonly seeds?: boolean;
  /** What the button says that draws another seed. */
  readonly newSeed?: string;
}

export interface Shown {
  readonly playing: boolean;
  readonly progress: string;
  /** Null once a reader has set by hand what the seed had drawn. */
  readonly seed: number | null;
  /** Whether there is a step left to do; there is, where nothing else is said. */
  readonly canStep?: boolean;
}

export interface CommandRow {
  readonly element: HTMLDivElement;
  set(shown: Shown): void;
  /** One sentence about what has just happened, spoken by screen readers; empty to clear. */
  say(message: string): void;
}

/** Play, step, reset, the seed, and what is shown as a link and as code. */
export function createCommandRow(
  locale: Locale,
  commands: Commands,
  { plays = true, seeds = true, newSeed }: CommandRowOptions = {},
): CommandRow {
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
  const step = button(words.step, () => commands.step());
  const progress = html('span', { class: 'bench-progress' });
  const seed = html('input', {
    type: 'number',
    inputmode: 'numeric',
    class: 'bench-seed',
    placeholder: words.byHand,
    ...SEEDS,
  });
  seed.addEventListener('change', () => {
    if (Number.isFinite(seed.valueAsNumber)) commands.seed(Math.round(clamped(seed.valueAsNumber, SEEDS)));
  });
  const anotherSeed = (): void => commands.seed(Math.floor(Math.random() * (SEEDS.max + 1)));
  const process = [
    ...(plays ? [play, step] : []),
    button(words.reset, () => commands.reset()),
    ...(plays ? [progress] : []),
  ];
  const shared = [
    ...(seeds
      ? [
          html('label', { class: 'bench-seed-label' }, words.seed, seed),
          button(newSeed ?? words.newSeed, anotherSeed),
        ]
      : []),
    button(words.copyLink, copy(commands.link)),
    button(words.copyCode, copy(commands.code)),
  ];
  const rows = plays || seeds ? [process, shared] : [[...process, ...shared]];
  return {
    element: html(
      'div',
      { class: 'bench-commands' },
      ...rows.map((row) => html('div', { class: 'bench-row' }, ...row)),
      message,
    ),
    set(shown) {
      const canStep = shown.canStep ?? true;
      play.textContent = shown.playing ? words.pause : words.play;
      play.toggleAttribute('data-playing', shown.playing);
      play.disabled = !canStep && !shown.playing;
      step.disabled = !canStep;
      progress.textContent = shown.progress;
      if (document.activeElement !== seed) seed.value = shown.seed === null ? '' : String(shown.seed);
    },
    say(text) {
      message.textContent = text;
    },
  };
}
