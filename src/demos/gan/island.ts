import { createRedrawn } from '#demos/shared/redrawn.ts';
import { createTraining } from '#demos/shared/training.ts';
import { watchVisibility } from '#demos/shared/visibility.ts';
import { mountBench } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import type { Config } from './config.ts';
import { initialPlayers } from './players.ts';
import { DEFAULT_STATE, type State, advance, atStart, command, configOf, parse, serialise } from './state.ts';
import { STRINGS } from './strings.ts';
import type { Snapshot } from './trainer.ts';
import { createView } from './view.ts';

/** Playing waits for training that is so many steps behind. */
const MOST_BEHIND = 12;

/** Puts the running demo in the place of what `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  let redraw = (): void => undefined;
  let fail = (): void => undefined;
  const training = createTraining<Config, Snapshot>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    () => redraw(),
    () => fail(),
  );
  const untrained = { steps: 0, snapshot: { ...initialPlayers(DEFAULT_STATE), trace: [] } };
  const unmount = mountBench<State>(root, {
    initial: DEFAULT_STATE,
    parse,
    serialise,
    advance: (state, ticks) =>
      state.steps - training.stepsOf(configOf(state)) > MOST_BEHIND ? { ...state } : advance(state, ticks),
    atStart,
    pace: () => 2,
    code: command,
    createView(commands, onChange) {
      const view = createView(
        locale,
        (state) => {
          const config = configOf(state);
          training.ask(config, state.steps);
          const { snapshot } = training.latest ?? untrained;
          return { steps: Math.min(state.steps, training.stepsOf(config)), snapshot };
        },
        commands,
        onChange,
      );
      const redrawn = createRedrawn(view);
      redraw = redrawn.redraw;
      fail = () => view.commands.say(STRINGS[locale].failed);
      return redrawn.view;
    },
  });
  const stopWatching = watchVisibility(root, (visible) => training.setVisible(visible));
  return () => {
    stopWatching();
    training.end();
    unmount();
  };
}
