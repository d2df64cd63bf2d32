import type { Locale } from '#domain/locale.ts';
import { mountBench } from '#demos/shared/workbench.ts';
import { DEFAULT_STATE, atStart, commandOf, parse, serialise, withSeed } from './state.ts';
import { STRINGS } from './strings.ts';
import { createView } from './view.ts';
import { PACE, advance, arrived, walkOf, walked } from './walk.ts';

/** Puts the running demo in the place of the still picture that `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const { tokens, walk } = STRINGS[locale];
  const name = (token: number): string => tokens[token] ?? '';
  return mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    pace: () => PACE,
    advance,
    atStart,
    withSeed,
    verdict(state) {
      const { tie } = walkOf(state);
      return tie === null || !arrived(state)
        ? null
        : walk.arrived(name(state.chosen), name(tie.first), name(tie.second));
    },
    code: (state) => commandOf(walked(state)),
    createView: (commands, onChange) => createView(locale, commands, onChange),
  });
}
