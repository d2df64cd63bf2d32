import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { command } from './command.ts';
import { descentOf } from './descent.ts';
import { exactFit } from './exact.ts';
import { type DataPoint, descend, totalLoss } from './fit.ts';
import { LOSSES, lossOf, rivals } from './loss.ts';
import { COUNT } from './points.ts';
import { DEFAULT_STATE, type State, pointsOf, withPoint } from './state.ts';

/** All points in the corners, where a step of 0.8 is too long for least squares. */
const CORNERS: State = {
  ...DEFAULT_STATE,
  rate: 0.8,
  steps: 400,
  moved: { seed: 1, points: Array.from({ length: COUNT }, (_, i): DataPoint => [i < 5 ? 3 : -3, 3]) },
};

function printed(state: State): unknown {
  const [, json = ''] = /^npm run -s demo -- loss-fit --json '(.*)'$/.exec(command(state)) ?? [];
  return run('loss-fit', JSON.parse(json));
}

test.each(LOSSES)('the command prints what is shown (%s)', (name) => {
  const state = { ...withPoint(DEFAULT_STATE, 1, [-1, 1]), loss: name, steps: 17 };
  const loss = lossOf(name, state.delta);
  const line = descend(loss, pointsOf(state), state.shape, state.rate, state.steps).at(-1) ?? [NaN, NaN];
  const exact = exactFit(name, pointsOf(state), state.shape, state.delta) ?? [NaN, NaN];
  const compared = rivals(loss.kind).map((rival) => {
    const [a, b] = exactFit(rival, pointsOf(state), state.shape, state.delta) ?? [NaN, NaN];
    return [rival, [a, b, expect.any(Number)]];
  });
  expect(printed(state)).toMatchObject({
    line,
    loss: totalLoss(loss, line, pointsOf(state)),
    exact,
    compared: Object.fromEntries(compared),
  });
});

describe('a descent whose steps are too long', () => {
  test('ends, with numbers to be shown', () => {
    const { lines, line, diverged } = descentOf(CORNERS);
    expect(diverged).toBe(true);
    // The mean of x² is 9: a step multiplies the error in b by |1 − 0.8·9| = 6.2 and more.
    expect(lines.length).toBeLessThan(10);
    expect(line.every((value) => Math.abs(value) < 1e6)).toBe(true);
    expect(printed(CORNERS)).toMatchObject({ line });
  });

  test('a shorter one does not end early', () => {
    expect(descentOf({ ...CORNERS, rate: 0.2 })).toMatchObject({ diverged: false, lines: { length: 401 } });
  });
});
