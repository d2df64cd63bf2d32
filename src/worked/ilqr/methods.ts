import { ilqr, resultOf, type IlqrRun } from '#numerics/control/ilqr.ts';
import type { WorkedValues } from '../example.ts';
import { neglectedCurvature } from './curvature.ts';
import { FIRST_FORCE, swingUpRun } from './swing-up.ts';
import { HANGING, constantForce, swingUpProblem } from './swing-up-problem.ts';

/** Steps after which damped controls are given up. */
const PATIENCE = 150;
/** Rounding errors grow along the path of DDP, so that its count differs by a few with the machine: a bound is shown. */
const FEW = 80;

const summary = (run: IlqrRun): WorkedValues => ({
  accepted: run.accepted.length,
  failures: run.failures,
  cost: resultOf(run).cost,
});

/** The first table of example 7 of the notes on iLQR: the swing-up by four methods; and why full steps do not converge there. */
export function methods(): WorkedValues {
  const problem = swingUpProblem();
  const start = constantForce(FIRST_FORCE);
  const ddp = ilqr(problem, HANGING, start, { ddp: true });
  const values = neglectedCurvature(problem, resultOf(swingUpRun()));
  const [least, most] = [values[0] ?? NaN, values.at(-1) ?? NaN];
  return {
    states: summary(swingUpRun()),
    controls: summary(ilqr(problem, HANGING, start, { damp: 'controls', most: PATIENCE })),
    gaussNewton: summary(ilqr(swingUpProblem('gauss-newton'), HANGING, start)),
    ddp: { fewerThan: bounded(ddp.accepted.length), cost: resultOf(ddp).cost },
    sigma: { least, most, slowest: 1 + least, fastest: 1 + most },
    largestStep: 2 / (1 + most),
    kept: 1 - (1 + least) / 2,
  };
}

/** @throws RangeError for a count that is not below the bound */
function bounded(count: number): number {
  if (count >= FEW) throw new RangeError(`methods: ${count} steps of DDP are no fewer than ${FEW}`);
  return FEW;
}
