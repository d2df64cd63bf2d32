import { describe, expect, test } from 'vitest';
import { seededUniform } from '#numerics/random.ts';
import { component } from '#numerics/vector.ts';
import { meanRegret, playUcb1, ucb1Bound } from './ucb.ts';

const means = [0.5, 0.7, 0.9];

describe('UCB1', () => {
  test('plays each arm once and then the one whose index, counted anew from the history, is largest', () => {
    const { arms, regret } = playUcb1(means, 300, seededUniform(5));
    const uniform = seededUniform(5);
    const rewards = arms.map((arm) => (uniform() < component(means, arm) ? 1 : 0));
    expect(arms.slice(0, 3)).toEqual([0, 1, 2]);
    for (let t = 3; t < arms.length; t += 1) {
      const indices = means.map((_, arm) => {
        const own = rewards.slice(0, t).filter((__, i) => arms[i] === arm);
        return (
          own.reduce<number>((sum, x) => sum + x, 0) / own.length + Math.sqrt((2 * Math.log(t)) / own.length)
        );
      });
      expect(component(indices, arms[t] ?? -1)).toBe(Math.max(...indices));
    }
    const lost = arms.reduce((sum, arm) => sum + 0.9 - component(means, arm), 0);
    expect(regret.at(-1)).toBeCloseTo(lost, 10);
  });

  test('the same seed gives the same run, another one another', () => {
    expect(playUcb1(means, 200, seededUniform(1))).toEqual(playUcb1(means, 200, seededUniform(1)));
    expect(playUcb1(means, 200, seededUniform(1)).arms).not.toEqual(
      playUcb1(means, 200, seededUniform(2)).arms,
    );
  });

  test('takes the first of equals', () => {
    expect(playUcb1([1, 1, 1], 6, seededUniform(1)).arms).toEqual([0, 1, 2, 0, 1, 2]);
  });

  test('with arms all alike there is nothing to regret, nor any bound', () => {
    expect(meanRegret([0.3, 0.3], 50, 1, 2)).toBe(0);
    expect(ucb1Bound([0.3, 0.3], 50)).toBe(0);
  });

  test('theorem 1: gaps 0.4 and 0.2 at n = e give 8(2.5 + 5) + (1 + π²/3)·0.6', () => {
    expect(ucb1Bound(means, Math.E)).toBeCloseTo(60 + 0.6 + 0.2 * Math.PI ** 2, 12);
  });

  test('the average regret obeys it, and grows like a logarithm', () => {
    const [short, long] = [meanRegret(means, 10_000, 7, 10), meanRegret(means, 100_000, 7, 10)];
    expect(short).toBeLessThan(ucb1Bound(means, 10_000));
    expect(long).toBeLessThan(ucb1Bound(means, 100_000));
    expect(long - short).toBeLessThan(short);
    expect(long).toBeGreaterThan(short);
  });
});
