import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { commandOf, sessionOf } from './session.ts';
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

describe('the command', () => {
  const printed = (state: State): unknown => {
    const [, json = ''] = /--json '(.*)'$/.exec(commandOf(state)) ?? [];
    return JSON.parse(JSON.stringify(run('posterior-fit', JSON.parse(json))));
  };

  test('prints the numbers of a run', () => {
    const state: State = { ...DEFAULT_STATE, steps: 30 };
    const { run, laplace } = sessionOf(state);
    const { estimate, q } = run.lastAscent ?? {};
    expect(printed(state)).toMatchObject({
      meanField: { ...q, bound: run.bounds.at(-1), boundBefore: run.bounds.at(-2), estimate },
      laplace: { mode: laplace?.mode, logEvidence: laplace?.logEvidence },
      walker: { place: run.places.at(-1), accepted: run.accepted, chance: run.lastWalk?.chance },
    });
  });

  test('says nothing of a walk that has not begun, nor of a mode where none is found', () => {
    // z = 0 is a saddle of the posterior where the prior has no preference.
    const output = printed({ ...DEFAULT_STATE, priorMean: 0, start: [0, 0] });
    expect(output).not.toHaveProperty('laplace');
    expect(output).toMatchObject({ walker: { place: [0, 0], accepted: 0 } });
    expect(output).not.toHaveProperty('walker.mean');
  });
});
