import type { Locale } from '#domain/locale.ts';
import { createLoop } from '#demos/shared/loop.ts';
import { fixed } from '#domain/number-text.ts';
import { watchVisibility } from '#demos/shared/visibility.ts';
import { divergence } from '#numerics/kl-projection/divergence.ts';
import { watchTerms } from './highlight.ts';
import { type Session, createSession } from './session.ts';
import { type State, atStart, defaultState, parse, serialise, startOfSeed } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';
import { type View, createView } from './view.ts';

/** So many steps without settling, and playing stops by itself. */
const STEP_LIMIT = 3000;
/** The address is rewritten so long after the last change (browsers refuse to do it too often). */
const ADDRESS_DELAY = 400;

/** What to say when playing has stopped by itself. */
function verdict(session: Session, strings: Strings): string {
  const { state, optima, finished } = session;
  if (!finished) return strings.limit(state.steps);
  const gap = divergence('reverse', state.p, state.reverse) - (optima.reverse[0]?.value ?? 0);
  return strings.finished(state.steps) + (gap > 1e-3 ? ` ${strings.local(fixed(gap, 3))}` : '');
}

/**
 * Puts the running demo in the place of what `root` holds (the still picture). TensorFlow.js is fetched when the demo comes
 * into view or is touched, not before. Returns what takes the demo away again, gives its tensors back and restores the picture.
 */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const strings = STRINGS[locale];
  const session = createSession(parse(location.hash) ?? defaultState());
  let loading = false;
  let gone = false;
  let drawFrame = 0;
  let addressTimer = 0;
  let stepsAtPlay = 0;

  const draw = (): void => {
    drawFrame ||= requestAnimationFrame(() => {
      drawFrame = 0;
      view.draw(session, loop.playing);
    });
  };
  const keepAddress = (): void => {
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(
      () => history.replaceState(history.state, '', serialise(session.state)),
      ADDRESS_DELAY,
    );
  };
  const load = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    view.actions.say(strings.loading);
    try {
      const { loadEvaluators } = await import('./tensorflow.ts');
      const makeEvaluator = await loadEvaluators();
      if (gone) return;
      session.attach(makeEvaluator);
      view.actions.say('');
      draw();
    } catch {
      loading = false;
      view.actions.say(strings.failed);
    }
  };
  const change = (edit: (state: State) => State): void => {
    session.change(edit(session.state));
    view.actions.say('');
    stepsAtPlay = session.state.steps;
    keepAddress();
    draw();
  };
  const advance = (ticks: number): boolean => {
    for (let i = 0; i < ticks && !session.finished; i += 1) session.step();
    const goOn = !session.finished && session.state.steps - stepsAtPlay < STEP_LIMIT;
    if (!goOn) {
      view.actions.say(verdict(session, strings));
      keepAddress();
    }
    draw();
    return goOn;
  };
  const loop = createLoop(advance);
  const startAgain = (state: State): void => {
    loop.pause();
    change(() => atStart(state));
  };
  const view: View = createView(
    strings,
    {
      togglePlay() {
        stepsAtPlay = session.state.steps;
        if (loop.playing) {
          loop.pause();
          keepAddress();
        } else {
          view.actions.say('');
          loop.play();
        }
        draw();
      },
      step() {
        loop.pause();
        advance(1);
        keepAddress();
      },
      reset: () => startAgain(session.state),
      seed: (seed) => startAgain({ ...session.state, seed, start: startOfSeed(seed) }),
      copyLink: () => navigator.clipboard.writeText(new URL(serialise(session.state), location.href).href),
    },
    change,
  );

  const before = [...root.childNodes];
  root.replaceChildren(view.element);
  const touched = (): void => void load();
  const followAddress = (): void => {
    const asked = parse(location.hash);
    if (asked !== null && serialise(asked) !== serialise(session.state)) change(() => asked);
  };
  const resize = new ResizeObserver(draw);
  resize.observe(view.element);
  const stopWatching = watchVisibility(view.element, (visible) => {
    loop.setVisible(visible);
    if (visible) void load();
  });
  const stopTerms = watchTerms(view.element);
  root.addEventListener('pointerdown', touched);
  root.addEventListener('focusin', touched);
  window.addEventListener('hashchange', followAddress);
  view.draw(session, false);

  return () => {
    gone = true;
    loop.pause();
    cancelAnimationFrame(drawFrame);
    clearTimeout(addressTimer);
    resize.disconnect();
    stopWatching();
    stopTerms();
    root.removeEventListener('pointerdown', touched);
    root.removeEventListener('focusin', touched);
    window.removeEventListener('hashchange', followAddress);
    session.dispose();
    root.replaceChildren(...before);
  };
}
