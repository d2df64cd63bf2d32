import { describe, expect, test } from 'vitest';
import { run as runHeadless } from '#demos/headless/samples.ts';
import { runWith } from '#numerics/control/ilqr-iteration.ts';
import { component, norm, subtractVectors } from '#numerics/vector.ts';
import { lookAt, solveTask } from './run.ts';
import { command, stateOf } from './state.ts';
import { SETTINGS, SYSTEMS, TOLERANCE, pushedStart, randomControls } from './task.ts';

describe.each(SYSTEMS)('a run of the %s', (system) => {
  const state = stateOf(system);
  const run = solveTask(state);
  const last = run.plans.length - 1;

  test('goes down from plan to plan until the pole stands', () => {
    run.plans.slice(1).forEach(({ cost }, i) => expect(cost).toBeLessThan(run.plans[i]?.cost ?? NaN));
    expect(run.converged).toBe(true);
    const end = run.plans.at(-1)?.states.at(-1) ?? [];
    expect(norm(end)).toBeLessThan(0.5);
    expect(last).toBe(run.accepted.length);
  });

  test('each look ends where the next plan begins, after trials that were refused', () => {
    for (const index of [0, 3, 7]) {
      const { trials, plan, openLoop } = lookAt(run, index, 0);
      expect(trials.at(-1)?.trajectory.cost).toBe(run.plans[index + 1]?.cost);
      expect(trials.map(({ accepted }) => accepted)).toEqual(trials.map((_, i) => i === trials.length - 1));
      trials.forEach(({ alpha, trajectory, promised }, i) => {
        expect(alpha).toBe(0.5 ** i);
        const moved = component(trajectory.controls[0] ?? [], 0) - component(plan.controls[0] ?? [], 0);
        expect(moved).toBeCloseTo(alpha * component(openLoop, 0), 10);
        const ratio = (plan.cost - trajectory.cost) / (plan.cost - promised);
        if (i < trials.length - 1) expect(ratio).toBeLessThanOrEqual(1e-4);
        else expect(ratio).toBeCloseTo(run.accepted[index]?.ratio ?? NaN, 10);
      });
    }
    expect(lookAt(run, last, 0).trials).toEqual([]);
    expect(() => lookAt(run, last + 1, 0)).toThrow(RangeError);
  });

  test('the model touches the truth at the plan: in the cost, and in every state', () => {
    const index = 6;
    const { plan, profile, promised } = lookAt(run, index, 0);
    const sweep = run.accepted[index]?.sweep;
    if (sweep === undefined) throw new Error('no sweep');
    expect(profile[0]?.cost).toBeCloseTo(plan.cost, 10);
    expect(profile[0]?.promised).toBe(plan.cost);
    const step = 1e-4;
    const [ahead, back] = [step, -step].map((alpha) => runWith(run.problem, plan, sweep, alpha));
    const slope = ((ahead?.cost ?? NaN) - (back?.cost ?? NaN)) / (2 * step);
    expect(slope / sweep.linear).toBeCloseTo(1, 5);
    const end = plan.states.length - 1;
    (promised[end] ?? []).forEach((value, i) => {
      const moved = component(ahead?.states[end] ?? [], i) - component(back?.states[end] ?? [], i);
      expect(moved / (2 * step)).toBeCloseTo(value - component(plan.states[end] ?? [], i), 4);
    });
  });

  test('begun on the plan it stays there; begun off it, the feedback brings it back and the controls alone do not', () => {
    const on = lookAt(run, last, 0);
    for (const { cost } of Object.values(on.pushed)) expect(cost).toBeCloseTo(on.plan.cost, 10);
    const off = lookAt(run, last, -0.1);
    const astray = ({ states }: { states: readonly (readonly number[])[] }): number =>
      norm(subtractVectors(states.at(-1) ?? [], off.plan.states.at(-1) ?? []));
    expect(off.pushed.alone.states[0]).toEqual(pushedStart(system, -0.1));
    expect(astray(off.pushed.corrected)).toBeLessThan(0.25 * astray(off.pushed.alone));
    expect(off.pushed.corrected.cost).toBeLessThan(off.pushed.alone.cost);
  });

  test('the copied command prints what is shown', () => {
    for (const plan of [0, 7, last]) {
      const [, name = '', json = ''] = /demo -- (\S+) --json '(.*)'$/.exec(command({ ...state, plan })) ?? [];
      const look = lookAt(run, plan, state.push);
      expect(runHeadless(name, JSON.parse(json))).toMatchObject({
        plan,
        cost: look.plan.cost,
        fullStep: { cost: look.profile.at(-1)?.cost },
        trials: look.trials.map(({ alpha, promised, trajectory: { cost } }) => ({ alpha, promised, cost })),
        withFeedback: look.pushed.corrected.cost,
        controlsAlone: look.pushed.alone.cost,
        states: look.plan.states,
      });
    }
  });

  test('the solver for all systems finds the same plan', () => {
    const { horizon, dt, Q, Qf } = SETTINGS[system];
    const { weight: R, spread: guessSd, seed } = state;
    const input = { system, horizon, dt, Q, R, Qf, guessSd, seed, iterations: 7, tolerance: TOLERANCE };
    expect(runHeadless('ilqr', input)).toMatchObject({ cost: run.plans[7]?.cost });
  });
});

test('the first guess is drawn from its seed, as wide as is said', () => {
  const guess = randomControls(3, 2, 4000).flat();
  expect(Math.sqrt(guess.reduce((sum, u) => sum + u * u, 0) / guess.length)).toBeCloseTo(2, 1);
  expect(randomControls(3, 2, 5)).toEqual(randomControls(3, 2, 5));
  expect(randomControls(4, 2, 5)).not.toEqual(randomControls(3, 2, 5));
});
