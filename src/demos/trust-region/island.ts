import type { Locale } from '#domain/locale.ts';
import { mountBench } from '#demos/shared/workbench.ts';
import { copyLine } from './copy-line.ts';
import { advance, atStart, defaultState, isSettled, parse, serialise, withSeed } from './state.ts';
import { STRINGS } from './strings.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of the still picture that `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  return mountBench(root, {
    initial: defaultState(),
    parse,
    serialise,
    advance,
    atStart,
    withSeed,
    // Time to look at each step.
    pace: () => 1 / 40,
    verdict: (state) => (isSettled(state) ? STRINGS[locale].settled(state.steps) : null),
    code: copyLine,
    createView: (commands, onChange) => createView(locale, commands, onChange),
  });
}
