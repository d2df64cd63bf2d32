/** How often a loop ticks, and how many ticks it does at a time. */
export interface Pace {
  readonly milliseconds: number;
  readonly ticks: number;
}

const SMOOTH: Pace = { milliseconds: 16, ticks: 1 };
/** For readers who ask for less motion: a new picture now and then instead of an animation. */
const REDUCED: Pace = { milliseconds: 700, ticks: 40 };

/** A loop that a reader can stop, and that rests while nobody sees it. */
export interface Loop {
  readonly playing: boolean;
  play(): void;
  pause(): void;
  /** While false, the loop rests without forgetting that it is to play. */
  setVisible(visible: boolean): void;
}

/** `onTicks` does so many ticks and draws once; it returns false when there is nothing left to do, which pauses the loop. */
export function createLoop(onTicks: (ticks: number) => boolean): Loop {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  let playing = false;
  let visible = false;
  let frame = 0;
  let due = 0;
  const run = (now: number): void => {
    const pace = reduced.matches ? REDUCED : SMOOTH;
    if (now >= due) {
      due = now + pace.milliseconds - 4;
      if (!onTicks(pace.ticks)) playing = false;
    }
    frame = playing && visible ? requestAnimationFrame(run) : 0;
  };
  const settle = (): void => {
    if (playing && visible && frame === 0) frame = requestAnimationFrame(run);
    if (!(playing && visible)) {
      cancelAnimationFrame(frame);
      frame = 0;
    }
  };
  return {
    get playing() {
      return playing;
    },
    play() {
      playing = true;
      settle();
    },
    pause() {
      playing = false;
      settle();
    },
    setVisible(now) {
      visible = now;
      settle();
    },
  };
}
