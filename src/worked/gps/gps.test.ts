import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient } from '#numerics/finite-difference.ts';
import { riccatiRecursion } from '#numerics/control/riccati.ts';
import { pathsOf, valueAt, type WorkedValues } from '../example.ts';
import { admm } from './agreement.ts';
import { alternate, policyCost } from './alternation.ts';
import { gpsExamples } from './index.ts';
import { supervisedLoss, supervisedTask } from './network.ts';
import {
  STEPS,
  TEACHER,
  always,
  augmented,
  maximumEntropy,
  propagate,
  trajectoryKl,
} from './scalar-system.ts';
import { logSuccess } from './single-control.ts';
import { START, bounded, pushParabola } from './teacher.ts';

const worked = new Map<string, WorkedValues>();
/** A number of an example by its path; NaN where there is none. */
function at(path: string): number {
  const [example = '', ...rest] = path.split('.');
  const values = worked.get(example) ?? gpsExamples[example]?.() ?? {};
  worked.set(example, values);
  const value = valueAt(values, rest);
  return typeof value === 'number' ? value : NaN;
}
const LONG = { timeout: 120_000 };

test.each(Object.keys(gpsExamples))('every number of %s is finite', LONG, (name) => {
  at(`${name}.x`);
  const odd = pathsOf(worked.get(name) ?? {}).filter((path) => !Number.isFinite(at(`${name}.${path}`)));
  expect(odd).toEqual([]);
});

describe('the scalar system', () => {
  test('a constant push costs 27.6 + 90θ + 147.5θ², least at −90/295', () => {
    const { still, slope, half, best, least } = pushParabola();
    [still - 27.6, slope - 90, half - 147.5].forEach((error) => expect(error).toBeCloseTo(0, 10));
    expect(best).toBeCloseTo(-90 / 295, 12);
    expect(least).toBeCloseTo(27.6 - 90 ** 2 / 590, 12);
  });

  test('the teacher has the gains of the Riccati recursion, and its noise costs ½ a step', () => {
    const steps = riccatiRecursion({ A: [[1]], B: [[1]], Q: [[0.5]], R: [[0.5]] }, [[0]], STEPS);
    TEACHER.forEach(({ gain }, t) => expect(gain).toBeCloseTo(-(steps[t]?.K[0]?.[0] ?? NaN), 14));
    expect(at('teacher.gain')).toBeCloseTo((1 - Math.sqrt(5)) / 2, 6);
    expect(at('teacher.cost') - at('teacher.silentCost')).toBeCloseTo(STEPS / 2, 10);
    expect(at('teacher.copiedCost') / at('teacher.push.least')).toBeGreaterThan(1.1);
    [0.42, 0.458].forEach((value, i) =>
      expect(at(`teacher.${['harmonic', 'arithmetic'][i] ?? ''}`)).toBeCloseTo(value, 3),
    );
  });

  test('no controller has less cost minus entropy than the maximum-entropy one', () => {
    const objective = (list: readonly { gain: number; push: number; variance: number }[]): number =>
      propagate(list, START).cost - list.reduce((sum, { variance }) => sum + Math.log(variance) / 2, 0);
    const change = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(change, change, change), { minLength: STEPS, maxLength: STEPS }),
        (by) => {
          const other = TEACHER.map(({ gain, push, variance }, t) => {
            const [g = 0, p = 0, v = 0] = by[t] ?? [];
            return { gain: gain + g, push: push + p, variance: variance * Math.exp(v) };
          });
          expect(objective(other)).toBeGreaterThanOrEqual(objective(TEACHER) - 1e-12);
        },
      ),
      { seed: 12, numRuns: 50 },
    );
  });

  test('a divergence of trajectories is zero to itself, and adds up at one time to that of normals', () => {
    expect(trajectoryKl(TEACHER, TEACHER, START)).toBeCloseTo(0, 14);
    // Variances 0.5 against 0.25 and pushes that differ by 0.1, at each of ten times.
    const single = (Math.log(0.25 / 0.5) + (0.5 + 0.01) / 0.25 - 1) / 2;
    expect(trajectoryKl(always(0, 0.1, 0.5), always(0, 0), START)).toBeCloseTo(STEPS * single, 12);
  });

  test('a bound on the divergence is used up; the costs are those of another program', () => {
    for (const [bound, eta, cost] of [
      [0.5, 2.259, 6.697],
      [1, 1.221, 5.877],
      [4, 0.243, 4.278],
    ] as const) {
      // prettier-ignore
      const found = bounded(bound);
      expect(trajectoryKl(found.controllers, always(-0.2, 0), START)).toBeCloseTo(bound, 9);
      expect(found.eta).toBeCloseTo(eta, 3);
      expect(found.cost).toBeCloseTo(cost, 3);
    }
  });
});

