import { mountTrainingBench } from '#demos/shared/training-bench.ts';
import type { Locale } from '#domain/locale.ts';
import type { Setup, Snapshot } from './run.ts';
import { DEFAULT_STATE, type State, advance, atStart, command, parse, serialise, setupOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return mountTrainingBench<State, Setup, Snapshot | null>(root, worker, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance,
    atStart,
    // Slowly at first, when every step changes much: the trace has a logarithmic axis.
    pace: ({ steps }) => Math.max(1, Math.round(steps / 120)),
    code: command,
    configOf: setupOf,
    untrained: null,
    failed: STRINGS[locale].failed,
    createView: (reached, commands, onChange) => createView(locale, reached, commands, onChange),
  });
}
