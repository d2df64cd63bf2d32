import { describe, expect, test } from 'vitest';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform } from '#numerics/random.ts';
import { beliefOf, posteriorShape } from './belief.ts';
import { gapsOf, klBernoulli, laiRobbins, randomLoss } from './bounds.ts';
import { createSimulation } from './model.ts';
import { POLICIES, createPlayer, play } from './policies.ts';
import { theoryOf } from './theory.ts';
import { meanRegret, playUcb1, ucb1Bound } from './ucb.ts';

const SETTING = { means: [0.7, 0.55, 0.4], epsilon: 0.1, runs: 20, seed: 1 };

describe('the bounds', () => {
  test('of two arms 0.9 and 0.5: 0.4/KL(0.5, 0.9), with KL = ½ log(25/9)', () => {
    expect(klBernoulli(0.5, 0.9)).toBeCloseTo(0.5 * Math.log(25 / 9), 14);
    expect(laiRobbins([0.9, 0.5])).toBeCloseTo(0.8 / Math.log(25 / 9), 13);
    expect(gapsOf([0.9, 0.5])).toEqual([0, 0.4]);
    expect(randomLoss([0.9, 0.5])).toBeCloseTo(0.2, 15);
  });

  test('is zero where the best arm always pays, or all are alike', () => {
    expect(laiRobbins([1, 0.5])).toBe(0);
    expect(laiRobbins([0, 0])).toBe(0);
    expect(klBernoulli(0, 0.25)).toBeCloseTo(Math.log(4 / 3), 15);
  });

  test('the lower bound is never above the upper one', () => {
    for (const means of [SETTING.means, [0.5, 0.45], [0.9, 0.8, 0.2]]) {
      const { lower, bound } = theoryOf({ means, epsilon: 0 }, 10_000);
      expect(lower).toBeLessThan(bound);
      expect(bound).toBe(ucb1Bound(means, 10_000));
    }
  });
});

