import { describe, expect, test } from 'vitest';
import { component } from '#numerics/vector.ts';
import { type Hyperparameters, type OptimiserName, descend } from './model.ts';

const none: Hyperparameters = {
  learningRate: 0.1,
  momentum: 0,
  beta1: 0,
  beta2: 0,
  decay: 0,
  epsilon: 0,
  weightDecay: 0,
};
const start = [1, -2];
const gradients = [
  [0.5, -1],
  [-0.25, 2],
  [1, 0.1],
];

function expectThetas(name: OptimiserName, given: Partial<Hyperparameters>, expected: number[][]): void {
  const found = descend(name, start, gradients, { ...none, ...given });
  expect(found).toHaveLength(expected.length);
  expected.forEach((row, t) => row.forEach((value, i) => expect(found[t]?.[i]).toBeCloseTo(value, 14)));
}

/** The path of one parameter from zero under the same gradient for ever. */
function steady(
  name: OptimiserName,
  gradient: number,
  steps: number,
  given: Partial<Hyperparameters>,
): number[] {
  const same = Array.from({ length: steps }, () => [gradient]);
  return descend(name, [0], same, { ...none, ...given }).flat();
}

describe('three steps of each rule, computed in another of its forms with NumPy 2.4', () => {
  test('heavy ball as Polyak wrote it, x − ηg + μ(x − x₋₁)', () =>
    expectThetas('momentum', { momentum: 0.9 }, [
      [0.95, -1.9],
      [0.93, -2.01],
      [0.812, -2.119],
    ]));

  test('Nesterov with two sequences, x = y − ηg, y = x + μ(x − x₋₁)', () =>
    expectThetas('nesterov', { momentum: 0.9 }, [
      [0.905, -1.81],
      [0.912, -2.109],
      [0.7058, -2.2171],
    ]));

  test('RMSprop', () =>
    expectThetas('rmsprop', { decay: 0.9, epsilon: 1e-3 }, [
      [0.6857596643697368, -1.6847690816739789],
      [0.832337153654696, -1.9700757863815395],
      [0.5512714296035528, -1.9850946168663095],
    ]));

  const adam = { beta1: 0.8, beta2: 0.95, epsilon: 1e-3 };

  test('Adam with the bias moved into the step length (Kingma & Ba, end of section 2)', () =>
    expectThetas('adam', adam, [
      [0.9001996007984032, -1.9000999000999002],
      [0.8790077150778428, -1.9419167149109848],
      [0.8107199531892512, -1.9756893873845187],
    ]));

  test('AdamW with the same', () =>
    expectThetas('adamw', { ...adam, weightDecay: 0.2 }, [
      [0.8801996007984032, -1.8600999000999001],
      [0.8414037230618747, -1.8647147169089868],
      [0.7562878867120456, -1.861193095044341],
    ]));
});

describe('under a constant gradient there are closed forms', () => {
  test('SGD goes straight; weight decay draws it in geometrically', () => {
    expect(steady('sgd', 2, 3, {}).map((x) => Number(x.toFixed(12)))).toEqual([-0.2, -0.4, -0.6]);
    // θ ← 0.95 θ − 0.2 has the limit −4.
    steady('sgd', 2, 9, { weightDecay: 0.5 }).forEach((theta, t) =>
      expect(theta).toBeCloseTo(-4 * (1 - 0.95 ** (t + 1)), 14),
    );
  });

  test('momentum speeds up to η/(1 − μ)', () => {
    let expected = 0;
    steady('momentum', 1, 20, { momentum: 0.5 }).forEach((theta, t) => {
      expected -= 0.1 * ((1 - 0.5 ** (t + 1)) / 0.5);
      expect(theta).toBeCloseTo(expected, 14);
    });
  });

  test('AdaGrad slows down as 1/√t', () => {
    let expected = 0;
    steady('adagrad', -3, 20, {}).forEach((theta, t) => {
      expected += 0.1 / Math.sqrt(t + 1);
      expect(theta).toBeCloseTo(expected, 14);
    });
  });

  test('Adam, with its bias corrected, takes steps of η from the first', () => {
    steady('adam', 1e-4, 20, { beta1: 0.9, beta2: 0.999 }).forEach((theta, t) =>
      expect(theta).toBeCloseTo(-0.1 * (t + 1), 12),
    );
  });

  test("decay is in Adam's gradient, and so in its scale, but not in AdamW's", () => {
    const given = { ...none, beta1: 0.9, beta2: 0.999, weightDecay: 0.5 };
    expect(component(descend('adam', [2], [[0]], given)[0] ?? [], 0)).toBeCloseTo(1.9, 14);
    expect(descend('adamw', [2], [[0]], { ...given, epsilon: 1 })[0]?.[0]).toBeCloseTo(2 * 0.95, 14);
  });
});

test('a gradient of another length is refused', () => {
  expect(() => descend('sgd', [1, 2], [[1]], none)).toThrow(/gradient 0 has 1/);
});
