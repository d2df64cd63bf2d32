import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { anySeed, onControl } from '#demos/shared/testing/demo-state.ts';
import { INTEGRANDS, integrandOf } from './integrand.ts';
import { importanceSample } from './model.ts';
import { drawnNormals } from './samples.ts';
import { BOUNDS, DEFAULT_STATE, MOST_SAMPLES, advance, atStart, command, parse, serialise } from './state.ts';

const states = fc.record({
  integrand: fc.constantFrom(...INTEGRANDS),
  threshold: onControl(BOUNDS.threshold),
  distance: onControl(BOUNDS.distance),
  mean: onControl(BOUNDS.mean),
  sd: onControl(BOUNDS.sd),
  count: onControl(BOUNDS.count),
  seed: anySeed,
});

test('the address gives the state back', () => {
  fc.assert(
    fc.property(states, (state) => {
      const threshold = state.integrand === 'tail' ? state.threshold : DEFAULT_STATE.threshold;
      expect(parse(serialise(state))).toEqual({ ...state, threshold });
    }),
    { seed: 1 },
  );
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#importance-sampling?')).toEqual(DEFAULT_STATE);
  expect(parse('#importance-sampling?f=cube&s=0&m=1e99&n=-3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    sd: BOUNDS.sd.min,
    mean: BOUNDS.mean.max,
    count: 0,
  });
});

test('ticks draw samples until there are enough', () => {
  expect(advance(DEFAULT_STATE, 3).count).toBe(203);
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.count).toBe(MOST_SAMPLES);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).count).toBe(0);
});

test('the command prints what is shown', () => {
  const state = { ...DEFAULT_STATE, integrand: 'tail' as const, mean: 3, seed: 12 };
  const text = command(state);
  const [, json = ''] = /^npm run -s demo -- importance-sampling --json '(.*)'$/.exec(text) ?? [];
  const shown = importanceSample(
    integrandOf(state.integrand, state.threshold),
    state.distance,
    state,
    drawnNormals(state.seed, state.count),
  );
  expect(run('importance-sampling', JSON.parse(json))).toMatchObject({
    estimate: shown.estimate,
    standardError: shown.standardError,
    effectiveSampleSize: shown.effectiveSampleSize,
  });
});

test.each([0, 1])('the command prints what %s samples tell, and leaves out the rest', (count) => {
  const [, json = ''] = /--json '(.*)'$/.exec(command({ ...DEFAULT_STATE, count })) ?? [];
  const printed: unknown = JSON.parse(JSON.stringify(run('importance-sampling', JSON.parse(json))));
  expect(printed).toMatchObject({ exact: 5 });
  for (const unknown of ['standardError', 'selfNormalisedError']) expect(printed).not.toHaveProperty(unknown);
  if (count === 0) expect(printed).not.toHaveProperty('estimate');
  // Var_p[x²] = 3 + 6d² + d⁴ − (1 + d²)² = 18 for d = 2.
  else
    expect(printed).toMatchObject({ effectiveSampleSize: 1, directError: expect.closeTo(Math.sqrt(18), 12) });
});
