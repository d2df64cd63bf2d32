import { describe, expect, test } from 'vitest';
import { corners, regression, regulator, run, sine, uncertain } from './samples.ts';

describe('bad input', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['gaussian-process', { ...regression, lengthScale: -1 }, 'lengthScale: expected a positive number'],
    [
      'gaussian-process',
      { ...regression, lengthScale: [1, 1] },
      'lengthScale: expected a number or 1, one a dimension of x',
    ],
    ['gaussian-process', { ...regression, y: [1, 2] }, 'y: expected a list of 5, one a point of x'],
    ['gaussian-process', { ...regression, at: [[1, 2]] }, 'at: expected points of dimension 1'],
    ['gaussian-process', { ...regression, x: [0, 0, 1, 2, 3], noiseSd: 0 }, 'points of x coincide'],
    ['gaussian-process', { ...regression, signalSd: 1e200 }, 'not positive definite'],
    ['gaussian-process', { ...regression, y: sine.y.map((y) => y * 1e300) }, 'of the result is not finite'],
    ['gaussian-process', { ...regression, kernel: 'cubic' }, 'kernel: expected one of rbf, matern32'],
    ['gaussian-process', { ...regression, kernel: 'periodic' }, 'period: expected it with the periodic'],
    ['gaussian-process', { ...regression, period: 2 }, 'period: expected it with the periodic'],
    [
      'gaussian-process',
      { ...regression, kernel: 'matern52', x: sine.x.map((x) => [x, x]), at: [[0, 0]] },
      'x: expected numbers',
    ],
    [
      'gaussian-process',
      { ...regression, x: sine.x.map((x) => [x, x]), at: [[0, 0]], draws: 2 },
      'draws: expected 0',
    ],
    ['moment-matching', { ...uncertain, inputVar: -1 }, 'inputVar: expected a positive semidefinite matrix'],
    ['moment-matching', { ...uncertain, inputMean: [1, 2] }, 'inputMean: expected a list of 1'],
    [
      'moment-matching',
      { ...uncertain, signalVar: [1, 2] },
      'signalVar: expected a number or 1, one an output',
    ],
    [
      'moment-matching',
      { ...uncertain, lengthScale: [[1, -1]] },
      'lengthScale: expected positive length-scales',
    ],
    [
      'double-descent',
      { inputs: [0.1, 0.1], noise: 0.1, capacity: 3 },
      'inputs: expected numbers of which no two are alike',
    ],
    [
      'normalising-flow',
      {
        knots: [
          [0, 0],
          [1, 0],
        ],
        from: 0,
        to: 1,
      },
      'knots: expected pairs [z, x] in which both increase',
    ],
    [
      'diffusion',
      { means: [0], weights: [1, 2], sd: 1, steps: 1 },
      'weights: expected a list of 1, one a mean',
    ],
    ['lqr', { ...regulator, R: [[-1]] }, 'R: expected a positive definite matrix'],
    [
      'lqr',
      {
        ...regulator,
        Q: [
          [1, 2],
          [3, 4],
        ],
      },
      'Q: expected a symmetric matrix',
    ],
    ['lqr', { ...regulator, Q: [-1, 0] }, 'Q: expected a positive semidefinite matrix'],
    [
      'lqr',
      {
        ...regulator,
        A: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      'A: expected a square matrix',
    ],
    ['lqr', { ...regulator, B: [[1]] }, 'B: expected a matrix with as many rows as A, 2'],
    ['lqr', { A: 2, B: 0, Q: 1, R: 1 }, 'no stabilising solution'],
    ['ilqr', { system: 'pendulum', horizon: 0 }, 'horizon: expected a whole number from 1 to 1000, found 0'],
    ['ilqr', { system: 'pendulum', horizon: 2.5 }, 'horizon: expected a whole number'],
    [
      'ilqr',
      { system: 'pendulum', horizon: 5, iterations: -1 },
      'iterations: expected a whole number from 0',
    ],
    ['ilqr', { system: 'pendulm', horizon: 5 }, 'did you mean pendulum?'],
    ['ilqr', { horizon: 5 }, 'system: missing; expected one of linear, pendulum, cart-pole'],
    ['ilqr', { system: 'pendulum', horizon: 5, dt: 0 }, 'dt: expected a positive number'],
    ['ilqr', { system: 'pendulum', horizon: 5, x0: [1, 2, 3] }, 'x0: expected a list of 2'],
    ['ilqr', { system: 'pendulum', horizon: 5, controls: [1, 2] }, 'controls: expected a list of 5'],
    ['ilqr', { system: 'linear', ...regulator, x0: 1, horizon: 5 }, 'x0: expected a list of 2'],
    [
      'ilqr',
      {
        system: 'linear',
        ...regulator,
        A: [
          [9, 0],
          [0, 9],
        ],
        x0: [1, 1],
        horizon: 999,
      },
      'runs away',
    ],
    ['trust-region', { logits: [0, 1], advantages: [1], delta: 1 }, 'advantages: expected a list of 2'],
    [
      'trust-region',
      {
        logits: [
          [0, 1],
          [1, 0],
        ],
        advantages: [1, 2],
        delta: 1,
      },
      'advantages: expected 2 rows of 2, as logits',
    ],
    [
      'trust-region',
      { logits: [[0, 1]], advantages: [[1, 2]], delta: 1, stateWeights: [0.5, 0.5] },
      'stateWeights: expected a list of 1',
    ],
    ['trust-region', { logits: [0, 1], advantages: [1, 2], delta: 0 }, 'delta: expected a positive number'],
    [
      'conjugate-gradient',
      {
        A: [
          [1, 2],
          [2, 1],
        ],
        b: [1, 2],
      },
      'A: expected a positive definite matrix',
    ],
    [
      'conjugate-gradient',
      {
        A: [
          [1, 0],
          [0, 1],
        ],
        b: [1],
      },
      'b: expected a list of 2',
    ],
    ['optimiser', { name: 'adam', theta: [1], gradients: [[1, 2]] }, 'gradients: expected rows of length 1'],
    ['optimiser', { name: 'adam', theta: 1, gradients: [[1, 2]] }, 'gradients: expected a list of numbers'],
    ['optimiser', { name: 'adam', theta: [1, 2], gradients: [1] }, 'gradients: expected rows of length 2'],
    ['optimiser', { name: 'sgd', theta: 1, gradients: [1], beta1: 0.9 }, 'unknown key "beta1"'],
    ['optimiser', { name: 'sgd', theta: 1, gradients: [1], constructor: 1 }, 'unknown key "constructor"'],
    [
      'descent',
      { method: 'natural', condition: 0.5, start: [1, 1], stepLength: 1, steps: 5 },
      'condition: expected a number of at least 1',
    ],
    ['descent', { method: 'conjugate', condition: 5, start: [1], steps: 5 }, 'start: expected two numbers'],
    [
      'maximum-likelihood',
      { family: 'bernoulli', truth: 0.5, count: 5, start: 1.5 },
      'start: 1.5 is no parameter of the family bernoulli',
    ],
    [
      'maximum-likelihood',
      { family: 'bernoulli', truth: 0.5, count: 5, start: 0.5, moved: [[0, 0.5]] },
      'moved: 0.5 is no observation of the family bernoulli',
    ],
    ['normalisation', { activation: 'relu', scale: 0 }, 'scale: expected a positive number'],
    ['normalisation', { activation: 'swish', scale: 1 }, 'activation: expected one of relu, tanh, linear'],
    ['kl-gaussians', { mean0: 0, sd0: 0, mean1: 1, sd1: 1 }, 'sd0: expected a positive number'],
    ['kl-gaussians', { mean0: 0, sd0: 1e-170, mean1: 1, sd1: 1 }, 'sd0: expected standard deviations whose'],
    ['kl-gaussians', { mean0: 0, mean1: 1, sd1: 1 }, 'sd0: missing; expected it or cov0'],
    ['kl-gaussians', { mean0: 0, sd0: 1, cov0: 1, mean1: 1, sd1: 1 }, 'sd0, cov0: expected one of the two'],
    ['kl-gaussians', { mean0: [0, 0], sd0: [1], mean1: [1, 1], sd1: 1 }, 'sd0: expected a number or 2'],
    ['kl-gaussians', { mean0: [0, 0], sd0: 1, mean1: [1], sd1: 1 }, 'mean1: expected a list of 2'],
    [
      'moment-projection',
      { weights: [0.5, 0.4], means: [0, 1], variances: [1, 1] },
      'weights: expected probabilities that add up to 1',
    ],
    [
      'moment-projection',
      { weights: [1.5, -0.5], means: [0, 1], variances: [1, 1] },
      'weights[1]: expected a number of at least 0',
    ],
    ['moment-projection', { weights: [1], means: [0, 1], variances: [1, 1] }, 'means: expected a list of 1'],
    [
      'moment-projection',
      { weights: [1], means: [0], variances: [-1] },
      'variances[0]: expected a positive semidefinite',
    ],
    [
      'divergences',
      { weight: 0.5, means: [0, 1], sds: [1, 1], qMeans: [0, 1], qSds: [1] },
      'qSds: expected a list of 2',
    ],
    ['wasserstein-1', { p: [1], q: [0.5, 0.5], positions: [0, 1] }, 'q: expected a list of 1'],
    ['wasserstein-1', { p: [0.5, 0.5], q: [0.5, 0.5], positions: [0] }, 'positions: expected a list of 2'],
    ['gridworld', { ...corners, discount: 1.1 }, 'discount: expected a number from 0 to 1'],
    ['gridworld', { ...corners, terminals: [16] }, 'terminals: expected cells of a grid of 4×4, found 16'],
    ['gridworld', { ...corners, terminals: [[0, 4]] }, 'terminals: expected cells'],
    ['gridworld', { ...corners, terminals: [] }, 'never reaches a terminal cell'],
    ['gridworld', { ...corners, policy: 'optimal', reward: -1e308 }, 'of the result is not finite'],
    ['gridworld', { ...corners, policy: 'optimal', reward: -1e308, discount: 0.999 }, 'of the result is not'],
    ['gridworld', { ...corners, policy: 'best' }, 'policy: expected "random", "optimal"'],
    ['gridworld', { ...corners, policy: [0.5, 0.5, 0.5, 0.5] }, 'policy: expected'],
    ['gridworld', { ...corners, policy: [[1, 0, 0, 0]] }, 'policy: expected a list of 16'],
    ['gridworld', { size: 50, terminals: [0] }, 'size: expected at most 1600 cells'],
    [
      'importance-sampling',
      { integrand: 'cube', proposalMean: 0, proposalSd: 1, samples: 9 },
      'integrand: expected one of square, exponential, tail',
    ],
    [
      'importance-sampling',
      { integrand: 'square', proposalMean: 0, proposalSd: 0, samples: 9 },
      'proposalSd: expected a positive number',
    ],
    [
      'cliff-walking',
      { size: [2, 3], start: 3, goal: 6, cliffs: [4], method: 'q', updates: 5 },
      'goal: expected a cell of a grid of 2×3, found 6',
    ],
    [
      'cliff-walking',
      { size: [2, 3], start: 3, goal: 5, cliffs: [3], method: 'q', updates: 5 },
      'cliffs: expected neither the start nor the goal',
    ],
    ['mixture-em', { means: [[0, 0]], steps: 1 }, 'data: expected either data or x'],
    ['mixture-em', { data: 'star', means: [[0, 0]], steps: 1 }, 'data: expected one of heaps, cross, nested'],
    ['mixture-em', { data: 'cross', means: [[0]], steps: 1 }, 'means[0]: expected a pair of numbers'],
    ['bandit', { means: [0.5, 2], horizon: 10 }, 'means[1]: expected a number from 0 to 1'],
    ['bandit', { means: [0.5], horizon: 1_000_000, runs: 10 }, 'runs: expected at most 5000000 plays'],
    ['ucb', { means: [1.2], horizon: 10, seed: 1 }, 'means[0]: expected a number from 0 to 1'],
    ['ucb', { means: [0.5], horizon: 0, seed: 1 }, 'horizon: expected a whole number from 1'],
    [
      'ucb',
      { means: [0.5], horizon: 1_000_000, seed: 1, runs: 100 },
      'runs: expected at most 20000000 plays',
    ],
  ])('%s %j: %s', (name, input, message) => {
    expect(() => run(name, input)).toThrow(message);
  });
});
