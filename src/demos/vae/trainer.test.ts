import '@tensorflow/tfjs';
import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { SHAPES, type Config } from './config.ts';
import { DEFAULT_STATE, configOf } from './state.ts';
import { createTrainer } from './trainer.ts';

const config: Config = configOf(DEFAULT_STATE);

function trained(given: Config, steps: number) {
  const trainer = createTrainer(given);
  while (trainer.steps < steps) trainer.step();
  return trainer.snapshot();
}

test.each(SHAPES)('training on %s leaves no tensor behind', (shape) => {
  const before = memory().numTensors;
  trained({ ...config, shape }, 3);
  expect(memory().numTensors).toBe(before);
});

test('the seed decides all', () => {
  const first = trained(config, 2);
  expect(trained(config, 2)).toEqual(first);
  expect(trained({ ...config, seed: 2 }, 2)).not.toEqual(first);
});

test('raises the bound towards the log evidence, which it never passes', () => {
  const { trace, averages } = trained(config, 100);
  expect(trace.map(({ steps }) => steps)).toEqual([0, 50, 100]);
  for (const { reconstruction, divergence, logEvidence } of trace)
    expect(reconstruction - divergence).toBeLessThan(logEvidence);
  expect(averages).toMatchObject({ logEvidence: trace.at(-1)?.logEvidence });
  expect((averages?.reconstruction ?? 0) - (averages?.divergence ?? 0)).toBeGreaterThan(-3);
});

test('a dear KL makes the posterior collapse onto the prior', () => {
  const { averages } = trained({ ...config, beta: 10, noise: 0.6 }, 100);
  expect(averages?.divergence).toBeLessThan(0.05);
});

test('β counts in units of the noise: β σ² alone decides what is learnt', () => {
  const [a, b] = [
    trained({ ...config, beta: 4, noise: 0.25 }, 5),
    trained({ ...config, beta: 1, noise: 0.5 }, 5),
  ];
  a.encoder.forEach((values, i) =>
    values.forEach((value, k) => expect(value).toBeCloseTo(b.encoder[i]?.[k] ?? Number.NaN, 4)),
  );
});
