import '@tensorflow/tfjs';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { LOSSES, type Config } from './config.ts';
import { measure } from './measure.ts';
import { DEFAULT_STATE, configOf } from './state.ts';
import { CLIP, createTrainer } from './trainer.ts';

const config: Config = { ...configOf(DEFAULT_STATE), left: -2, right: 2, generator: 'affine' };

function trained(given: Config, steps: number) {
  const trainer = createTrainer(given);
  while (trainer.steps < steps) trainer.step();
  const snapshot = trainer.snapshot();
  return { snapshot, ...measure(given, snapshot) };
}

describe.each(LOSSES)('the game of %s', (loss) => {
  test('leaves no tensor behind, and the seed decides all', () => {
    const before = memory().numTensors;
    const first = trained({ ...config, loss }, 3).snapshot;
    expect(memory().numTensors).toBe(before);
    expect(trained({ ...config, loss }, 3).snapshot).toEqual(first);
    expect(trained({ ...config, loss, seed: 2 }, 3).snapshot).not.toEqual(first);
  });

  test('a snapshot does not change when training goes on', () => {
    const trainer = createTrainer({ ...config, loss });
    const { generator, score } = trainer.snapshot();
    const copy = [...generator, ...score].map((values) => [...values]);
    trainer.step();
    expect([...generator, ...score].map((values) => [...values])).toEqual(copy);
  });
});

test('clipping holds every weight of the critic', () => {
  const { score } = trained({ ...config, loss: 'clipping' }, 5).snapshot;
  for (const values of score) for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(CLIP);
});

test('the trace has the exact distances of every tenth step', () => {
  const { snapshot, wasserstein, seen } = trained(config, 20);
  expect(snapshot.trace.map(({ steps }) => steps)).toEqual([0, 10, 20]);
  expect(snapshot.trace.at(-1)).toMatchObject({ wasserstein, seen });
});

test('one mode of the two is found where the demo says so', () => {
  expect(trained(configOf(DEFAULT_STATE), 150).leftShare).toBeGreaterThan(0.99);
});
