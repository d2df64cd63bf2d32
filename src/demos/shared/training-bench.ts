import type { Commands } from './command-row.ts';
import { createTraining } from './training.ts';
import { watchVisibility } from './visibility.ts';
import { type Bench, type BenchView, mountBench } from './workbench.ts';

/** Steps that playing does at a time where nothing else is said. */
const PACE = 2;
/** Playing waits for training that is so many times as far behind. */
const MOST_BEHIND = 6;

/** How far training has come towards a state. Until there is a first report of it, steps are null and the snapshot is an earlier one. */
export interface Reached<T> {
  readonly steps: number | null;
  readonly snapshot: T;
}

/** A demo whose state asks for so many steps of a training, which a worker does. */
export interface TrainingBench<
  S extends { readonly seed: number; readonly steps: number },
  C,
  T,
> extends Pick<Bench<S>, 'initial' | 'parse' | 'serialise' | 'advance' | 'atStart' | 'code'> {
  readonly pace?: Bench<S>['pace'];
  /** What the training of a state depends on. */
  readonly configOf: (state: S) => C;
  /** What is shown before the first report. */
  readonly untrained: T;
  /** What is said when the worker cannot go on. */
  readonly failed: string;
  /** `reached` also sets the training of a state going. */
  readonly createView: (
    reached: (state: S) => Reached<T>,
    commands: Commands,
    onChange: (edit: (state: S) => S) => void,
  ) => BenchView<S>;
}

/**
 * Puts a running demo in the place of what `root` holds, and draws it anew with every report of its worker. Returns what
 * takes the demo away again and ends the worker.
 */
export function mountTrainingBench<S extends { readonly seed: number; readonly steps: number }, C, T>(
  root: HTMLElement,
  worker: Worker,
  { configOf, untrained, failed, createView, advance, pace = () => PACE, ...bench }: TrainingBench<S, C, T>,
): () => void {
  let view: BenchView<S> | null = null;
  let last: readonly [state: S, playing: boolean] | null = null;
  let frame = 0;
  const training = createTraining<C, T>(
    worker,
    () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (last !== null) view?.draw(...last);
      });
    },
    () => view?.commands.say(failed),
  );
  const reached = (state: S): Reached<T> => {
    const config = configOf(state);
    training.ask(config, state.steps);
    return {
      steps: training.stepsOf(config),
      snapshot: training.latest?.snapshot ?? untrained,
    };
  };
  const unmount = mountBench<S>(root, {
    ...bench,
    advance: (state, ticks) =>
      state.steps - (training.stepsOf(configOf(state)) ?? 0) > MOST_BEHIND * pace(state)
        ? { ...state }
        : advance(state, ticks),
    pace,
    createView(commands, onChange) {
      const made = createView(reached, commands, onChange);
      view = made;
      return {
        ...made,
        draw(state, playing) {
          last = [state, playing];
          made.draw(state, playing);
        },
      };
    },
  });
  const stopWatching = watchVisibility(root, (visible) => training.setVisible(visible));
  return () => {
    cancelAnimationFrame(frame);
    stopWatching();
    training.end();
    unmount();
  };
}
