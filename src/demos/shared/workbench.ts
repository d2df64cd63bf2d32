import { type Commands, type CommandRow } from './command-row.ts';
import { watchLinkedParts } from './linked-parts.ts';
import { createLoop } from './loop.ts';
import { watchVisibility } from './visibility.ts';

/** The address is rewritten so long after the last change (browsers refuse to do it too often). */
const ADDRESS_DELAY = 400;

/** A demo whose whole state is one value, which play and step move on. */
export interface Bench<S extends object> {
  readonly initial: S;
  /** The state of a URL fragment, or null for a fragment that is not this demo's. */
  readonly parse: (hash: string) => S | null;
  readonly serialise: (state: S) => string;
  /** Ticks that playing does at a time; a fraction where a tick is to be looked at for a while. */
  readonly pace: (state: S) => number;
  /** Whether `advance` takes a part of a tick too, so that playing shows a tick under way; otherwise it waits for whole ones. */
  readonly smooth?: boolean;
  /** The state so many ticks later; the same state when there is nothing left to do. */
  readonly advance: (state: S, ticks: number) => S;
  /** The state before the first tick. */
  readonly atStart: (state: S) => S;
  /** The state of another seed; it changes `seed` alone where nothing else is said. */
  readonly withSeed?: (state: S, seed: number) => S;
  /** A sentence that ends playing and stands there once nothing is left to do; null before that. */
  readonly verdict?: (state: S) => string | null;
  /** A command that reproduces what is shown. */
  readonly code: (state: S) => string;
  readonly createView: (commands: Commands, onChange: (edit: (state: S) => S) => void) => BenchView<S>;
}

export interface BenchView<S> {
  readonly element: HTMLElement;
  readonly commands: CommandRow;
  /** Draws everything from the state, at the width that the page gives. */
  draw(state: S, playing: boolean): void;
}

/**
 * Puts a running demo in the place of what `root` holds and joins it to the page: its address, its visibility, its section's
 * linked parts. Returns what takes the demo away again and restores the picture.
 */
export function mountBench<S extends object>(root: HTMLElement, bench: Bench<S>): () => void {
  const { initial, parse, serialise, pace, advance, atStart, code, createView } = bench;
  const withSeed = bench.withSeed ?? ((now: S, seed: number): S => ({ ...now, seed }));
  let state = parse(location.hash) ?? initial;
  let drawFrame = 0;
  let addressTimer = 0;
  /** Ticks that playing has earned and not yet done. */
  let due = 0;

  const draw = (): void => {
    drawFrame ||= requestAnimationFrame(() => {
      drawFrame = 0;
      view.draw(state, loop.playing);
    });
  };
  const keepAddress = (): void => {
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(
      () => history.replaceState(history.state, '', serialise(state)),
      ADDRESS_DELAY,
    );
  };
  const change = (edit: (state: S) => S): void => {
    const next = edit(state);
    // Who changes nothing wants the picture drawn anew: something else has changed.
    if (next !== state) {
      state = next;
      view.commands.say('');
      keepAddress();
    }
    draw();
  };
  const tick = (ticks: number): boolean => {
    const next = advance(state, ticks);
    const verdict = bench.verdict?.(next) ?? null;
    const goOn = next !== state && verdict === null;
    state = next;
    if (!goOn) keepAddress();
    if (verdict !== null) view.commands.say(verdict);
    draw();
    return goOn;
  };
  const loop = createLoop((ticks) => {
    if (bench.smooth === true) return tick(ticks * pace(state));
    due += ticks * pace(state);
    const whole = Math.floor(due + 1e-9);
    due -= whole;
    return whole === 0 || tick(whole);
  });
  const startAgain = (edit: (state: S) => S): void => {
    loop.pause();
    change((now) => atStart(edit(now)));
  };
  const view = createView(
    {
      togglePlay() {
        if (loop.playing) loop.pause();
        else {
          if (advance(state, 1) === state) state = atStart(state);
          // The first tick comes at once.
          due = Math.max(0, 1 - pace(state));
          view.commands.say('');
          loop.play();
        }
        keepAddress();
        draw();
      },
      step() {
        loop.pause();
        tick(1);
        keepAddress();
      },
      reset: () => startAgain((now) => now),
      seed: (seed) => change((now) => withSeed(now, seed)),
      link: () => new URL(serialise(state), location.href).href,
      code: () => code(state),
    },
    change,
  );

  const before = [...root.childNodes];
  root.replaceChildren(view.element);
  const followAddress = (): void => {
    const asked = parse(location.hash);
    if (asked !== null && serialise(asked) !== serialise(state)) change(() => asked);
  };
  const resize = new ResizeObserver(draw);
  resize.observe(view.element);
  const stopWatching = watchVisibility(view.element, (visible) => loop.setVisible(visible));
  const stopLinking = watchLinkedParts(root.closest('section') ?? root);
  window.addEventListener('hashchange', followAddress);
  view.draw(state, false);

  return () => {
    loop.pause();
    cancelAnimationFrame(drawFrame);
    clearTimeout(addressTimer);
    resize.disconnect();
    stopWatching();
    stopLinking();
    window.removeEventListener('hashchange', followAddress);
    root.replaceChildren(...before);
  };
}
