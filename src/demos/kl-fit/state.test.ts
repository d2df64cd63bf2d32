import { describe, expect, test } from 'vitest';
import { BOUNDS, type State, defaultState, parse, serialise, startOfSeed, withStart } from './state.ts';

describe('the state in the URL', () => {
  test('comes back as it went, at the start and on the way', () => {
    const fresh = defaultState();
    const moved: State = {
      ...fresh,
      rate: 0.05,
      shown: 'js',
      steps: 40,
      forward: { mean: 0.25, sd: 2 },
      reverse: { mean: 1.9, sd: 0.97 },
    };
    const byHand = withStart(fresh, { mean: -1, sd: 0.8 });
    for (const state of [fresh, moved, byHand]) expect(parse(serialise(state))).toEqual(state);
  });

  test('says nothing about a fragment that is not its own', () => {
    for (const hash of ['', '#', '#proof', '#kl-fit', '#attention?w=0.5']) expect(parse(hash)).toBeNull();
  });

  test.each([
    '#kl-fit?',
    '#kl-fit?w=&a=,&b=x,y&rate=NaN&seed=Infinity&n=-',
    '#kl-fit?w==&&&=%',
    '#kl-fit?%E0%A4%A=1',
  ])('takes the defaults for nonsense: %s', (hash) => expect(parse(hash)).toEqual(defaultState()));

  test('holds numbers to their bounds', () => {
    const state = parse('#kl-fit?w=7&a=-1e9,0&rate=-1&seed=-3.4&f=1e300,-2&n=1e99');
    expect(state?.p.weight).toBe(BOUNDS.weight.max);
    expect(state?.p.a).toEqual({ mean: -4, sd: 0.3 });
    expect(state?.rate).toBe(BOUNDS.rate.min);
    expect(state?.seed).toBe(0);
    expect(state?.forward).toEqual({ mean: 20, sd: 0.05 });
    expect(state?.steps).toBe(1e6);
  });
});

describe('the start of a seed', () => {
  test('is the same every time, inside the bounds, and differs between seeds', () => {
    expect(startOfSeed(5)).toEqual(startOfSeed(5));
    const starts = Array.from({ length: 200 }, (_, seed) => startOfSeed(seed));
    for (const { mean, sd } of starts) {
      expect(Math.abs(mean)).toBeLessThanOrEqual(5);
      expect(sd).toBeGreaterThanOrEqual(0.5);
      expect(sd).toBeLessThanOrEqual(2);
    }
    expect(new Set(starts.map(({ mean }) => mean)).size).toBeGreaterThan(150);
  });
});
