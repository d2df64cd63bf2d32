import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { FLOW_KINDS, flowThrough } from './flow.ts';
import { baseMass, baseSamples, expectedLogDensity, flowMass, push } from './model.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  MOST_SAMPLES,
  type State,
  advance,
  atStart,
  command,
  parse,
  serialise,
  withEnd,
  withKnot,
} from './state.ts';

const tenths = ({ min, max }: { min: number; max: number }): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 10), max: Math.round(max * 10) }).map((x) => x / 10);

/** What a reader can reach: knots and ends moved about. */
const states: fc.Arbitrary<State> = fc
  .tuple(
    fc.constantFrom(...FLOW_KINDS),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), tenths(BOUNDS.z), tenths(BOUNDS.x)), { maxLength: 8 }),
    tenths(BOUNDS.end),
    tenths(BOUNDS.end),
    fc.integer(BOUNDS.count),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([kind, moves, from, to, count, seed]) => {
    const moved = moves.reduce((state, [i, z, x]) => withKnot(state, i, [z, x]), DEFAULT_STATE);
    return withEnd(withEnd({ ...moved, kind, count, seed }, 'from', from), 'to', to);
  });

test('the address gives the state back', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parse(serialise(state))).toEqual(state);
    }),
    { seed: 1 },
  );
});

test('wherever knots are dragged, the map rises', () => {
  fc.assert(
    fc.property(states, ({ knots, kind, from, to }) => {
      expect(() => flowThrough(knots, kind)).not.toThrow();
      expect(to - from).toBeGreaterThan(0.09);
    }),
    { seed: 2 },
  );
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#normalising-flow?')).toEqual(DEFAULT_STATE);
  expect(parse('#normalising-flow?map=cubic&knots=1.1_0.0&a=2&b=2&n=-3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    count: 0,
  });
  expect(parse('#normalising-flow?a=1&b=-1')).toMatchObject({ from: -1, to: 1 });
});

test('ticks push samples until there are enough', () => {
  expect(advance(DEFAULT_STATE, 3).count).toBe(DEFAULT_STATE.count + 3);
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.count).toBe(MOST_SAMPLES);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).count).toBe(0);
});

test('without samples the command prints what is known without them', () => {
  const [, json = ''] = /--json '(.*)'$/.exec(command(atStart(DEFAULT_STATE))) ?? [];
  expect(run('normalising-flow', JSON.parse(json))).toMatchObject({
    massBefore: baseMass(DEFAULT_STATE.from, DEFAULT_STATE.to),
    share: null,
    meanLogDensity: null,
    mean: null,
  });
});

test('the command prints what is shown', () => {
  const state = { ...DEFAULT_STATE, kind: 'linear' as const, seed: 12 };
  const [, json = ''] = /^npm run -s demo -- normalising-flow --json '(.*)'$/.exec(command(state)) ?? [];
  const flow = flowThrough(state.knots, state.kind);
  const pushed = push(flow, baseSamples(state.seed, state.count), state.from, state.to);
  expect(run('normalising-flow', JSON.parse(json))).toMatchObject({
    massBefore: baseMass(state.from, state.to),
    massAfter: flowMass(flow, state.knots, state.from, state.to),
    share: pushed.share,
    meanLogDensity: pushed.meanLogDensity,
    exactMeanLogDensity: expectedLogDensity(flow, state.knots),
  });
});
