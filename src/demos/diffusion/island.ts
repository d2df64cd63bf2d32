import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { type Learner, createLearner } from './learner.ts';
import { DEFAULT_STATE, advance, atStart, command, parse, serialise } from './state.ts';
import { createView } from './view.ts';

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const learners: Learner[] = [];
  const unmount = mountBench(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance,
    atStart,
    // Slowly at first, when every step changes much: the trace has a logarithmic axis.
    pace: ({ steps }) => Math.max(1, Math.round(steps / 120)),
    code: command,
    createView: (commands, onChange) => {
      const learner = createLearner(() => onChange((same) => same));
      learners.push(learner);
      return createView(locale, learner, commands, onChange);
    },
  });
  return () => {
    for (const learner of learners) learner.stop();
    unmount();
  };
}
