import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { DEFAULT_STATE, advance, atStart, command, parse, serialise } from './state.ts';
import { type IlqrView, createView } from './view.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  let view: IlqrView | undefined;
  const unmount = mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance(state, iterations) {
      const last = view?.iterations(state);
      // While the run is being computed there is nothing to show, but something to wait for.
      return last === undefined ? { ...state } : advance(state, iterations, last);
    },
    atStart,
    // Six iterations a second.
    pace: () => 0.1,
    code: command,
    createView: (commands, onChange) => (view = createView(locale, commands, onChange)),
  });
  return () => {
    view?.stop();
    unmount();
  };
}
