import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import {
  anySeed,
  expectAddressesToReturn,
  expectTicksToCount,
  inputOf,
} from '#demos/shared/testing/demo-state.ts';
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
    anySeed,
  )
  .map(([kind, moves, from, to, count, seed]) => {
    const moved = moves.reduce((state, [i, z, x]) => withKnot(state, i, [z, x]), DEFAULT_STATE);
    return withEnd(withEnd({ ...moved, kind, count, seed }, 'from', from), 'to', to);
  });

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
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
  expectTicksToCount('count', MOST_SAMPLES, DEFAULT_STATE, { advance, atStart });
});

test('without samples the command prints what is known without them', () => {
  expect(run('normalising-flow', inputOf(command(atStart(DEFAULT_STATE)), 'normalising-flow'))).toMatchObject(
    {
      massBefore: baseMass(DEFAULT_STATE.from, DEFAULT_STATE.to),
      share: null,
      meanLogDensity: null,
      mean: null,
    },
  );
});

test('the command prints what is shown', () => {
  const state = { ...DEFAULT_STATE, kind: 'linear' as const, seed: 12 };
  const flow = flowThrough(state.knots, state.kind);
  const pushed = push(flow, baseSamples(state.seed, state.count), state.from, state.to);
  expect(run('normalising-flow', inputOf(command(state), 'normalising-flow'))).toMatchObject({
    massBefore: baseMass(state.from, state.to),
    massAfter: flowMass(flow, state.knots, state.from, state.to),
    share: pushed.share,
    meanLogDensity: pushed.meanLogDensity,
    exactMeanLogDensity: expectedLogDensity(flow, state.knots),
  });
});
