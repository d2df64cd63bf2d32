import { watchVisibility } from '#demos/shared/visibility.ts';
import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { divergence } from '#numerics/kl-projection/divergence.ts';
import { findOptima } from '#numerics/kl-projection/optimum.ts';
import { createEvaluations } from './evaluations.ts';
import { type State, atStart, commandOf, defaultState, parse, serialise, withSeed } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';
import { createView } from './view.ts';

/** So many steps without settling, and playing stops by itself. */
const STEP_LIMIT = 3000;

/** What to say of fits that have settled. */
function settled({ p, reverse, steps }: State, strings: Strings): string {
  const gap = divergence('reverse', p, reverse) - (findOptima(p).reverse[0]?.value ?? 0);
  return strings.finished(steps) + (gap > 1e-3 ? ` ${strings.local(fixed(gap, 3))}` : '');
}

/**
 * Puts the running demo in the place of what `root` holds (the still picture). TensorFlow.js is fetched when the demo comes
 * into view or is touched, not before. Returns what takes the demo away again, gives its tensors back and restores the picture.
 */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const strings = STRINGS[locale];
  const evaluations = createEvaluations();
  let say: (message: string) => void = () => undefined;
  let begin: () => void = () => undefined;
  let loading = false;
  let gone = false;

  const unmount = mountBench(root, {
    initial: defaultState(),
    parse(hash) {
      const asked = parse(hash);
      return asked && evaluations.retraced(asked);
    },
    serialise,
    pace: () => 1,
    advance: (state, steps) => evaluations.advance(state, steps),
    atStart,
    withSeed,
    verdict(state) {
      if (evaluations.finished(state)) return settled(state, strings);
      return state.trace.forward.length < STEP_LIMIT ? null : strings.limit(state.steps);
    },
    code: commandOf,
    createView(commands, onChange) {
      const view = createView(locale, evaluations, commands, onChange);
      say = (message) => view.commands.say(message);
      begin = () => onChange((state) => evaluations.retraced(state));
      return view;
    },
  });
  const load = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    say(strings.loading);
    try {
      const { loadEvaluators } = await import('./tensorflow.ts');
      const makeEvaluator = await loadEvaluators();
      if (gone) return;
      evaluations.attach(makeEvaluator);
      say('');
      begin();
    } catch {
      loading = false;
      say(strings.failed);
    }
  };
  const touched = (): void => void load();
  const stopWatching = watchVisibility(root, (visible) => {
    if (visible) void load();
  });
  root.addEventListener('pointerdown', touched);
  root.addEventListener('focusin', touched);

  return () => {
    gone = true;
    stopWatching();
    root.removeEventListener('pointerdown', touched);
    root.removeEventListener('focusin', touched);
    unmount();
    evaluations.dispose();
  };
}
