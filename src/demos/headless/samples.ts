import { runModel } from './headless-model.ts';
import { MODELS } from './registry.ts';

/** Runs the model of this name. For tests. */
export function run(name: string, input: unknown): unknown {
  const model = MODELS.find((one) => one.name === name);
  if (model === undefined) throw new Error(`no model ${name}`);
  return runModel(model, input);
}

export const sine = {
  x: [-2, -1, 0, 1, 2],
  y: [-2, -1, 0, 1, 2].map(Math.sin),
  lengthScale: 1,
};
export const regression = { ...sine, signalSd: 1, noiseSd: 0.1, at: [0.5] };
export const uncertain = { ...sine, signalVar: 1, noiseVar: 0.01, inputMean: 0.5, inputVar: 0.25 };
export const regulator = {
  A: [
    [1, 0.1],
    [0, 1],
  ],
  B: [[0.005], [0.1]],
  Q: [
    [1, 0],
    [0, 0],
  ],
  R: [[0.01]],
};
export const corners = { size: 4, terminals: [0, 15] };

/** An input of each model and form that works, for the tests that spoil it. */
export const SAMPLES: readonly (readonly [string, Record<string, unknown>])[] = [
  ['gaussian-process', regression],
  ['gaussian-process', { ...regression, kernel: 'periodic', period: 3, draws: 3 }],
  ['moment-matching', uncertain],
  ['ilqr', { system: 'linear', ...regulator, x0: [1, 0], horizon: 5 }],
  ['ilqr', { system: 'pendulum', horizon: 5, dt: 0.05, iterations: 5, guessSd: 1, seed: 2 }],
  ['ilqr', { system: 'cart-pole', horizon: 5, dt: 0.02, iterations: 5 }],
  ['swing-up', { system: 'pendulum', R: 0.1, guessSd: 1, seed: 1, plan: 2, push: 0.1 }],
  ['lqr', regulator],
  [
    'attention',
    {
      keys: [
        [1, 0],
        [0, 2],
      ],
      queries: [
        [1, 1],
        [0, 1],
      ],
      values: [[3, 4]],
      root: true,
      hand: [null, [0.5, 0.5]],
    },
  ],
  ['double-descent', { inputs: [0.1, 0.4, 0.7, 0.9], noise: 0.1, capacity: 4, dataSets: 5 }],
  ['diffusion', { means: [-1, 1], weights: [1, 2], sd: 0.5, steps: 1 }],
  [
    'normalising-flow',
    {
      kind: 'spline',
      knots: [
        [-1, -2],
        [0, 0],
        [1, 1],
      ],
      from: 0,
      to: 1,
      samples: 10,
    },
  ],
  ['posterior-fit', { shape: 'banana', x: 1, noise: 0.9, priorMean: 0.1, start: [0.5, 0], steps: 5 }],
  ['trust-region', { logits: [0, 1], advantages: [1, 0], delta: 0.01, compare: true }],
  [
    'conjugate-gradient',
    {
      A: [
        [4, 1],
        [1, 3],
      ],
      b: [1, 2],
      x0: [2, 1],
      iterations: 2,
    },
  ],
  ...['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'].map(
    (name) =>
      [
        'optimiser',
        {
          name,
          theta: [1, 2],
          gradients: [
            [1, 0],
            [0, 1],
          ],
          learningRate: 0.1,
        },
      ] as const,
  ),
  ...['gradient', 'momentum', 'adam', 'conjugate', 'natural'].map(
    (method) =>
      [
        'descent',
        {
          method,
          condition: 10,
          start: [1, 0.5],
          steps: 20,
          ...(method === 'conjugate' ? {} : { stepLength: 0.1 }),
          ...(method === 'momentum' ? { momentum: 0.5 } : {}),
        },
      ] as const,
  ),
  ['kl-gaussians', { mean0: 0, sd0: 1, mean1: 1, sd1: 2 }],
  ['moment-projection', { weights: [0.5, 0.5], means: [-1, 1], variances: [1, 2] }],
  ['wasserstein-1', { p: [1, 0], q: [0, 1], positions: [0, 3] }],
  ['gridworld', { ...corners, reward: -1, discount: 1, policy: 'random' }],
  ['importance-sampling', { integrand: 'tail', threshold: 2, proposalMean: 2, proposalSd: 1, samples: 50 }],
  [
    'maximum-likelihood',
    { family: 'exponential', truth: 1, count: 5, start: 0.5, moved: [[1, 2]], steps: 3, sets: 20 },
  ],
  ['normalisation', { activation: 'tanh', norm: 'batch', scale: 1.5, width: 6, batch: 4, depth: 5, seed: 2 }],
  ['cliff-walking', { size: [2, 3], start: 3, goal: 5, cliffs: [4], method: 'q', updates: 50 }],
  ['divergences', { weight: 0.4, means: [-1, 1], sds: [0.5, 1], qMeans: [0], qSds: [1], compare: true }],
  [
    'mixture-em',
    {
      x: [
        [0, 0],
        [1, 0.5],
        [3, 1],
      ],
      means: [
        [0, 0],
        [2, 2],
      ],
      steps: 3,
    },
  ],
  ['mixture-em', { data: 'cross', means: [[0, 0]], steps: 2 }],
  ['guided-policy-search', { starts: [[1, 0]], policySees: 'push', wind: 1, rho: 2, steps: 5 }],
  [
    'loss-fit',
    {
      loss: 'huber',
      points: [
        [0, 1],
        [1, 2],
        [3, -1],
      ],
      shape: 'line',
      delta: 0.5,
      learningRate: 0.2,
      steps: 5,
    },
  ],
  ['activation', { activation: 'tanh', z: 1, mean: 0.5, sd: 2, epsilon: 0.1, layers: 3, units: 20, seed: 2 }],
  ['pilco', { start: 0.2, goal: 0.1, time: 3, policy: [-2, -1, 0] }],
  ['gan', { left: -1, right: 1, seed: 3, steps: 2 }],
  ['vae', { shape: 'moons', x: [0.5, 0], seed: 3, steps: 1 }],
  ['bandit', { means: [0.9, 0.6], epsilon: 0.2, horizon: 50, runs: 3, seed: 1 }],
  ['ucb', { means: [0.9, 0.6], horizon: 100, seed: 1 }],
];
