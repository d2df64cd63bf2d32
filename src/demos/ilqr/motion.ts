import { html } from '#demos/shared/dom.ts';
import { createLoop } from '#demos/shared/loop.ts';
import { createRange } from '#demos/shared/range.ts';
import { watchVisibility } from '#demos/shared/visibility.ts';
import { fixed } from '#domain/number-text.ts';
import type { Strings } from './strings.ts';
import { SETTINGS, SYSTEMS, duration } from './task.ts';

/** Seconds of motion a tick of the loop: as long as it takes. */
const TICK = 1 / 60;
const [SYSTEM] = SYSTEMS;
const END = duration(SYSTEM);

export interface Motion {
  readonly element: HTMLElement;
  set(time: number): void;
  stop(): void;
}

/** The moment shown, as a slider, and a button that lets it run from the beginning of the motion to its end. */
export function createMotion(strings: Strings, onTime: (time: number) => void): Motion {
  let now = 0;
  const move = (time: number): void => {
    now = time;
    onTime(time);
  };
  const moment = createRange({
    min: 0,
    max: END,
    step: SETTINGS[SYSTEM].dt,
    label: strings.moment,
    className: 'bench-range',
    text: (value) => fixed(value, 2),
    onInput: move,
  });
  const button = html('button', { type: 'button', class: 'bench-button' }, strings.play);
  const name = (): void => {
    button.textContent = loop.playing ? strings.pause : strings.play;
  };
  const loop = createLoop((ticks) => {
    move(Math.min(END, now + ticks * TICK));
    if (now >= END) loop.pause();
    name();
    return now < END;
  });
  button.addEventListener('click', () => {
    if (loop.playing) loop.pause();
    else {
      if (now >= END) move(0);
      loop.play();
    }
    name();
  });
  const element = html('div', { class: 'ilqr-motion' }, button, moment.element);
  const stopWatching = watchVisibility(element, (visible) => loop.setVisible(visible));
  return {
    element,
    set(time) {
      now = time;
      moment.set(time);
    },
    stop() {
      loop.pause();
      stopWatching();
    },
  };
}
