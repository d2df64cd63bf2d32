import { follow } from '#numerics/control/control-problem.ts';
import { fullStep, ilqr, resultOf } from '#numerics/control/ilqr.ts';
import { expectedChange } from '#numerics/control/ilqr-sweep.ts';
import type { Vector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';
import { neglectedCurvature } from './curvature.ts';
import { swingUpProblem } from './swing-up-problem.ts';

const START: Vector = [0, 0, 0.5, 0];
const STEPS = 100;
const ITERATIONS = 14;

/** The largest change that an iteration makes to a control at α = 1, and actual over expected decrease. */
export interface FullStep {
  readonly change: number;
  readonly ratio: number;
}

/** Full steps without damping from near the optimum of restoring the upright, by either method; and that optimum. */
export const finalPhaseRuns = lazy(() => {
  const problem = swingUpProblem();
  const unforced = Array.from({ length: STEPS }, () => [0]);
  const optimum = resultOf(ilqr(problem, START, unforced, { ddp: true }));
  const near = follow(
    problem,
    START,
    optimum.controls.map((u, t) => u.map((value) => value + 0.03 * Math.sin(t))),
  );
  const run = (ddp: boolean): FullStep[] => {
    let here = near;
    return Array.from({ length: ITERATIONS }, () => {
      const { trajectory, sweep } = fullStep(problem, here, ddp);
      const ratio = (here.cost - trajectory.cost) / -expectedChange(sweep, 1);
      here = trajectory;
      return { change: Math.max(...sweep.openLoop.flat().map(Math.abs)), ratio };
    });
  };
  return { optimum, ilqr: run(false), ddp: run(true) };
});

/** The second table of example 7 of the notes on iLQR, and the rate that theorem 5 predicts. */
export function finalPhase(): WorkedValues {
  const { optimum, ilqr: slow, ddp } = finalPhaseRuns();
  const changes = (steps: readonly FullStep[]): number[] => steps.map(({ change }) => change);
  const last = changes(slow).slice(-2);
  return {
    ilqr: changes(slow),
    ddp: changes(ddp),
    factor: (last[1] ?? NaN) / (last[0] ?? NaN),
    ratio: slow.at(-1)?.ratio ?? NaN,
    radius: Math.max(...neglectedCurvature(swingUpProblem(), optimum).map(Math.abs)),
  };
}
