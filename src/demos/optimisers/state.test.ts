import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { command } from './command.ts';
import { METHODS } from './methods.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  STEP_LIMIT,
  type State,
  advance,
  atStart,
  pace,
  parse,
  serialise,
  settingsOf,
  startOf,
  stepsOf,
} from './state.ts';
import { createWalks } from './walks.ts';

const CHANGED: State = {
  land: { condition: 250, bend: 0.35, angle: 45 },
  hand: { seed: 3, start: [1.25, -0.6] },
  gradientShare: 0.4,
  momentumShare: 0.7,
  momentum: 0.9,
  adamStep: 0.05,
  naturalStep: 1.5,
  shown: ['momentum', 'natural'],
  steps: 42,
  seed: 3,
};

describe('the state in the address', () => {
  test.each([DEFAULT_STATE, CHANGED])('comes back', (state) => {
    expect(parse(serialise(state))).toEqual(state);
  });

  test('of another demo is none', () => {
    expect(parse('#kl-fit?w=0.4')).toBeNull();
    expect(parse('')).toBeNull();
  });

  test('takes defaults for nonsense and bounds for what lies outside of them', () => {
    expect(parse('#optimisers?')).toEqual(DEFAULT_STATE);
    const read = parse('#optimisers?k=1e9&c=-3&x=x&y=9&n=-1&on=adam.nothing&b=2');
    expect(read?.land).toEqual({ condition: 10_000, bend: 0, angle: 20 });
    expect(read?.hand?.start).toEqual([startOf(DEFAULT_STATE)[0], 1.6]);
    expect(read).toMatchObject({ steps: 0, shown: ['adam'], momentum: 0.99 });
    expect(parse('#optimisers?on=nothing')?.shown).toEqual(METHODS);
    expect(parse(serialise({ ...DEFAULT_STATE, shown: [] }))?.shown).toEqual([]);
  });
});

describe('the start', () => {
  test('is drawn inside the picture by any seed, on the grid of the handle, away from the minimum', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const [x, y] = startOf({ ...DEFAULT_STATE, seed });
      expect(Math.abs(x)).toBeLessThanOrEqual(BOUNDS.x.max);
      expect(Math.abs(y)).toBeLessThanOrEqual(BOUNDS.y.max);
      expect(Math.hypot(x, y)).toBeGreaterThan(1.1);
      expect(20 * x).toBeCloseTo(Math.round(20 * x), 9);
    }
  });

  test('moved by hand stays until another seed draws one', () => {
    expect(startOf(CHANGED)).toEqual([1.25, -0.6]);
    expect(startOf({ ...CHANGED, seed: 4 })).toEqual(startOf({ ...DEFAULT_STATE, seed: 4 }));
  });
});

describe('the walks', () => {
  test('are lengthened, not begun anew, by steps; and begun anew where the start moves', () => {
    const walks = createWalks();
    const first = walks.follow(DEFAULT_STATE, 1000);
    expect(first.done).toBe(DEFAULT_STATE.steps);
    const more = walks.follow({ ...DEFAULT_STATE, steps: 20 }, 1000);
    expect(more.tracks[0]).toBe(first.tracks[0]);
    expect(more.tracks[0]?.distances).toHaveLength(21);
    expect(walks.follow({ ...CHANGED, steps: 20 }, 1000).tracks[0]).not.toBe(first.tracks[0]);
  });

  test('are done so many steps at a time', () => {
    const walks = createWalks();
    const state = { ...DEFAULT_STATE, steps: 100 };
    expect(walks.follow(state, 30).done).toBe(30);
    expect(walks.follow(state, 80).done).toBe(100);
  });

  test('end when those shown have', () => {
    const walks = createWalks();
    const state = { ...DEFAULT_STATE, steps: 60 };
    walks.follow(state, 60);
    expect(walks.ended(state)).toBe(false);
    expect(walks.ended({ ...state, shown: ['conjugate', 'natural'] })).toBe(true);
    expect(walks.ended({ ...state, steps: STEP_LIMIT })).toBe(true);
  });
});

test('momentum stays at its best while κ changes, until it is set', () => {
  const land = { ...CHANGED.land, condition: 9 };
  expect(settingsOf({ ...CHANGED, momentum: null, land }).momentum).toBeCloseTo(0.25);
  expect(settingsOf(CHANGED).momentum).toBe(0.9);
});

test('there is a command for each method shown, which prints what the table shows', () => {
  const lines = command(CHANGED).split('\n');
  const { tracks } = createWalks().follow(CHANGED, 1000);
  expect(lines).toHaveLength(2);
  for (const [i, method] of CHANGED.shown.entries()) {
    const [, json = ''] = /^npm run -s demo -- descent --json '(.*)'$/.exec(lines[i] ?? '') ?? [];
    const track = tracks.find((one) => one.method === method);
    expect(run('descent', JSON.parse(json))).toMatchObject({
      point: track?.points.at(-1),
      distance: track?.distances.at(-1),
    });
  }
});

test('before a step, and on the minimum, the commands print that there is no factor yet', () => {
  const resting: readonly State[] = [
    { ...DEFAULT_STATE, steps: 0 },
    { ...DEFAULT_STATE, hand: { seed: DEFAULT_STATE.seed, start: [0, 0] } },
  ];
  for (const state of resting)
    for (const line of command({ ...state, shown: [] }).split('\n'))
      expect(run('descent', JSON.parse(/--json '(.*)'$/.exec(line)?.[1] ?? ''))).toMatchObject({
        point: startOf(state),
        steps: 0,
        factor: 'none',
      });
});

test('playing begins with ten steps a second; seventy thousand take fifteen seconds of sixty frames', () => {
  let [frames, state] = [0, atStart(DEFAULT_STATE)];
  while (stepsOf(state) < 1) {
    state = advance(state, pace(state));
    frames += 1;
  }
  expect(frames).toBeGreaterThanOrEqual(6);
  for (; stepsOf(state) < 69_078; frames += 1) state = advance(state, pace(state));
  expect(frames / 60).toBeGreaterThan(12);
  expect(frames / 60).toBeLessThan(16);
});
