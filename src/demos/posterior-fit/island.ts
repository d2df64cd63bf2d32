import type { Locale } from '#domain/locale.ts';
import { mountBench } from '#demos/shared/workbench.ts';
import { commandOf } from './session.ts';
import { BOUNDS, DEFAULT_STATE, advance, atStart, parse, serialise } from './state.ts';
import { STRINGS } from './strings.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of the still picture that `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  return mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance,
    atStart,
    pace: () => 1,
    verdict: ({ steps }) => (steps >= BOUNDS.steps.max ? STRINGS[locale].limit(steps) : null),
    code: commandOf,
    createView: (commands, onChange) => createView(locale, commands, onChange),
  });
}
