import type { Locale } from '#domain/locale.ts';
import { mountBench } from '#demos/shared/workbench.ts';
import { DEFAULT_STATE, commandOf, parse, serialise } from './state.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of the still picture that `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  return mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    // There is no process: whatever is set shows at once.
    pace: () => 1,
    advance: (state) => state,
    atStart: () => DEFAULT_STATE,
    code: commandOf,
    createView: (commands, onChange) => createView(locale, commands, onChange),
  });
}
