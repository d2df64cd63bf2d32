import type { Locale } from '#domain/locale.ts';
import { createLoop } from '#demos/shared/loop.ts';
import { watchTerms } from '#demos/shared/terms.ts';
import { watchVisibility } from '#demos/shared/visibility.ts';
import { commandOf, sessionOf, stepped } from './session.ts';
import { BOUNDS, DEFAULT_STATE, type State, parse, serialise } from './state.ts';
import { STRINGS } from './strings.ts';
import { type View, createView } from './view.ts';

/** The address is rewritten so long after the last change (browsers refuse to do it too often). */
const ADDRESS_DELAY = 400;

/** Puts the running demo in the place of the still picture that `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  let session = sessionOf(parse(location.hash) ?? DEFAULT_STATE);
  let drawFrame = 0;
  let addressTimer = 0;

  const draw = (): void => {
    drawFrame ||= requestAnimationFrame(() => {
      drawFrame = 0;
      view.draw(session, loop.playing);
      terms.refresh();
    });
  };
  const keepAddress = (): void => {
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(
      () => history.replaceState(history.state, '', serialise(session.state)),
      ADDRESS_DELAY,
    );
  };
  const show = (state: State): void => {
    session = sessionOf(state, session);
    view.actions.say('');
    keepAddress();
    draw();
  };
  const change = (part: Partial<State>): void => show({ ...session.state, ...part });
  const advance = (ticks: number): boolean => {
    for (let i = 0; i < ticks && session.state.steps < BOUNDS.steps.max; i += 1) session = stepped(session);
    const goOn = session.state.steps < BOUNDS.steps.max;
    if (!goOn) view.actions.say(STRINGS[locale].limit(session.state.steps));
    keepAddress();
    draw();
    return goOn;
  };
  const loop = createLoop(advance);
  const view: View = createView(
    locale,
    {
      togglePlay() {
        if (loop.playing) loop.pause();
        else loop.play();
        draw();
      },
      step() {
        loop.pause();
        advance(1);
      },
      reset() {
        loop.pause();
        change({ steps: 0 });
      },
      seed: (seed) => change({ seed }),
      link: () => new URL(serialise(session.state), location.href).href,
      code: () => commandOf(session.state),
    },
    change,
  );

  const before = [...root.childNodes];
  root.replaceChildren(view.element);
  const terms = watchTerms(root);
  const followAddress = (): void => {
    const asked = parse(location.hash);
    if (asked !== null && serialise(asked) !== serialise(session.state)) show(asked);
  };
  const stopWatching = watchVisibility(view.element, (visible) => loop.setVisible(visible));
  window.addEventListener('hashchange', followAddress);
  view.draw(session, false);

  return () => {
    loop.pause();
    cancelAnimationFrame(drawFrame);
    clearTimeout(addressTimer);
    stopWatching();
    terms.stop();
    window.removeEventListener('hashchange', followAddress);
    root.replaceChildren(...before);
  };
}