describe('direct search', LONG, () => {
  test('the sampled gradient is near 90, its scatter near what another program sampled', () => {
    expect(Math.abs(at('direct-search.estimated') - 90)).toBeLessThan(2);
    expect(Math.abs(at('direct-search.sd') - 278)).toBeLessThan(4);
    expect(Math.abs(at('direct-search.sdWithBaseline') - 174)).toBeLessThan(3);
  });

  test('a fitted coefficient scatters by σ_w/(σ_u √(N − 4)), the exact standard error', () => {
    [0.5, 0.1, 0.01].forEach((sd, i) => {
      const ratio = at(`direct-search.exploration.${i}.simulated`) / (0.1 / (sd * 4));
      expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
    });
  });
});

describe('the supervised phase', LONG, () => {
  test('backpropagation has the gradient of central differences', () => {
    const { samples, first } = supervisedTask();
    const loss = supervisedLoss(samples.slice(0, 30));
    const exact = loss(first).gradient;
    gradient((x) => loss(x).value, first).forEach((value, i) => expect(exact[i]).toBeCloseTo(value, 7));
  });

  test('more memory takes fewer iterations, none at all many times as many', () => {
    const iterations = (i: number, share: number): number => at(`network.rows.${i}.to.${share}.iterations`);
    expect(iterations(0, 1)).toBeGreaterThan(15 * iterations(1, 1));
    expect(iterations(1, 1)).toBeGreaterThan(iterations(2, 1));
    expect(iterations(2, 1)).toBeGreaterThan(iterations(3, 1));
    expect(at('network.cost.mean') / at('feedback.direct.cost')).toBeLessThan(1.01);
  });
});

describe('agreement', () => {
  test('the last rounds shrink the error by the factor of the formula; 3 is best', () => {
    for (const [i, rho] of [0.3, 1, 3, 9, 30].entries()) {
      const [before, after] = admm(rho, 12).slice(-2).map(({ z }) => z + 0.8); // prettier-ignore
      expect((after ?? NaN) / (before ?? NaN)).toBeCloseTo(at(`agreement.rows.${i}.factor`), 6);
    }
    expect([0, 1, 2, 3, 4].map((i) => at(`agreement.rows.${i}.rounds`))).toEqual([43, 17, 13, 20, 48]);
    expect(at('agreement.rows.2.factor')).toBe(0.375);
  });

  test('at the solution nobody wants to move', () => {
    const last = admm(3, 60).at(-1);
    expect(last?.u).toBeCloseTo(-0.8, 12);
    expect(last?.multiplier).toBeCloseTo(1.8, 12);
  });
});

test('EM: the log-probability is the integral, and no round lowers it', () => {
  // E[exp(−2(u − 2)²)] under N(θ, 1) is a normal density of variance 1.25 at 2, times √(2π/4).
  const exact = Math.log(Math.sqrt((2 * Math.PI) / 4) / Math.sqrt(2 * Math.PI * 1.25)) - 4 / 2.5;
  expect(logSuccess(0)).toBeCloseTo(exact, 12);
  [0, 1, 2].forEach((i) =>
    expect(at(`single-control.logs.${i + 1}`)).toBeGreaterThan(at(`single-control.logs.${i}`)),
  );
});

