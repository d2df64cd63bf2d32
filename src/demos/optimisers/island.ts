import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { command } from './command.ts';
import { DEFAULT_STATE, advance, atStart, pace, parse, serialise } from './state.ts';
import { createView } from './view.ts';
import { createWalks } from './walks.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const walks = createWalks();
  return mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance: (state, ticks) => (walks.ended(state) ? state : advance(state, ticks)),
    atStart,
    pace,
    code: command,
    createView: (commands, onChange) => createView(locale, walks, commands, onChange),
  });
}
