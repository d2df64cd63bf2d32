import { expect, test } from 'vitest';
import { regression, run, uncertain } from './samples.ts';

/** More than any model takes. */
const many = Array.from({ length: 30_000 }, (_, i) => i);

test.each<[string, Record<string, unknown>, string]>([
  ['gaussian-process', { ...regression, x: many, y: many }, 'x: expected at most 1000 points'],
  ['gaussian-process', { ...regression, at: many }, 'at: expected at most 2000 points'],
  ['moment-matching', { ...uncertain, x: many, y: many }, 'x: expected at most 500 points'],
  ['kl-gaussians', { mean0: many, sd0: 1, mean1: many, sd1: 2 }, 'sd0: expected at most 500 rows'],
  ['moment-projection', { weights: [1], means: [many], variances: [1] }, 'expected at most 500 rows'],
  ['lqr', { A: 1, B: [many], Q: 1, R: 1 }, 'R: expected at most 500 rows'],
  [
    'ilqr',
    { system: 'linear', A: 1, B: [many.slice(0, 99)], Q: 1, R: 1, x0: 1, horizon: 201 },
    'horizon: expected at most 200 for A and B of this size',
  ],
  [
    'ilqr',
    { system: 'pendulum', horizon: 1000, iterations: 501 },
    'iterations: expected at most 500 for a horizon of 1000',
  ],
  ['conjugate-gradient', { A: 1, b: 1, iterations: 1e6 + 1 }, 'iterations: expected a whole number from 0'],
  ['ucb', { means: many.map(() => 0.5), horizon: 1e6 }, 'expected at most 400000000 plays times arms'],
  [
    'divergences',
    { weight: 0.5, means: [0, 1], sds: [1, 1], qMeans: many, qSds: many.map(() => 1) },
    'qMeans: expected at most 1000 numbers',
  ],
  ['attention', { keys: [many], queries: [many], values: [many] }, 'keys: expected at most 500 columns'],
  [
    'normalisation',
    { activation: 'relu', scale: 2, width: 512, batch: 512, depth: 200 },
    'depth: expected at most 37 layers',
  ],
  [
    'maximum-likelihood',
    { family: 'cauchy', truth: 0, count: 10_000, start: 0, sets: 101 },
    'sets: expected at most 100 of 10000 observations',
  ],
  [
    'mixture-em',
    {
      x: many.slice(0, 10_000).map((i) => [i, 0]),
      means: many.slice(0, 20).map((i) => [i, i]),
      steps: 126,
    },
    'steps: expected at most 125',
  ],
  ['guided-policy-search', { starts: many.map(() => [0, 0]) }, 'starts: expected at most 1000 starts'],
  [
    'bandit',
    { means: Array<number>(100).fill(0.5), horizon: 1_000_000, runs: 5 },
    'horizon: expected at most 50000000 plays times arms times runs',
  ],
])('what would take minutes, or all memory, is refused at once: %s', (name, input, message) => {
  expect(() => run(name, input)).toThrow(message);
});
