import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { command } from './command.ts';
import { descentOf } from './descent.ts';
import { DEFAULT_STATE, advance, atStart, parse, serialise } from './state.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  return mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance: (state, ticks) => (descentOf(state).diverged ? state : advance(state, ticks)),
    atStart,
    pace: () => 1,
    code: command,
    createView: (commands, onChange) => createView(locale, commands, onChange),
  });
}
