import { mountTrainingBench } from '#demos/shared/training-bench.ts';
import type { Locale } from '#domain/locale.ts';
import { beginning } from './coders.ts';
import { DEFAULT_STATE, advance, atStart, command, configOf, parse, serialise } from './state.ts';
import { STRINGS } from './strings.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const { encoder, decoder } = beginning(DEFAULT_STATE);
  return mountTrainingBench(root, new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance,
    atStart,
    code: command,
    configOf,
    untrained: { encoder, decoder, averages: null, trace: [] },
    failed: STRINGS[locale].failed,
    createView: (reached, commands, onChange) => createView(locale, reached, commands, onChange),
  });
}