describe('the players', () => {
  test('UCB1 plays as the algorithm that is written out in ucb.ts', () => {
    const player = createPlayer(3, seededUniform(9));
    for (let n = 0; n < 400; n += 1) play('ucb1', player, SETTING.means, 0.7, 0);
    const { arms, regret } = playUcb1(SETTING.means, 400, seededUniform(9));
    expect(player.regret).toBeCloseTo(regret.at(-1) ?? NaN, 9);
    expect(player.pulls).toEqual([0, 1, 2].map((arm) => arms.filter((one) => one === arm).length));
    expect(player.last).toBe(arms.at(-1));
  });

  test('ε-greedy with ε = 1 chooses blindly, with ε = 0 it stays with what pays for certain', () => {
    const blind = createSimulation({ means: [0.9, 0.5], epsilon: 1, runs: 20, seed: 4 });
    blind.advanceTo(2000);
    const { mean, error } = blind.regret().greedy;
    expect(Math.abs(mean - theoryOf({ means: [0.9, 0.5], epsilon: 1 }, 2000).random)).toBeLessThan(
      4 * (error ?? NaN),
    );
    const sure = createSimulation({ means: [1, 0], epsilon: 0, runs: 2, seed: 4 });
    sure.advanceTo(100);
    expect(sure.regret().greedy).toEqual({ mean: 1, error: 0 });
    expect(sure.pulls('greedy')).toEqual([99, 1]);
  });

  test('Thompson sampling begins with fair draws: each of two arms half of the time', () => {
    let first = 0;
    for (let seed = 0; seed < 2000; seed += 1) {
      const player = createPlayer(2, seededUniform(seed * 7919));
      play('thompson', player, [0.5, 0.5], 0.5, 0);
      first += player.last === 0 ? 1 : 0;
    }
    expect(Math.abs(first / 2000 - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(2000));
  });

  test('Thompson sampling after two plays chooses with the probability that quadrature gives', () => {
    // Beta(2, 1) against Beta(1, 2): P(θ₁ > θ₂) = ∫ 2x (2x − x²) dx = 5/6.
    const exact = integrate((x) => 2 * x * (2 * x - x * x), [0, 1]);
    expect(exact).toBeCloseTo(5 / 6, 10);
    let first = 0;
    for (let seed = 0; seed < 3000; seed += 1) {
      const player = createPlayer(2, seededUniform(seed * 7919 + 1));
      Object.assign(player.pulls, [1, 1]);
      Object.assign(player.rewards, [1, 0]);
      play('thompson', player, [0.5, 0.5], 0.5, 0);
      first += player.last === 0 ? 1 : 0;
    }
    expect(Math.abs(first / 3000 - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 3000));
  });
});

describe('the simulation', () => {
  const simulation = createSimulation(SETTING);
  simulation.advanceTo(2000);

  test('regret is gaps times plays, for every policy', () => {
    const gaps = gapsOf(SETTING.means);
    for (const policy of POLICIES) {
      const pulls = simulation.pulls(policy);
      expect(pulls.reduce((sum, count) => sum + count, 0)).toBeCloseTo(2000, 9);
      const regret = pulls.reduce((sum, count, arm) => sum + count * (gaps[arm] ?? NaN), 0);
      expect(simulation.regret()[policy].mean).toBeCloseTo(regret, 8);
    }
  });

  test('UCB1 keeps its bound at every time, and loses about what the other implementation loses', () => {
    for (const { plays, regret } of simulation.trace)
      expect(regret.ucb1.mean).toBeLessThanOrEqual(ucb1Bound(SETTING.means, plays));
    const { mean, error } = simulation.regret().ucb1;
    expect(Math.abs(mean - meanRegret(SETTING.means, 2000, 77, 20))).toBeLessThan(
      4 * Math.SQRT2 * (error ?? NaN),
    );
  });

  test('ε-greedy loses at least its exploring, up to chance; the others learn', () => {
    const { ucb1, greedy, thompson } = simulation.regret();
    const { exploring, random } = theoryOf(SETTING, 2000);
    expect(greedy.mean).toBeGreaterThan(exploring - 3 * (greedy.error ?? NaN));
    expect(thompson.mean).toBeLessThan(ucb1.mean);
    expect(ucb1.mean).toBeLessThan(random / 2);
  });

  test('keeps a trace of every early play and of later ones, as they were then', () => {
    const kept = simulation.trace.map(({ plays }) => plays);
    expect(kept.slice(0, 21)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1).concat(22));
    expect(kept.at(-1)).toBeLessThanOrEqual(2000);
    for (const { plays, regret } of simulation.trace.filter((_, i) => i % 9 === 4)) {
      const then = createSimulation(SETTING);
      then.advanceTo(plays);
      expect(then.regret()).toEqual(regret);
    }
  });

  test('is the same in one go as in pieces, with the same trace', () => {
    const pieces = createSimulation(SETTING);
    for (const n of [1, 2, 7, 300, 301, 2000, 5]) pieces.advanceTo(n);
    expect(pieces.regret()).toEqual(simulation.regret());
    expect(pieces.trace).toEqual(simulation.trace);
    expect(createSimulation({ ...SETTING, seed: 2 }).plays).toBe(0);
  });
});

describe('what a player holds', () => {
  const player = createPlayer(2, seededUniform(1));
  Object.assign(player.pulls, [4, 0]);
  Object.assign(player.rewards, [3, 0]);
  player.plays = 4;

  test('of an arm: average and index, or the mean of the posterior', () => {
    expect(beliefOf('ucb1', player, 0)).toEqual({
      estimate: 0.75,
      index: 0.75 + Math.sqrt((2 * Math.log(4)) / 4),
    });
    expect(beliefOf('greedy', player, 0)).toEqual({ estimate: 0.75, index: null });
    expect(beliefOf('ucb1', player, 1).estimate).toBeNull();
    expect(beliefOf('thompson', player, 0).estimate).toBeCloseTo(4 / 6, 15);
  });

  test('the shape of Beta(4, 2) is highest at 3/4, that of Beta(1, 1) flat', () => {
    const shape = posteriorShape(player, 0);
    expect(shape.find(([, share]) => share === 1)?.[0]).toBeCloseTo(0.75, 12);
    // (x/0.75)³ (1 − x)/0.25 at one half.
    expect(shape[50]?.[1]).toBeCloseTo((0.5 / 0.75) ** 3 * 2, 12);
    expect(posteriorShape(player, 1).every(([, share]) => share === 1)).toBe(true);
  });
});
