import { describe, expect, test } from 'vitest';
import { gradient } from '#numerics/finite-difference.ts';
import { bestPolicy, localCost } from './exact.ts';
import { landscape } from './landscape.ts';
import { MOST_ROUNDS, PHASES, createRun } from './run.ts';
import { VIEWS, drawnStarts, policyCost } from './task.ts';

const task = { starts: drawnStarts(4), view: 'velocity', wind: 2 } as const;
const run = createRun({ ...task, rho: 0.5 });
const best = bestPolicy(task);

test.each(VIEWS)('derivatives of the cost of a policy agree with differences (%s)', (view) => {
  const theta = [-1.1, -0.7] as const;
  const cost = ([a = 0, b = 0]: readonly number[]): number => policyCost({ ...task, view }, [a, b]);
  const exact = localCost({ ...task, view }, theta);
  expect(exact.value).toBeCloseTo(cost(theta), 8);
  const slopes = gradient(cost, theta);
  exact.gradient.forEach((value, i) => expect(value / (slopes[i] ?? NaN)).toBeCloseTo(1, 6));
  const h = 1e-5;
  const along = (da: number, db: number) =>
    localCost({ ...task, view }, [theta[0] + da, theta[1] + db]).gradient;
  const [d11, d12] = [0, 1].map((i) => ((along(h, 0)[i] ?? NaN) - (along(-h, 0)[i] ?? NaN)) / (2 * h));
  const d22 = (along(0, h)[1] - along(0, -h)[1]) / (2 * h);
  [d11, d12, d22].forEach((value, i) => expect((exact.hessian[i] ?? NaN) / (value ?? NaN)).toBeCloseTo(1, 6));
});

describe('a run', () => {
  test('begins with the cheapest trajectories and their copy, which costs more', () => {
    const first = run.at(0);
    expect(first.phase).toBe('start');
    expect(first.theta).toEqual(run.copy);
    expect(first.trajectoryCost).toBeLessThan(best.value);
    expect(first.policyCost).toBeGreaterThan(best.value);
    expect(first.residuals.dual).toBeNaN();
  });

  test('ends at the best policy, whichever way it is found', () => {
    expect(best.converged).toBe(true);
    const last = run.rounds.at(-1);
    expect(last?.theta[0]).toBeCloseTo(best.point[0], 6);
    expect(last?.theta[1]).toBeCloseTo(best.point[1], 6);
    expect(last?.trajectoryCost).toBeCloseTo(best.value, 6);
    expect(last?.policyCost).toBeCloseTo(best.value, 8);
  });

  test('takes its three steps in turn', () => {
    const [before, moved, fitted, priced] = [3, 4, 5, 6].map((steps) => run.at(steps));
    expect([moved, fitted, priced].map((now) => now?.phase)).toEqual(PHASES);
    expect(moved?.theta).toEqual(before?.theta);
    expect(moved?.trajectories).not.toEqual(before?.trajectories);
    expect(fitted?.trajectories).toBe(moved?.trajectories);
    expect(fitted?.multipliers).toBe(moved?.multipliers);
    // λ grows by ρ times what the policy leaves undone.
    const [i, t] = [2, 7];
    const left = (fitted?.trajectories[i]?.u[t] ?? NaN) - (fitted?.responses[i]?.[t] ?? NaN);
    const grown = (priced?.multipliers[i]?.[t] ?? NaN) - (fitted?.multipliers[i]?.[t] ?? NaN);
    expect(grown).toBeCloseTo(0.5 * left, 12);
  });

  test('a policy step leaves the shifted residuals at right angles to what the policy sees', () => {
    const { trajectories, multipliers, responses } = run.at(5);
    let [byPosition, byVelocity] = [0, 0];
    trajectories.forEach(({ p, v, u }, i) =>
      u.forEach((control, t) => {
        const left = control + (multipliers[i]?.[t] ?? 0) / 0.5 - (responses[i]?.[t] ?? 0);
        byPosition += left * (p[t] ?? 0);
        byVelocity += left * (v[t] ?? 0);
      }),
    );
    expect(byPosition).toBeCloseTo(0, 8);
    expect(byVelocity).toBeCloseTo(0, 8);
  });

  test('meets the stopping rule in the round that it says, and in none before', () => {
    const met = run.rounds.map(
      ({ residuals: r }) => r.primal <= r.primalThreshold && r.dual <= r.dualThreshold,
    );
    expect(run.stopsAt).toBe(16);
    expect(met.indexOf(true)).toBe(16);
    expect(run.rounds).toHaveLength(MOST_ROUNDS + 1);
  });

  test('the dual residual is ρ times what the policy step changes', () => {
    const [before, after] = [run.at(7), run.at(8)];
    const change = after.responses.flatMap((row, i) =>
      row.map((value, t) => value - (before.responses[i]?.[t] ?? NaN)),
    );
    expect(after.residuals.dual).toBeCloseTo(0.5 * Math.hypot(...change), 10);
  });
});

test('where the price is too low for a policy that sees little, they never agree', () => {
  const poor = createRun({ ...task, view: 'push', rho: 0.2 });
  expect(poor.stopsAt).toBeUndefined();
  const fair = createRun({ ...task, view: 'push', rho: 3 });
  expect(fair.rounds.at(-1)?.policyCost).toBeCloseTo(bestPolicy({ ...task, view: 'push' }).value, 4);
});

test('without wind the copy is all but the best policy', () => {
  const calm = { ...task, wind: 0 };
  const { copy } = createRun({ ...calm, rho: 0.5 });
  expect(policyCost(calm, copy) / bestPolicy(calm).value).toBeCloseTo(1, 3);
});

test('lines of equal cost have it', () => {
  const { lines, first, second } = landscape(task, best.point, best.value, run.copy, []);
  expect(lines.length).toBeGreaterThan(3);
  const unit = policyCost(task, run.copy) - best.value;
  // The line through the copy is the third level.
  const costs = lines.flat().map(([x, y]) => (policyCost(task, [x, y]) - best.value) / unit);
  for (const share of costs)
    expect(
      Math.min(...[0.04, 0.2, 1, 3, 8, 20, 50].map((level) => Math.abs(share / level - 1))),
    ).toBeLessThan(0.15);
  for (const [x, y] of [best.point, run.copy]) {
    expect(x > first[0] && x < first[1]).toBe(true);
    expect(y > second[0] && y < second[1]).toBe(true);
  }
});
