import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { DEFAULT_STATE, advance, atStart, command, parse, serialise } from './state.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  return mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance,
    atStart,
    // A half step takes half a second at first, so that the eye can follow; later ones move little and go faster.
    smooth: true,
    pace: ({ steps }) => Math.min(0.5, 0.03 + steps / 250),
    code: command,
    createView: (commands, onChange) => createView(locale, commands, onChange),
  });
}
