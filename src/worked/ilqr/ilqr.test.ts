import { describe, expect, test } from 'vitest';
import { gradient } from '#numerics/finite-difference.ts';
import { follow } from '#numerics/control/control-problem.ts';
import { ilqr, resultOf } from '#numerics/control/ilqr.ts';
import { pathsOf, valueAt, type WorkedValues } from '../example.ts';
import { costateGradient } from './curvature.ts';
import { ilqrExamples } from './index.ts';
import { swingUpRun } from './swing-up.ts';
import { HANGING, TICK, constantForce, swingUpProblem } from './swing-up-problem.ts';

const worked = new Map<string, WorkedValues>();
/** A number of an example by its path; NaN where there is none. */
function at(path: string): number {
  const [example = '', ...rest] = path.split('.');
  const values = worked.get(example) ?? ilqrExamples[example]?.() ?? {};
  worked.set(example, values);
  const value = valueAt(values, rest);
  return typeof value === 'number' ? value : value === undefined ? NaN : value.numerator / value.denominator;
}

test.each(Object.keys(ilqrExamples))('every number of %s is finite', { timeout: 60_000 }, (name) => {
  at(`${name}.x`);
  const values = worked.get(name) ?? {};
  const odd = pathsOf(values).filter((path) => !Number.isFinite(at(`${name}.${path}`)));
  expect(odd).toEqual([]);
});

describe('closed forms', () => {
  test('the Fibonacci regulator costs 55/68 and closes at the square of the golden ratio', () => {
    expect(at('fibonacci.cost')).toBeCloseTo(55 / 68, 15);
    expect(at('fibonacci.p.1')).toBe(21 / 13);
    expect(at('fibonacci.closedLoop')).toBeCloseTo((3 - Math.sqrt(5)) / 2, 12);
    expect(at('fibonacci.ratios.4')).toBeCloseTo(at('fibonacci.rate'), 4);
  });

  test('recursion and dense solve agree, and the value is what is paid', () => {
    expect(at('dense.difference')).toBeLessThan(1e-12);
    expect(at('dense.value')).toBeCloseTo(at('dense.cost'), 12);
  });

  test('theorem 5: the last steps shrink by the radius, and promise one minus it too much', () => {
    expect(at('final-phase.factor')).toBeCloseTo(at('final-phase.radius'), 4);
    expect(at('final-phase.ratio')).toBeCloseTo(1 - at('final-phase.radius'), 2);
    expect(at('hand-iteration.errors.ilqr.5') / at('hand-iteration.errors.ilqr.4')).toBeCloseTo(
      at('hand-iteration.theorem.rate'),
      3,
    );
  });

  test('a costate gradient is a gradient', () => {
    const problem = swingUpProblem();
    const costs = (controls: readonly number[]): number =>
      follow(problem, HANGING, controls.map((u) => [u])).cost; // prettier-ignore
    const controls = [0.5, -1, 2, 0.3];
    const exact = costateGradient(problem, follow(problem, HANGING, controls.map((u) => [u]))); // prettier-ignore
    gradient(costs, controls).forEach((value, i) => expect(exact[i]).toBeCloseTo(value, 7));
  });
});

// Computed before by another program, in another language, with complex steps for derivatives.
describe('values of an independent computation', { timeout: 60_000 }, () => {
  test.each([
    ['hand-iteration.cost', '1.3458252'],
    ['hand-iteration.next.cost', '0.32258411'],
    ['hand-iteration.optimum.cost', '0.32037020'],
    ['hand-iteration.errors.ddp.3', '0.00000667'],
    ['integrators.euler.errors.1', '0.410'],
    ['integrators.semiImplicit.errors.0', '0.137'],
    ['integrators.rungeKutta.errors.2', '0.000000255'],
    ['integrators.euler.energy', '1.2032669'],
    ['double-integrator.dear.k.1', '-1.365097'],
    ['double-integrator.cheap.overshoot', '4.3777890'],
    ['balance.k.2', '39.573148'],
    ['balance.closedLoop', '0.978128'],
    ['balance.from.40.paid', '436.526'],
    ['regularisation.controls.one.decrease', '0.663'],
    ['regularisation.states.large.gain', '23.577'],
    ['swing-up.steps.12.cost', '17.737457'],
    ['swing-up.cost', '2.5264342'],
    ['swing-up.accepted', '319'],
    ['swing-up.failures', '211'],
    ['swing-up.leastAngle', '2.4988826'],
    ['feedback.disturbed.3.open', '67.995'],
    ['feedback.disturbed.1.closed', '2.5628'],
    ['feedback.other.cost', '2.14824'],
    ['final-phase.ilqr.3', '0.0068'],
    ['final-phase.ddp.1', '0.00014'],
    ['final-phase.radius', '0.629621'],
    ['bounded.cost', '3.0011554'],
  ])('%s', (path, printed) => {
    const digits = printed.replace(/^-?0\.0*|\D/g, '').length;
    expect(at(path).toPrecision(digits)).toBe(Number(printed).toPrecision(digits));
  });
});

describe('what the text says of the swing-up', () => {
  test('it lingers near 3.8 for more than a hundred steps', () => {
    for (const step of [50, 100, 150])
      expect(Math.abs(at(`swing-up.steps.${String(step)}.cost`) - 3.8)).toBeLessThan(0.05);
  });

  test(
    'a force of the other sign gives the mirror image, a larger one the same cost',
    { timeout: 60_000 },
    () => {
      const mirrored = resultOf(ilqr(swingUpProblem(), HANGING, constantForce(-0.1), { most: 60 }));
      const sixtieth = swingUpRun().accepted[59]?.trajectory.controls ?? [];
      mirrored.controls.forEach(([u = NaN], t) => expect(u).toBeCloseTo(-(sixtieth[t]?.[0] ?? NaN), 4));
      const pushed = ilqr(swingUpProblem(), HANGING, constantForce(1), { leastDecrease: 1e-7 });
      expect(resultOf(pushed).cost).toBeCloseTo(resultOf(swingUpRun()).cost, 4);
    },
  );

  test('the pole is upright after half of the time', () => {
    const late = resultOf(swingUpRun()).states.filter((_, t) => t * TICK >= 1.6);
    expect(Math.max(...late.map(([, , angle = NaN]) => Math.abs(angle - 2 * Math.PI)))).toBeLessThan(0.35);
  });
});
