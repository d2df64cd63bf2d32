import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createEngine } from './engine.ts';
import { DEFAULT_STATE, type State, advance, atStart, command, parse, serialise } from './state.ts';
import { createView } from './view.ts';

/** While playing, an episode is shown for so many milliseconds before the next. */
const PAUSE = 1200;

/** The loop ticks by twos, so that a step by hand, which is one tick, need not wait. */
const LOOP_TICKS = 2;

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  let redraw: (fault?: string) => void = () => undefined;
  const engine = createEngine((fault) => redraw(fault));
  let shownSince = 0;
  const end = mountBench<State>(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    // An episode takes as long as it takes: until it is learnt, and for a while after, a tick changes nothing and goes on.
    advance(state, ticks) {
      if (engine.search !== null) {
        shownSince = performance.now();
        return { ...state };
      }
      const early = ticks >= LOOP_TICKS && performance.now() < shownSince + PAUSE;
      return early && advance(state) !== state ? { ...state } : advance(state);
    },
    atStart,
    pace: () => LOOP_TICKS,
    code: (state) =>
      command(
        state,
        engine.episodes.map(({ parameters }) => parameters),
      ),
    createView(commands, onChange) {
      const view = createView(locale, engine, commands, onChange);
      redraw = (fault) => {
        onChange((same) => same);
        if (fault !== undefined) view.commands.say(fault);
      };
      return view;
    },
  });
  return () => {
    engine.dispose();
    end();
  };
}
