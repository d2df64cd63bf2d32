import { ilqr, resultOf, type IlqrRun } from '#numerics/control/ilqr.ts';
import type { WorkedValues } from '../example.ts';
import { neglectedCurvature } from './curvature.ts';
import { FIRST_FORCE, swingUpRun } from './swing-up.ts';
import { HANGING, constantForce, swingUpProblem } from './swing-up-problem.ts';

const summary = (run: IlqrRun): WorkedValues => ({
  accepted: run.accepted.length,
  failures: run.failures,
  cost: resultOf(run).cost,
});

/** The first table of example 7 of the notes on iLQR: the swing-up by four methods; and why full steps do not converge there. */
export function methods(): WorkedValues {
  const problem = swingUpProblem();
  const start = constantForce(FIRST_FORCE);
  const values = neglectedCurvature(problem, resultOf(swingUpRun()));
  const [least, most] = [values[0] ?? NaN, values.at(-1) ?? NaN];
  return {
    states: summary(swingUpRun()),
    controls: summary(ilqr(problem, HANGING, start, { damp: 'controls' })),
    gaussNewton: summary(ilqr(swingUpProblem('gauss-newton'), HANGING, start)),
    ddp: summary(ilqr(problem, HANGING, start, { ddp: true })),
    sigma: { least, most, slowest: 1 + least, fastest: 1 + most },
    largestStep: 2 / (1 + most),
    kept: 1 - (1 + least) / 2,
  };
}
