import type { Locale } from '#domain/locale.ts';
import { keepAddress } from '#demos/shared/address.ts';
import { createLoop } from '#demos/shared/loop.ts';
import { bindTerms } from '#demos/shared/term-binding.ts';
import { createTermValues } from '#demos/shared/term-values.ts';
import { watchVisibility } from '#demos/shared/visibility.ts';
import type { Vector } from '#numerics/vector.ts';
import { copyLine } from './copy-line.ts';
import { readingsOf } from './readings.ts';
import { type State, atStart, defaultState, isSettled, parse, serialise, stepped } from './state.ts';
import { STRINGS } from './strings.ts';
import { termValues } from './values.ts';
import { createView } from './view.ts';

/** Ticks of the loop between two steps. */
const PAUSE = 40;

/**
 * Puts the running demo in the place of what `root` holds (the still picture). Returns what takes it away again and restores
 * the picture.
 */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const strings = STRINGS[locale];
  const section = root.closest<HTMLElement>('.demo') ?? root;
  let state = parse(location.hash) ?? defaultState();
  let trail: readonly Vector[] = [];
  let waited = 0;
  let frame = 0;

  const draw = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      drawNow();
    });
  };
  const drawNow = (): void => {
    const readings = readingsOf(state);
    view.draw(readings, trail, { playing: loop.playing, settled: isSettled(state) });
    values.write(termValues(readings));
  };
  const become = (next: State): void => {
    trail = next.steps === 0 ? [] : trail;
    state = next;
    view.transport.say('');
    address.changed();
    draw();
  };
  const step = (): void => {
    trail = trail.length === 0 ? [state.start, state.logits] : trail;
    become(stepped(state));
    trail = [...trail, state.logits];
    if (isSettled(state)) view.transport.say(strings.settled(state.steps));
  };
  const loop = createLoop((ticks) => {
    waited += ticks;
    if (waited < PAUSE) return true;
    waited = 0;
    step();
    return !isSettled(state);
  });
  const view = createView(
    strings,
    {
      togglePlay() {
        waited = PAUSE;
        if (loop.playing) loop.pause();
        else loop.play();
        draw();
      },
      step() {
        loop.pause();
        step();
      },
      reset() {
        loop.pause();
        become(atStart(state));
      },
      link: () => address.link(),
      code: () => copyLine(state),
    },
    (change) => become(change(state)),
  );
  const address = keepAddress(
    () => serialise(state),
    (fragment) => {
      const asked = parse(fragment);
      if (asked) become(asked);
    },
  );
  const before = [...root.childNodes];
  root.replaceChildren(view.element);
  const values = createTermValues(section);
  drawNow();
  const stopTerms = bindTerms(section);
  const stopWatching = watchVisibility(view.element, (visible) => loop.setVisible(visible));

  return () => {
    loop.pause();
    cancelAnimationFrame(frame);
    address.stop();
    stopTerms();
    stopWatching();
    values.remove();
    root.replaceChildren(...before);
  };
}
