import { METHODS } from './methods.ts';
import { type State, STEP_LIMIT, settingsOf, startOf, stepsOf } from './state.ts';
import { type Track, createTrack } from './track.ts';

/** The walks of all methods, kept from one picture to the next, so that a step more costs a step. */
export interface Walks {
  /** The walks of a state: its steps, or as many of those still missing as `most` allows. */
  follow(state: State, most: number): { readonly tracks: readonly Track[]; readonly done: number };
  /** No shown method has anything left to do. */
  ended(state: State): boolean;
}

/** What the walks depend on, but for their length. */
function identity(state: State): string {
  return JSON.stringify([state.land, startOf(state), settingsOf(state)]);
}

export function createWalks(): Walks {
  let tracks: readonly Track[] = [];
  let walked = '';
  let done = 0;
  const follow: Walks['follow'] = (state, most) => {
    const steps = stepsOf(state);
    if (identity(state) !== walked || steps < done) {
      walked = identity(state);
      done = 0;
      const settings = settingsOf(state);
      tracks = METHODS.map((method) => createTrack(method, state.land, startOf(state), settings));
    }
    const now = Math.min(steps - done, most);
    for (const track of tracks) {
      for (let i = 0; i < now && track.end === null; i += 1) track.advance();
    }
    done += now;
    return { tracks, done };
  };
  return {
    follow,
    ended(state) {
      if (stepsOf(state) >= STEP_LIMIT) return true;
      return follow(state, 0).tracks.every(
        ({ method, end }) => end !== null || !state.shown.includes(method),
      );
    },
  };
}
