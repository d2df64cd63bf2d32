import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { corners, regression, regulator, run, sine, uncertain } from './samples.ts';

const number = z.number();
const list = z.array(number);
const rows = z.array(list);
const trajectory = z.object({ cost: number, controls: rows, states: rows });

/** Rounded, for shapes and values at once. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, x: unknown) =>
    typeof x === 'number' ? Number(x.toFixed(9)) + 0 : x,
  );
}

describe('shapes', () => {
  test('gaussian-process: one place gives numbers, several give lists; vectors with a length-scale each', () => {
    const expected = { mean: 0.481536108, variance: 0.016046749, logMarginalLikelihood: -4.470391816 };
    expect(rounded(run('gaussian-process', { ...regression, at: 0.5 }))).toMatchObject(expected);
    const flat = { ...expected, mean: [expected.mean], variance: [expected.variance] };
    expect(rounded(run('gaussian-process', regression))).toMatchObject(flat);
    expect(
      rounded(run('gaussian-process', { ...regression, x: sine.x.map((x) => [x]), at: [[0.5]] })),
    ).toMatchObject(flat);
    // A second dimension that does not vary is not seen, whatever its length-scale.
    const plane = { ...regression, x: sine.x.map((x) => [x, 7]), lengthScale: [1, 0.3] };
    expect(rounded(run('gaussian-process', { ...plane, at: [0.5, 7] }))).toMatchObject(expected);
    expect(rounded(run('gaussian-process', { ...plane, at: [[0.5, 7]] }))).toMatchObject(flat);
  });

  test('moment-matching: axes that the input does not have are left out', () => {
    const numbers = rounded(run('moment-matching', uncertain));
    const [mean, variance, slope] = [0.421427058, 0.168267587, 0.767879486];
    expect(numbers).toEqual({ mean, variance, inputOutputCov: slope });
    const column = { ...uncertain, y: sine.y.map((y) => [y]) };
    expect(rounded(run('moment-matching', column))).toEqual({
      mean: [mean],
      variance: [[variance]],
      inputOutputCov: [slope],
    });
    const vectors = { ...column, x: sine.x.map((x) => [x]), inputMean: [0.5], inputVar: [[0.25]] };
    expect(rounded(run('moment-matching', vectors))).toEqual({
      mean: [mean],
      variance: [[variance]],
      inputOutputCov: [[slope]],
    });
    expect(rounded(run('moment-matching', { ...vectors, y: sine.y }))).toEqual({
      mean,
      variance,
      inputOutputCov: [slope],
    });
    const twice = {
      ...uncertain,
      y: sine.y.map((y) => [y, 3 - y]),
      lengthScale: [1, 2],
      signalVar: [1, 1.5],
      noiseVar: [0.01, 0.1],
    };
    const second = {
      ...uncertain,
      y: sine.y.map((y) => 3 - y),
      lengthScale: 2,
      signalVar: 1.5,
      noiseVar: 0.1,
    };
    const both = z.object({ mean: list, variance: rows }).parse(run('moment-matching', twice));
    const alone = z.object({ mean: number, variance: number }).parse(run('moment-matching', second));
    expect(both.mean[0]).toBeCloseTo(mean, 9);
    expect(both.mean[1]).toBeCloseTo(alone.mean, 14);
    expect(both.variance[1]?.[1]).toBeCloseTo(alone.variance, 14);
  });

  test('lqr and ilqr: numbers in, numbers out; weights as number, diagonal or matrix', () => {
    const golden = (1 + Math.sqrt(5)) / 2;
    expect(rounded(run('lqr', { A: 1, B: 1, Q: 1, R: 1 }))).toEqual(rounded({ P: golden, K: golden - 1 }));
    expect(rounded(run('lqr', { ...regulator, B: [0.005, 0.1], Q: [1, 0], R: 0.01 }))).toEqual({
      P: [
        [5, 1],
        [1, 0.45],
      ],
      K: [[8, 4]],
    });
    const scalar = { system: 'linear', A: 1, B: 1, Q: 1, R: 1, x0: 1, horizon: 4 };
    // Quotients of Fibonacci numbers: the final weight is Q.
    expect(rounded(run('ilqr', scalar))).toEqual(
      rounded({
        cost: 55 / 34,
        controls: [-21, -8, -3, -1].map((u) => u / 34),
        states: [34, 13, 5, 2, 1].map((x) => x / 34),
      }),
    );
    // Without an iteration: the state stays at 1, as zero controls leave it.
    expect(run('ilqr', { ...scalar, iterations: 0 })).toEqual({
      cost: 5,
      controls: [0, 0, 0, 0],
      states: [1, 1, 1, 1, 1],
    });
    const matrices = trajectory.parse(
      run('ilqr', { system: 'linear', ...regulator, x0: [1, 0], horizon: 3 }),
    );
    expect([matrices.controls.length, matrices.controls[0]?.length]).toEqual([3, 1]);
    expect([matrices.states.length, matrices.states[0]?.length]).toEqual([4, 2]);
  });

  test('ilqr: the cost is that of the states and controls, without one half and without dt', () => {
    const { cost, controls, states } = trajectory.parse(
      run('ilqr', {
        system: 'pendulum',
        horizon: 40,
        Q: [2, 1],
        R: 0.3,
        Qf: [50, 5],
      }),
    );
    const sum = states.reduce((total, [a = 0, b = 0], t) => {
      const u = controls[t]?.[0];
      return total + (u === undefined ? 50 * a * a + 5 * b * b : 2 * a * a + b * b + 0.3 * u * u);
    }, 0);
    expect(cost).toBeCloseTo(sum, 9);
  });

  test.each(['pendulum', 'cart-pole'])('ilqr: the %s ends upright with the default weights', (system) => {
    const { states } = trajectory.parse(run('ilqr', { system, horizon: 100 }));
    expect(Math.cos(states.at(-1)?.[system === 'pendulum' ? 0 : 2] ?? 0)).toBeGreaterThan(0.999);
  });

  test('kl-gaussians: standard deviations, covariances and their mixture agree', () => {
    const [a, b] = [{ mean0: [0, 0], mean1: [1, 1] }, { kl: Math.LN2 * 2 - 3 / 4 + 1 / 4 }];
    for (const given of [
      { sd0: 1, sd1: 2 },
      { sd0: [1, 1], cov1: 4 },
      { var0: 1, covariance1: [[4, 0], [0, 4]] }, // prettier-ignore
      {
        cov0: [
          [1, 0],
          [0, 1],
        ],
        cov1: [4, 4],
      },
    ])
      expect(rounded(run('kl-gaussians', { ...a, ...given }))).toEqual(rounded(b));
    expect(rounded(run('kl-gaussians', { mean0: 0, cov0: 1, mean1: 1, sd1: 2 }))).toEqual(
      rounded({ kl: Math.LN2 - 1 / 4 }),
    );
  });

  test('moment-projection: numbers, diagonals, covariances', () => {
    expect(
      rounded(run('moment-projection', { weights: [0.4, 0.6], means: [-2, 2], variances: [0.36, 0.81] })),
    ).toEqual({
      mean: 0.4,
      variance: 4.47,
    });
    const expected = {
      mean: [0, 0],
      variance: [
        [2, 2],
        [2, 5],
      ],
    };
    for (const variance of [
      1,
      [1, 1],
      [
        [1, 0],
        [0, 1],
      ],
    ])
      expect(
        rounded(
          run('moment-projection', {
            weights: [0.5, 0.5],
            means: [
              [1, 2],
              [-1, -2],
            ],
            variances: [variance, variance],
          }),
        ),
      ).toEqual(expected);
  });

  test('gridworld: terminals by number or by row and column; policies in every form', () => {
    const printed = { values: [0, -14, -20, -22, -14, -18, -20, -20, -20, -20, -18, -14, -22, -20, -14, 0] };
    const even = [0.25, 0.25, 0.25, 0.25];
    for (const given of [
      {},
      { policy: 'random', reward: -1, discount: 1 },
      { policy: 'equiprobable' },
      { policy: even },
      { policy: printed.values.map(() => even) },
      {
        size: [4, 4],
        terminals: [
          [0, 0],
          [3, 3],
        ],
      },
      { terminals: [0, [3, 3]] },
    ])
      expect(rounded(run('gridworld', { ...corners, ...given }))).toEqual(printed);
    for (const terminals of [2, [2], [[0, 2]]])
      expect(rounded(run('gridworld', { size: [1, 3], terminals, policy: 'optimal' }))).toEqual({
        values: [-2, -1, 0],
      });
  });

  test('optimiser: numbers; other names of keys', () => {
    const given = { theta: 1, gradients: [1, 1] };
    expect(rounded(run('optimiser', { name: 'sgd', ...given, lr: 0.1 }))).toEqual({ thetas: [0.9, 0.8] });
    expect(run('optimiser', { name: 'adam', ...given, alpha: 0.1, eps: 1e-8 })).toEqual(
      run('optimiser', { name: 'adam', ...given, learningRate: 0.1 }),
    );
    expect(run('optimiser', { name: 'rmsprop', ...given, alpha: 0.9 })).toEqual(
      run('optimiser', { name: 'rmsprop', ...given, decay: 0.9 }),
    );
    // One number is a list of one; the letters of a name do not matter; SGD has a momentum as in PyTorch.
    expect(run('optimiser', { name: 'sgd', theta: 1, gradients: [[1], [1]], learning_rate: 0.5 })).toEqual({
      thetas: [0.5, 0],
    });
    expect(run('optimiser', { name: 'SGD', theta: [1], gradients: [1, 1], lr: 0.5 })).toEqual({
      thetas: [[0.5], [0]],
    });
    const pushed = { ...given, momentum: 0.5, weightDecay: 0.1 };
    expect(run('optimiser', { name: 'SGD', ...pushed })).toEqual(
      run('optimiser', { name: 'Momentum', ...pushed }),
    );
    expect(() => run('optimiser', { name: 'sgd', ...given, lr: 0.1, learningRate: 0.1 })).toThrow(
      'unknown key "lr"',
    );
  });

  test('the defaults: conjugate gradients take n steps from zero, positions are 0, 1, 2', () => {
    expect(
      rounded(
        run('conjugate-gradient', {
          A: [
            [4, 1],
            [1, 3],
          ],
          b: [1, 2],
        }),
      ),
    ).toEqual(rounded({ x: [1 / 11, 7 / 11] }));
    expect(run('conjugate-gradient', { A: 4, b: 2 })).toEqual({ x: 0.5 });
    // Steps of Hestenes & Stiefel's method, in any units: from [2, 1] the residual is [-8, -3], and 73/331 of it is the first step.
    const spoilt = { A: [[4, 1], [1, 3]], b: [1, 2], x0: [2, 1], iterations: 1 }; // prettier-ignore
    expect(rounded(run('conjugate-gradient', spoilt))).toEqual(
      rounded({ x: [2 - (8 * 73) / 331, 1 - (3 * 73) / 331] }),
    );
    for (const unit of [1e-200, 1e200])
      expect(rounded(run('conjugate-gradient', { A: [[unit, 0], [0, 2 * unit]], b: [unit, unit] }))).toEqual({ x: [1, 0.5] }); // prettier-ignore
    expect(run('conjugate-gradient', { ...spoilt, iterations: 0 })).toEqual({ x: [2, 1] });
    expect(run('conjugate-gradient', { A: [[2, 0], [0, 3]], b: [2, 3], x0: [1, 1], iterations: 99 })).toEqual({ x: [1, 1] }); // prettier-ignore
    expect(run('wasserstein-1', { p: [0.5, 0, 0.5], q: [0, 1, 0] })).toEqual({ distance: 1 });
  });

  test('divergences: one value of each for every q', () => {
    const one = { weight: 0.5, means: [0, 0], sds: [1, 1], qMeans: [1, 0], qSds: [1, 1] };
    const entropy = 0.5 * Math.log(2 * Math.PI * Math.E);
    expect(run('divergences', one)).toMatchObject({
      entropy: [expect.closeTo(entropy, 10), expect.closeTo(entropy, 10)],
      cross: [expect.closeTo(entropy + 0.5, 10), expect.closeTo(entropy, 10)],
      forward: [expect.closeTo(0.5, 10), expect.closeTo(0, 10)],
      reverse: [expect.closeTo(0.5, 10), expect.closeTo(0, 10)],
      w1: [expect.closeTo(1, 10), expect.closeTo(0, 10)],
    });
  });

  test('ucb: averages over runs', () => {
    const one = z
      .object({ regret: number, bound: number })
      .parse(run('ucb', { means: [0.9, 0.6], horizon: 500, seed: 1 }));
    const many = z
      .object({ regret: number, bound: number })
      .parse(run('ucb', { means: [0.9, 0.6], horizon: 500, seed: 1, runs: 50 }));
    expect(many.bound).toBe(one.bound);
    expect(many.regret).not.toBe(one.regret);
    expect(many.regret).toBeLessThan(many.bound);
  });
});