describe('the alternation', () => {
  test('its first round is the one done by hand', () => {
    const first = 'alternation.first';
    expect(at(`${first}.variances.9`)).toBeCloseTo(3 / 13, 14);
    expect(at(`${first}.gains.8`)).toBeCloseTo(-1 / 14, 14);
    expect(at(`${first}.multipliers.0`)).toBeCloseTo(3 * (at('alternation.rows.0.theta') - at(`${first}.controls.0`)), 12); // prettier-ignore
  });

  test('ends at the best push with the marginal costs as multipliers: theorem 8', () => {
    const { best } = pushParabola();
    expect(at('alternation.rows.6.theta')).toBeCloseTo(best, 4);
    const multipliers = Array.from({ length: STEPS }, (_, i) => at(`alternation.multipliers.${i}`));
    expect(multipliers.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
    multipliers.forEach((value, i) => {
      let marginal = best;
      for (let s = i + 2; s <= STEPS; s += 1) marginal += 2 + (s - 1) * best;
      expect(value).toBeCloseTo(marginal, 9);
    });
  });

  test('counts the rounds, limits and divergences that another program found', () => {
    const found = (name: string): number[] => [0, 1, 2, 3].map((i) => at(`alternation.weights.${i}.${name}`));
    expect(found('rounds')).toEqual([155, 62, 33, 24]);
    expect(at('alternation.heavy')).toBe(33);
    [-0.238, -0.26, -0.282, -0.296].forEach((value, i) => expect(found('limit')[i]).toBeCloseTo(value, 3));
    [2.823, 1.114, 0.425, 0.108].forEach((value, i) => expect(found('kl')[i]).toBeCloseTo(value, 3));
  });

  test('the controller gives up some of its advantage, for the pupil', () => {
    const costs = [0, 1, 2, 3, 4, 5, 6].map((i) => at(`alternation.rows.${i}.cost`));
    expect(costs[1]).toBeLessThan(costs[0] ?? NaN);
    expect(costs[6]).toBeGreaterThan(costs[1] ?? NaN);
  });

  test('a trajectory step without weight on the policy is that of the task', () => {
    const plain = maximumEntropy(always(0.3, 1).map((policy) => ({ ...augmented(policy, 0), u: 0 })), 1); // prettier-ignore
    plain.forEach(({ gain }, t) => expect(gain).toBeCloseTo(TEACHER[t]?.gain ?? NaN, 14));
  });
});

describe('a policy with feedback', () => {
  test('costs what another program found, directly, copied, and by alternation', () => {
    expect(at('feedback.direct.gain')).toBeCloseTo(-0.6024, 4);
    expect(at('feedback.direct.cost')).toBeCloseTo(5.2089, 4);
    expect(at('feedback.plain.cost')).toBeCloseTo(5.2259, 4);
    expect(at('feedback.weighted.cost')).toBeCloseTo(5.2104, 4);
    [5.6391, 5.3322, 5.2482, 5.2127, 5.209].forEach((cost, i) =>
      expect(at(`feedback.rounds.${i}`)).toBeCloseTo(cost, 4),
    );
    expect(at('feedback.last.gain')).toBeCloseTo(-0.6077, 4);
  });

  test('the excess is about 2·10⁻⁴ and below 10⁻⁴ for ν = 10', () => {
    expect(at('feedback.excess')).toBeGreaterThan(1.5e-4);
    expect(at('feedback.excess')).toBeLessThan(2.5e-4);
    expect(at('feedback.heavyExcess')).toBeLessThan(1e-4);
    const slow = alternate({ gain: -0.2, push: 0 }, 100, {
      starts: [2, -1],
      nu: 10,
      rate: 1,
      feedback: true,
    });
    const early = policyCost(slow.at(-1)?.policy ?? { gain: 0, push: 0 }, [2, -1]);
    expect(early - at('feedback.direct.cost')).toBeLessThan(1e-3);
  });
});
