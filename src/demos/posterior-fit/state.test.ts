import { describe, expect, test } from 'vitest';
import { DEFAULT_STATE, type State, parse, serialise } from './state.ts';

describe('the state in the URL', () => {
  test('comes back as it went', () => {
    const moved: State = {
      ...DEFAULT_STATE,
      shape: 'banana',
      x: -1.3,
      steps: 250,
      start: [1.2, -3.1],
      seed: 42,
    };
    for (const state of [DEFAULT_STATE, moved]) expect(parse(serialise(state))).toEqual(state);
  });

  test('says nothing about a fragment that is not its own', () => {
    for (const hash of ['', '#', '#posterior-fit', '#kl-fit?x=1']) expect(parse(hash)).toBeNull();
  });

  test.each(['#posterior-fit?', '#posterior-fit?shape=ring&x=&noise=NaN&steps=Infinity&start=a,b&=%'])(
    'takes the defaults for nonsense: %s',
    (hash) => expect(parse(hash)).toEqual(DEFAULT_STATE),
  );

  test('holds numbers to their bounds', () => {
    const state = parse('#posterior-fit?x=99&noise=0&draws=2.6&steps=1e9&start=-50,0.04');
    expect(state).toMatchObject({ x: 3, noise: 0.4, draws: 3, steps: 1500, start: [-4.2, 0] });
  });
});
