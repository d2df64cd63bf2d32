import { type Repeats, createRepeats } from './repeats.ts';
import type { State } from './state.ts';

/** Milliseconds that the repetitions may take of one frame, and how many are done between two looks at the clock. */
const FRAME = 5;
const AT_ONCE = 10;

/** Repetitions that go on from picture to picture until there are as many as a state asks for. */
export function createRepeatsOfState(): (state: State) => Repeats {
  let [key, repeats] = ['', createRepeats('gaussian', 0, 3, 0)];
  return ({ family, truth, count, seed, sets }) => {
    const wanted = [family, truth, count, seed].join();
    if (wanted !== key || repeats.estimates.length > sets)
      [key, repeats] = [wanted, createRepeats(family, truth, count, seed)];
    const end = performance.now() + FRAME;
    while (repeats.estimates.length < sets && performance.now() < end)
      repeats.advanceTo(Math.min(sets, repeats.estimates.length + AT_ONCE));
    return repeats;
  };
}
